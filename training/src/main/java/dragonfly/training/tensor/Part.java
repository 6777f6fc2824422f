package dragonfly.training.tensor;

/** Groups of weights that are trained, or left alone, together and by one rule. */
public enum Part {
    /** The encoder's hidden matrices. */
    ENCODER_MATRICES(Rule.MUON),
    /** The encoder's embeddings, norms and biases. */
    ENCODER_REST(Rule.ADAM),
    /** The encoder's last block and norm: in the layout, without effect, never trained. */
    ENCODER_UNUSED(Rule.NONE),
    /** The linear layer between encoder and decoder. */
    PROJECTOR(Rule.ADAM),
    /** The decoder's hidden matrices. */
    DECODER_MATRICES(Rule.MUON),
    /** The decoder's embeddings, norms and head. */
    DECODER_REST(Rule.ADAM),
    /** Heads that exist in training alone. */
    HEADS(Rule.ADAM);

    /** How a part is trained. */
    public enum Rule {
        MUON,
        ADAM,
        NONE
    }

    private final Rule rule;

    Part(Rule rule) {
        this.rule = rule;
    }

    /** How the part is trained. */
    public Rule rule() {
        return rule;
    }

    /** Whether it is a part of the encoder that is trained. */
    public boolean encoder() {
        return this == ENCODER_MATRICES || this == ENCODER_REST;
    }
}
