package dragonfly.training.stage;

import dragonfly.training.model.MiniShape;
import dragonfly.training.tensor.ParameterSpec;
import dragonfly.training.tensor.Part;

import java.util.List;

/** The linear heads that tune the encoder and are left out of the checkpoint. */
public final class Heads {
    static final String DENSE = "training.dense";
    static final String SUMMARY = "training.summary";
    private static final double DEVIATION = 0.02;

    /** What a class's bias begins with: about one place in fifty shows it. */
    private static final double RARE = -4;

    private Heads() {}

    /**
     * The heads' weights.
     *
     * @param classes of the label map
     * @param phrases that whole pictures are told apart by
     */
    public static List<ParameterSpec> specs(MiniShape shape, int classes, int phrases) {
        int width = shape.vision().width();
        int all = classes + phrases;
        return List.of(
                ParameterSpec.random(DENSE + ".weight", Part.HEADS, DEVIATION, classes, width),
                ParameterSpec.constant(DENSE + ".bias", Part.HEADS, RARE, classes),
                ParameterSpec.random(SUMMARY + ".weight", Part.HEADS, DEVIATION, all, width),
                ParameterSpec.constant(SUMMARY + ".bias", Part.HEADS, 0, all));
    }
}
