package dragonfly.model.explain;

import java.util.Locale;

/**
 * How far a picture is from what the model was trained on.
 *
 * @param distance Mahalanobis distance to the nearest kind, in standard deviations; not a number
 *     where the model's own numbers were none
 * @param threshold the distance above which a picture is outside
 * @param nearest the kind of picture that it is nearest to
 */
public record DomainVerdict(double distance, double threshold, String nearest) {
    /** The sentence that must stand wherever the words about such a picture appear. */
    public static final String WARNING =
            "Outside what this demonstration model was trained on; its text has no meaning here.";

    /** The mark that stands in front of words that are shown though they are void. */
    public static final String VOID = "[void: outside the model's domain]";

    /** The mark that stands in place of the model's words where they cannot be struck through. */
    public static final String WITHHELD = "[withheld: outside the model's domain]";

    /** Whether the model's words about the picture are void. What cannot be measured is outside. */
    public boolean outside() {
        return !(distance <= threshold);
    }

    /** Both figures and the kind: "distance 81.30, limit 17.10, nearest: chest radiograph". */
    public String figures() {
        return "distance %s, limit %s, nearest: %s"
                .formatted(figure(distance), figure(threshold), nearest);
    }

    /**
     * The {@linkplain #WARNING warning} with its figures, for where both must stand in one line.
     */
    public String warning() {
        return WARNING + " (" + figures() + ")";
    }

    private static String figure(double value) {
        return Double.isNaN(value)
                ? "not a number"
                : String.format(Locale.ROOT, value < 1e6 ? "%.2f" : "%.2e", value);
    }
}
