package dragonfly.model;

/** The stages that a person can wait for. */
public enum Stage {
    /** Grid choice and the three stretched levels. */
    PREPARE,
    /** Encoder and projector, sub-image by sub-image. */
    ENCODE,
    /** The image part of the decoder's key/value cache. */
    PREFILL
}
