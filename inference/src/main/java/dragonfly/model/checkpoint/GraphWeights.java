package dragonfly.model.checkpoint;

import dragonfly.model.bundle.ModelException;

/**
 * Takes tensors from the checkpoint, writes them to the weights file and names them in the graph.
 */
record GraphWeights(Checkpoint checkpoint, WeightsFile file, Graph graph) {

    /** A tensor as it is. */
    String plain(String name, long... shape) throws ModelException {
        return graph.weight(name, file.write(checkpoint.take(name, shape)), shape);
    }

    /** A linear layer's matrix [out, in], written as [in, out]. */
    String matrix(String name, long out, long in) throws ModelException {
        return graph.weight(name, file.writeTransposed(checkpoint.take(name, out, in)), in, out);
    }

    /** {@code x · Wᵀ + b} of the layer called {@code name}. */
    String linear(String x, String name, long out, long in) throws ModelException {
        String product = graph.matMul(x, matrix(name + ".weight", out, in));
        return graph.add(product, plain(name + ".bias", out));
    }

    String layerNorm(String x, String name, long width, float epsilon) throws ModelException {
        return graph.layerNorm(
                x, plain(name + ".weight", width), plain(name + ".bias", width), epsilon);
    }
}
