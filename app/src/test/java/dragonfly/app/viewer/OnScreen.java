package dragonfly.app.viewer;

import dragonfly.app.theme.Fonts;
import dragonfly.app.theme.Theme;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Runs parts of a test on the toolkit's thread and waits for them. */
public final class OnScreen {
    private OnScreen() {}

    /** Runs one step; what it throws is thrown here. */
    public static <T> T call(Callable<T> step) throws Exception {
        start();
        FutureTask<T> task = new FutureTask<>(step);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    /** Runs one step that gives nothing back. */
    public static void run(Runnable step) throws Exception {
        call(
                () -> {
                    step.run();
                    return true;
                });
    }

    /** Waits until the toolkit has laid out and painted what was changed. */
    public static void painted(Scene scene) throws Exception {
        CountDownLatch pulses = new CountDownLatch(2);
        run(
                () -> {
                    scene.addPostLayoutPulseListener(pulses::countDown);
                    Platform.requestNextPulse();
                });
        while (!pulses.await(20, TimeUnit.MILLISECONDS)) {
            run(Platform::requestNextPulse);
        }
    }

    /** Shows a node in a dark window at the screen's corner. */
    public static Stage show(Parent root, double width, double height) throws Exception {
        return call(
                () -> {
                    Scene scene = new Scene(root, width, height);
                    Theme.DARK.apply(scene);
                    Stage stage = new Stage(StageStyle.UNDECORATED);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setScene(scene);
                    stage.show();
                    return stage;
                });
    }

    private static void start() {
        try {
            Platform.startup(Fonts::load);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(Fonts::load);
        }
        // The windows of one test must not take the toolkit from the next when they close.
        Platform.setImplicitExit(false);
    }
}
