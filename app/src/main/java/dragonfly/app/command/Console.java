package dragonfly.app.command;

import java.io.PrintWriter;

/**
 * Where a command talks to: results go to {@code out}, everything else to {@code err}.
 *
 * @param out results, fit for a pipe
 * @param err progress, figures, warnings, errors
 * @param terminal whether a person watches {@code err}, so that a line may be written over
 * @param cancellation the user's Ctrl-C
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal, Cancellation cancellation) {
    /** A line for the error stream, at once. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** A line of results, at once. */
    void print(String line) {
        out.println(line);
        out.flush();
    }
}
