package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.bundle.IntendedUse;

/** The window's words for what a model may be used for. */
public final class Uses {
    private Uses() {}

    /** The label that stands at every text of the model. */
    public static String tag(IntendedUse use) {
        return switch (use) {
            case RANDOM_WORDS -> Words.of("use.random.tag");
            case DEMONSTRATION -> use.banner();
            case RESEARCH -> Words.of("use.research.tag");
        };
    }

    /** What the label means, in a paragraph. */
    public static String meaning(IntendedUse use) {
        return switch (use) {
            case RANDOM_WORDS -> Words.of("use.random.meaning");
            case DEMONSTRATION -> Words.of("use.demonstration.meaning");
            case RESEARCH -> Words.of("use.research.meaning");
        };
    }
}
