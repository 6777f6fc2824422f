package dragonfly.model.bundle;

import java.util.Locale;
import java.util.Optional;

/** What a bundle's words may be used for. The banner stands wherever they appear. */
public enum IntendedUse {
    /** Random weights, used to prove the pipeline: the words carry no meaning at all. */
    RANDOM_WORDS(
            "random-words",
            "Random weights: these words have no meaning; they only show that the program works."),
    /** The embedded model, trained on synthetic phantoms. */
    DEMONSTRATION(
            "demonstration", "Demonstration model – trained on phantoms – not for clinical use"),
    /** An imported checkpoint. */
    RESEARCH("research", "Research use only. Not a medical device. Every word must be verified.");

    private final String key;
    private final String banner;

    IntendedUse(String key, String banner) {
        this.key = key;
        this.banner = banner;
    }

    /** The word that stands for it in {@code bundle.json} and {@code dragonfly.json}. */
    public String key() {
        return key;
    }

    /** The sentence that must stand wherever the model's words appear. */
    public String banner() {
        return banner;
    }

    public static Optional<IntendedUse> ofKey(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        for (IntendedUse use : values()) {
            if (use.key.equals(wanted)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
