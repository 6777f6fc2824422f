package dragonfly.training.model;

import dragonfly.training.tensor.ParameterSpec;
import dragonfly.training.tensor.Parameters;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;

import java.util.ArrayList;
import java.util.List;

/** Encoder, projector and decoder over one set of weights. Owns it. */
public final class MiniModel implements AutoCloseable {
    /** Beyond the longest prefix with 48 sub-images and the longest text. */
    private static final int MAX_POSITIONS = 2048;

    private final MiniShape shape;
    private final Parameters weights;
    private final ClipTower encoder;
    private final Projector projector;
    private final LlamaDecoder decoder;

    private MiniModel(MiniShape shape, Parameters weights) {
        this.shape = shape;
        this.weights = weights;
        this.encoder = new ClipTower(shape, weights);
        this.projector = new Projector(weights);
        this.decoder = new LlamaDecoder(shape, weights, MAX_POSITIONS);
    }

    /**
     * A model with its first values.
     *
     * @param heads weights that exist in training alone
     */
    public static MiniModel create(MiniShape shape, List<ParameterSpec> heads, long seed) {
        List<ParameterSpec> specs = new ArrayList<>(ClipTower.specs(shape));
        specs.addAll(Projector.specs(shape));
        specs.addAll(LlamaDecoder.specs(shape));
        specs.addAll(heads);
        return new MiniModel(shape, Parameters.create(specs, seed));
    }

    public MiniShape shape() {
        return shape;
    }

    public Parameters weights() {
        return weights;
    }

    public ClipTower encoder() {
        return encoder;
    }

    public Projector projector() {
        return projector;
    }

    public LlamaDecoder decoder() {
        return decoder;
    }

    /**
     * The decoder's image part (Eq. 3): behind each sub-image's tokens the newline.
     *
     * @param features [B, kept, tokens, encoder's width]
     * @param newlineId the newline token
     * @return [B, kept · (tokens + 1), decoder's width] of float32
     */
    public Tensor prefix(Tensor features, int newlineId, Precision precision) {
        long batch = features.size(0);
        long kept = features.size(1);
        int width = shape.text().width();
        Tensor newline = decoder.embed(Tensors.indices(new int[] {newlineId}));
        Tensor tokens = projector.tokens(features, precision).to(newline.scalar_type());
        Tensor ends = newline.view(1, 1, 1, width).expand(batch, kept, 1, width);
        return Tensors.cat(2, tokens, ends)
                .reshape(batch, kept * shape.positionsPerSubImage(), width);
    }

    @Override
    public void close() {
        decoder.close();
        weights.close();
    }
}
