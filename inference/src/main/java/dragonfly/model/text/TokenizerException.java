package dragonfly.model.text;

/** A tokenizer.json is damaged or of a kind that is not known; the message says which part. */
public final class TokenizerException extends Exception {
    public TokenizerException(String message) {
        super(message);
    }

    public TokenizerException(String message, Throwable cause) {
        super(message, cause);
    }
}
