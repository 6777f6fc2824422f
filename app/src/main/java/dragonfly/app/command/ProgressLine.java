package dragonfly.app.command;

import dragonfly.model.Progress;
import dragonfly.model.Stage;
import dragonfly.model.checkpoint.ImportProgress;
import dragonfly.model.verify.GoldenVerifier;

/**
 * One line on a terminal that says how far a long work is and that goes away at its end; nothing
 * where no person watches. Any thread.
 */
final class ProgressLine implements Progress, ImportProgress, GoldenVerifier.Watch, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private String shown = "";

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Shows another text. */
    synchronized void show(String text) {
        if (console.terminal() && !text.equals(shown)) {
            shown = text;
            console.err().print(text.isEmpty() ? CLEAR : CLEAR + text);
            console.err().flush();
        }
    }

    @Override
    public void at(Stage stage, double fraction) {
        String what =
                switch (stage) {
                    case PREPARE -> "Stretching the image";
                    case ENCODE -> "Encoding sub-images";
                    case PREFILL -> "Reading the image part";
                };
        show("%s %d %%".formatted(what, Math.round(fraction * 100)));
    }

    @Override
    public void at(long bytesRead, long bytesTotal) {
        long percent = bytesTotal == 0 ? 100 : Math.round(100.0 * bytesRead / bytesTotal);
        show("Importing weights %d %% of %d MB".formatted(percent, bytesTotal >> 20));
    }

    @Override
    public void at(String what) {
        show("Checking " + what);
    }

    @Override
    public boolean cancelled() {
        return console.cancellation().wished();
    }

    @Override
    public void close() {
        show("");
    }
}
