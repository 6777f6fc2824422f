package dragonfly.image;

/** Where the distance between pixels was measured, and so what a length on the image means. */
public enum SpacingSource {
    /** Pixel Spacing of a cross-sectional modality: a distance in the patient. */
    PIXEL(true),
    /** At the detector or the scanned film: lengths are magnified by an unknown factor. */
    IMAGER(false),
    /** Pixel Spacing that was calibrated against the patient's geometry or an object. */
    CALIBRATED(true),
    /** The calibrated region of an ultrasound picture. */
    ULTRASOUND_REGION(true),
    /** The object plane of a microscope slide. */
    SLIDE(true);

    private final boolean atPatient;

    SpacingSource(boolean atPatient) {
        this.atPatient = atPatient;
    }

    /** Whether a length computed with this spacing is a length in the patient or specimen. */
    public boolean atPatient() {
        return atPatient;
    }
}
