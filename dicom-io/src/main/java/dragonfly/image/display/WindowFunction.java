package dragonfly.image.display;

/** How a window maps values to grays: VOI LUT Function, DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3. */
public enum WindowFunction {
    /** The default: C.11.2.1.2.1, with the half-pixel conventions of integer data. */
    LINEAR,
    /** C.11.2.1.3.2: linear without those conventions. */
    LINEAR_EXACT,
    /** C.11.2.1.3.1: a logistic curve. */
    SIGMOID
}
