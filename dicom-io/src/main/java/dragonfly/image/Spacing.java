package dragonfly.image;

/**
 * The physical size of a pixel.
 *
 * @param columnMillimetres distance between the centres of two neighbours in a row, in mm
 * @param rowMillimetres distance between the centres of two neighbours in a column, in mm
 * @param source where that distance holds
 */
public record Spacing(double columnMillimetres, double rowMillimetres, SpacingSource source) {
    /** Refuses what cannot be a distance. */
    public Spacing {
        if (!isDistance(columnMillimetres) || !isDistance(rowMillimetres)) {
            throw new IllegalArgumentException("Not a pixel spacing");
        }
    }

    /** Whether a number from a file can be a distance between pixels: finite and above zero. */
    public static boolean isDistance(double millimetres) {
        return millimetres > 0 && Double.isFinite(millimetres);
    }

    /** Whether lengths computed with this spacing are lengths in the patient. */
    public boolean atPatient() {
        return source.atPatient();
    }
}
