package dragonfly.image.display;

/** What a reader is shown of the modality values: which range, along which curve. */
public sealed interface VoiTransform permits Window, VoiLut {
    /**
     * The gray of a modality value, before any inversion.
     *
     * @param modalityValue for example Hounsfield units
     * @return 0 (black) to 1 (white)
     */
    double apply(double modalityValue);

    /** What the file or the program calls it, for example "SOFT TISSUE"; may be "". */
    String explanation();

    /** Center and width for the screen, for example "40/400", or "LUT". */
    String shortForm();
}
