package dragonfly.phantom.text;

import dragonfly.phantom.Phantom;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;

import java.util.ArrayList;
import java.util.List;

/** The texts that a tokenizer for phantoms is trained on. */
public final class Vocabulary {
    /** So many scenes of a kind hold every sentence that a report or a caption can have. */
    private static final int SCENES = 400;

    private Vocabulary() {}

    /**
     * Every wording, prompt and answer once, and the captions and reports of a fixed set of scenes;
     * always the same, in the same order.
     */
    public static List<String> corpus() {
        List<String> texts = new ArrayList<>();
        for (QuestionType type : QuestionType.values()) {
            texts.addAll(Wordings.of(type));
            texts.addAll(type.answers());
        }
        texts.addAll(Wordings.captionPrompts());
        texts.addAll(Wordings.reportPrompts());
        for (Kind kind : Kind.values()) {
            for (int seed = 0; seed < SCENES; seed++) {
                Scene scene = Phantom.scene(kind, seed);
                texts.add(Captions.of(scene));
                texts.add(Reports.of(scene).text());
            }
        }
        return List.copyOf(texts);
    }
}
