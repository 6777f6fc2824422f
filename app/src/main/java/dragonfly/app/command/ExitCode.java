package dragonfly.app.command;

/** What the process says to the script that called it; documented in {@code --help}. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int IMAGE = 3;
    static final int MODEL = 4;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
