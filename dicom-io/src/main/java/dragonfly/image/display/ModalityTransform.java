package dragonfly.image.display;

/** From stored values to values with a meaning, such as Hounsfield units (PS3.3 C.11.1). */
public sealed interface ModalityTransform permits Rescale, ModalityLut {
    /** The modality value of a stored value. */
    double apply(double stored);

    /** What the values are, for the screen: "HU", "OD", "US" …; "" if unspecified. */
    String units();
}
