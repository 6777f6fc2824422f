package dragonfly.app.window;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the toolkit, opens the window and waits for its end. */
public final class Launch {
    private Launch() {}

    /**
     * Opens the workstation and returns when it was closed and all it held is closed too. Once in a
     * process; not on the screen's thread.
     *
     * @throws InterruptedException if the wait is interrupted
     * @throws UnsupportedOperationException if there is no screen to open a window on
     */
    public static void workstation(Surroundings surroundings, StartUp startUp)
            throws InterruptedException {
        // Read here, so that the screen's thread need not wait for the disk.
        surroundings.settings().get();
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<Workstation> opened = new AtomicReference<>();
        Platform.startup(
                () -> {
                    try {
                        Stage stage = new Stage();
                        stage.setOnHidden(event -> closed.countDown());
                        Workstation workstation = new Workstation(surroundings, stage);
                        opened.set(workstation);
                        workstation.show(startUp);
                    } catch (RuntimeException | Error e) {
                        // Nobody else would end the wait below.
                        closed.countDown();
                        throw e;
                    }
                });
        closed.await();
        Workstation workstation = opened.get();
        if (workstation != null) {
            workstation.finish();
        }
    }
}
