package dragonfly.model.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;

import java.util.List;

/**
 * Keys and values of all positions so far, in native memory. Never changed once made: a step that
 * goes on from it gives a new one, so that many questions can share the image's part. Owns its
 * memory until closed.
 */
public final class KeyValueCache implements AutoCloseable {
    private final OrtSession.Result owner;
    private final List<OnnxTensor> tensors;
    private final int positions;
    private final long bytes;

    KeyValueCache(OrtSession.Result owner, List<OnnxTensor> tensors, int positions, long bytes) {
        this.owner = owner;
        this.tensors = List.copyOf(tensors);
        this.positions = positions;
        this.bytes = bytes;
    }

    /** Positions that are in the cache; the next token stands at this position. */
    public int positions() {
        return positions;
    }

    /** Native memory that it holds. */
    public long bytes() {
        return bytes;
    }

    /** Key and value of every layer, in that order. */
    List<OnnxTensor> tensors() {
        return tensors;
    }

    @Override
    public void close() {
        owner.close();
    }
}
