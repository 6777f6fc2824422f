package dragonfly.app.window;

import dragonfly.app.assistant.Assistant;
import dragonfly.app.home.AppFolders;
import dragonfly.app.home.SettingsFile;
import dragonfly.app.samples.Samples;
import dragonfly.app.services.Services;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real window without a screen, with a model of the test's, driven from the test's thread. */
final class Driver implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Services services;
    private final Workstation workstation;

    private Driver(Services services, Workstation workstation) {
        this.services = services;
        this.workstation = workstation;
    }

    /** Opens a window whose folders lie under {@code home}. */
    static Driver open(Path home, Assistant assistant, StartUp startUp) {
        return open(home, () -> assistant, startUp);
    }

    /** The same with a model that must be loaded first, which may fail. */
    static Driver open(Path home, Callable<Assistant> loader, StartUp startUp) {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        }
        Services services = Services.in(AppFolders.under(home));
        Around around = new Around(services, loader);
        around.settings().get();
        Workstation opened =
                onScreen(
                        () -> {
                            Workstation made = new Workstation(around, new Stage());
                            made.show(startUp);
                            return made;
                        });
        return new Driver(services, opened);
    }

    private record Around(Services services, Callable<Assistant> loader) implements Surroundings {
        @Override
        public SettingsFile settings() {
            return services.settings();
        }

        @Override
        public Path drafts() {
            return services.folders().data().resolve("drafts");
        }

        @Override
        public List<String> models() {
            return List.of();
        }

        @Override
        public Assistant load(String name) throws Exception {
            return loader.call();
        }

        @Override
        public Samples samples() {
            return services.samples();
        }
    }

    Session session() {
        return workstation.session();
    }

    Workstation workstation() {
        return workstation;
    }

    Services services() {
        return services;
    }

    /** Waits, frame by frame, for something to become true. */
    void until(String what, BooleanSupplier condition) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        onScreen(
                () ->
                        Watch.until(what, LIMIT, condition)
                                .whenComplete(
                                        (done, thrown) -> {
                                            if (thrown == null) {
                                                reached.complete(null);
                                            } else {
                                                reached.completeExceptionally(thrown);
                                            }
                                        }));
        reached.orTimeout(2 * LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Runs a step on the screen's thread. */
    static <T> T onScreen(Callable<T> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(step.call());
                    } catch (Exception | AssertionError e) {
                        result.completeExceptionally(e);
                    }
                });
        return result.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Runs a step on the screen's thread. */
    static void run(Runnable step) {
        onScreen(
                () -> {
                    step.run();
                    return Boolean.TRUE;
                });
    }

    /** The first node that a style selector finds; screen's thread. */
    Node find(String selector) {
        return Objects.requireNonNull(workstation.scene().getRoot().lookup(selector), selector);
    }

    /** Presses a key on a node, as the toolkit would; screen's thread. */
    static void press(Node node, KeyCode code, boolean shortcut) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getName(),
                        code,
                        false,
                        shortcut,
                        false,
                        false));
    }

    @Override
    public void close() {
        run(workstation::quit);
        workstation.finish();
    }
}
