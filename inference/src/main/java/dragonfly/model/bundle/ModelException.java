package dragonfly.model.bundle;

import org.jspecify.annotations.Nullable;

/**
 * A model could not be imported, opened or run. The message is one sentence for the person at the
 * desk; {@link #detail()} is for whoever mends it. Neither holds patient data.
 */
public final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What kind of thing went wrong, so that callers can choose an exit code or a next step. */
    public enum Fault {
        /** A file or folder that should be there is not. */
        MISSING,
        /** A file is not what it says it is: wrong lengths, offsets, hashes, JSON. */
        DAMAGED,
        /** Well formed, but of a kind that this build does not run. */
        UNSUPPORTED,
        /** Reading or writing failed. */
        IO,
        /** ONNX Runtime refused to load or run. */
        RUNTIME
    }

    private final Fault fault;
    private final String detail;

    private ModelException(Fault fault, String sentence, String detail, @Nullable Throwable cause) {
        super(sentence, cause);
        this.fault = fault;
        this.detail = detail;
    }

    public static ModelException missing(String sentence) {
        return new ModelException(Fault.MISSING, sentence, "", null);
    }

    public static ModelException damaged(String sentence) {
        return new ModelException(Fault.DAMAGED, sentence, "", null);
    }

    public static ModelException damaged(String sentence, Throwable cause) {
        return new ModelException(Fault.DAMAGED, sentence, text(cause), cause);
    }

    public static ModelException unsupported(String sentence) {
        return new ModelException(Fault.UNSUPPORTED, sentence, "", null);
    }

    public static ModelException io(String sentence, Throwable cause) {
        return new ModelException(Fault.IO, sentence, text(cause), cause);
    }

    public static ModelException runtime(String sentence, Throwable cause) {
        return new ModelException(Fault.RUNTIME, sentence, text(cause), cause);
    }

    public Fault fault() {
        return fault;
    }

    /** The technical side of it; empty where the sentence says all. */
    public String detail() {
        return detail;
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
