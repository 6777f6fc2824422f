package dragonfly.image.conformance;

/** How an examination ended. */
public enum Verdict {
    /** All is as expected. */
    PASSED,
    /** Something is not as expected. */
    FAILED,
    /** It opens; nothing in particular was expected. */
    OPENED,
    /** It was refused with a reason; nothing in particular was expected. */
    REFUSED,
    /** It is for a library that is not on this computer. */
    UNAVAILABLE,
    /** The program itself failed on it, which it never may. */
    BROKEN;

    /** Whether this is anybody's fault but the file's. */
    public boolean isFailure() {
        return this == FAILED || this == BROKEN;
    }
}
