package dragonfly.phantom.text;

import dragonfly.phantom.scene.Scene;

import java.util.List;
import java.util.stream.Stream;

/** All that can be asked of a phantom. */
public final class Questions {
    private Questions() {}

    /** Every question of the scene's kind, in the order of the types. */
    public static List<Question> of(Scene scene) {
        return Stream.of(QuestionType.values())
                .filter(type -> type.fits(scene.kind()))
                .map(type -> new Question(type, Wordings.of(type), Answers.of(type, scene)))
                .toList();
    }
}
