package dragonfly.image.dicom;

/** A length leaves what is around it. Caught where the data set can go on behind it. */
final class BrokenStructure extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenStructure() {
        super("", null, false, false);
    }
}
