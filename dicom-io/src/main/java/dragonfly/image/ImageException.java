package dragonfly.image;

/**
 * An image cannot be opened or read. The message is one sentence that a clinician understands; it
 * holds no patient data and no path. {@link #detail()} says what exactly was found, for a log.
 */
public final class ImageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for a program to act on. */
    public enum Fault {
        /** The file is no image of a known kind. */
        NOT_AN_IMAGE,
        /** A kind of image or of compression that this program does not read. */
        UNSUPPORTED,
        /** The file breaks the rules of its own format. */
        DAMAGED,
        /** The image needs more memory than it may take. */
        TOO_LARGE,
        /** There is no such file. */
        MISSING,
        /** The file exists but the system could not read it. */
        IO
    }

    private final Fault fault;
    private final String sentence;
    private final String detail;

    private ImageException(Fault fault, String sentence, String detail) {
        super(sentence);
        this.fault = fault;
        this.sentence = sentence;
        this.detail = detail;
    }

    /** Says what is wrong, for a program to act on. */
    public Fault fault() {
        return fault;
    }

    /** The sentence for the reader. */
    @Override
    public String getMessage() {
        return sentence;
    }

    /** What was found, in technical words without patient data; "" if the sentence says it all. */
    public String detail() {
        return detail;
    }

    /** The file is no image of a known kind; {@code sentence} says what it is. */
    public static ImageException notAnImage(String sentence) {
        return new ImageException(Fault.NOT_AN_IMAGE, sentence, "");
    }

    /** A kind of image or compression that is not read; {@code sentence} names it. */
    public static ImageException unsupported(String sentence) {
        return new ImageException(Fault.UNSUPPORTED, sentence, "");
    }

    /** The file breaks its own format. */
    public static ImageException damaged(String sentence, String detail) {
        return new ImageException(Fault.DAMAGED, sentence, detail);
    }

    /** The file breaks its own format, found by a library that failed with {@code cause}. */
    public static ImageException damaged(String sentence, Throwable cause) {
        // Only the type: a library's message may quote values of the file, and they may be names.
        ImageException e =
                new ImageException(Fault.DAMAGED, sentence, cause.getClass().getSimpleName());
        e.initCause(new Redacted(cause));
        return e;
    }

    /** The image is larger than what may be held. */
    public static ImageException tooLarge(String sentence, String detail) {
        return new ImageException(Fault.TOO_LARGE, sentence, detail);
    }

    /** There is no such file. */
    public static ImageException missing() {
        return new ImageException(Fault.MISSING, "There is no file of that name.", "");
    }

    /** The image was closed before it was read. */
    public static ImageException closed() {
        return new ImageException(Fault.IO, "The image was closed.", "");
    }

    /** The system refused or failed to read the file. */
    public static ImageException io(Throwable cause) {
        ImageException e =
                new ImageException(
                        Fault.IO,
                        "The file could not be read from the disk.",
                        cause.getClass().getSimpleName());
        e.initCause(new Redacted(cause));
        return e;
    }

    /** A cause whose message was withheld, since it may quote a path or the patient. */
    private static final class Redacted extends Exception {
        private static final long serialVersionUID = 1L;

        Redacted(Throwable cause) {
            super(cause.getClass().getName());
            setStackTrace(cause.getStackTrace());
        }
    }
}
