package dragonfly.model.text;

/** Who speaks in a turn. */
public enum Role {
    /** The person who asks. */
    USER,
    /** The model that answers. */
    ASSISTANT
}
