package dragonfly.phantom.text;

import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Scene;

import java.util.List;

/** One sentence on what a phantom shows. */
public final class Captions {
    private Captions() {}

    /** The caption of a scene. */
    public static String of(Scene scene) {
        List<String> found = Phrases.of(scene);
        return switch (scene) {
            case ChestScene chest -> "A chest radiograph" + with(found, "no abnormality");
            case FundusScene fundus ->
                    "A fundus photograph of a %s eye%s"
                            .formatted(
                                    Answers.word(fundus.eye().side()),
                                    with(found, "no abnormality"));
            case HistologyScene slide ->
                    "A histology slide of %s nuclear density%s"
                            .formatted(Answers.word(slide.density()), with(found, "no mitosis"));
        };
    }

    private static String with(List<String> found, String nothing) {
        return " with " + (found.isEmpty() ? nothing : Phrases.join(found)) + ".";
    }
}
