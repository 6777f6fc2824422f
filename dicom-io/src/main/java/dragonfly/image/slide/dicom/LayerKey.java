package dragonfly.image.slide.dicom;

/**
 * Which layer of a slide.
 *
 * @param path identifier of the optical path
 * @param nanometres height over the glass, as a whole number so that it can be compared
 */
record LayerKey(String path, long nanometres) {
    /** A height that no number says is on the glass. */
    static LayerKey of(String path, double micrometres) {
        double known = Double.isFinite(micrometres) ? micrometres : 0;
        return new LayerKey(path, Math.round(known * 1000));
    }
}
