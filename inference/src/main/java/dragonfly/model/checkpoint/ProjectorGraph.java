package dragonfly.model.checkpoint;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;

import dragonfly.model.bundle.ModelException;

/**
 * The linear layer {@code vision_embed_tokens}.
 *
 * <p>In: {@code hidden} [N, tokens, vision width]. Out: {@code projected} [N, tokens, text width].
 */
final class ProjectorGraph {
    private ProjectorGraph() {}

    static byte[] write(
            VisionConfig vision, TextConfig text, Checkpoint checkpoint, WeightsFile file)
            throws ModelException {
        Graph g = new Graph("projector");
        GraphWeights w = new GraphWeights(checkpoint, file, g);
        int in = vision.shape().width();
        int out = text.shape().width();
        String hidden = g.input("hidden", DataType.FLOAT, "N", "T", Integer.toString(in));
        String projected = w.linear(hidden, "vision_embed_tokens", out, in);
        g.output(projected, "projected", DataType.FLOAT, "N", "T", Integer.toString(out));
        return g.bytes();
    }
}
