package dragonfly.image;

/** What sort of file an image came from. */
public enum ImageKind {
    /** A DICOM object with pixel data. */
    DICOM,
    /** A PNG, JPEG, JPEG 2000 or TIFF file. */
    PHOTOGRAPH,
    /** A whole slide. */
    SLIDE
}
