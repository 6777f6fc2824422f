package dragonfly.app.tasks;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/** Runs what it is given on the JavaFX thread, later; the only place that asks the toolkit to. */
public final class ScreenThread implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
