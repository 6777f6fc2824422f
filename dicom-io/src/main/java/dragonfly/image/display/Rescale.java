package dragonfly.image.display;

/**
 * {@code modality value = slope * stored + intercept} (PS3.3 C.11.1).
 *
 * @param slope not zero
 * @param intercept in {@code units}
 * @param units Rescale Type; "" if unspecified
 */
public record Rescale(double slope, double intercept, String units) implements ModalityTransform {
    private static final Rescale IDENTITY = new Rescale(1, 0, "");

    /** Refuses a slope that would make every pixel the same. */
    public Rescale {
        if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("Not a rescale: " + slope + ", " + intercept);
        }
    }

    /** Stored values as they are. */
    public static Rescale identity() {
        return IDENTITY;
    }

    @Override
    public double apply(double stored) {
        return slope * stored + intercept;
    }
}
