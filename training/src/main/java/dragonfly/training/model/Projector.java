package dragonfly.training.model;

import dragonfly.training.tensor.ParameterSpec;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Precision;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

import java.util.List;

/** The linear layer {@code vision_embed_tokens} from the encoder's width to the decoder's. */
public final class Projector {
    /** Its matrix, [decoder's width, encoder's width]. */
    public static final String WEIGHT = "vision_embed_tokens.weight";

    /** Its bias. */
    public static final String BIAS = "vision_embed_tokens.bias";

    private final Parameters weights;

    Projector(Parameters weights) {
        this.weights = weights;
    }

    static List<ParameterSpec> specs(MiniShape shape) {
        int in = shape.vision().width();
        int out = shape.text().width();
        return List.of(
                ParameterSpec.random(WEIGHT, Part.PROJECTOR, 1 / Math.sqrt(in), out, in),
                ParameterSpec.constant(BIAS, Part.PROJECTOR, 0, out));
    }

    /** Tokens in the decoder's space, in the format of products. */
    public Tensor tokens(Tensor features, Precision precision) {
        return precision.linear(features, weights.get(WEIGHT), weights.get(BIAS));
    }

    /**
     * Summaries (Eq. 1), always in float32: the layer is linear, so the projected mean is the mean
     * of what is projected.
     *
     * @param means [..., encoder's width], the mean over all of a sub-image's tokens
     */
    public Tensor summaries(Tensor means) {
        return torch.linear(means, weights.get(WEIGHT), weights.get(BIAS));
    }
}
