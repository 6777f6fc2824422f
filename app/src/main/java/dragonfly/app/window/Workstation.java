package dragonfly.app.window;

import dragonfly.app.browser.Scanner;
import dragonfly.app.desk.Opener;
import dragonfly.app.home.Settings;
import dragonfly.app.home.Settings.WindowPlace;
import dragonfly.app.strip.Strip;
import dragonfly.app.tasks.Work;
import dragonfly.app.theme.Fonts;
import dragonfly.app.theme.Theme;
import dragonfly.app.viewer.Viewer;
import dragonfly.app.words.Words;
import dragonfly.image.open.Images;
import dragonfly.image.open.Library;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The workstation's window, from its opening to its end. Screen's thread, except {@link #finish}.
 *
 * <p>It ends by hiding what pops up and closing its stage: a bare end of the toolkit while a popup
 * is open crashes JavaFX on GTK.
 */
final class Workstation {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;

    private final Session session;
    private final MainView view;
    private final Scene scene;
    private final Stage stage;
    private final ExecutorService painters;

    Workstation(Surroundings surroundings, Stage stage) {
        this(surroundings, stage, Images::open, Library::scan);
    }

    /** The same with other ways to images, for tests. */
    Workstation(Surroundings surroundings, Stage stage, Opener opener, Scanner scanner) {
        this.stage = stage;
        Fonts.load();
        Notices notices = new Notices();
        Work work = Work.besideTheScreen(Explain::thrown, notices::add);
        // Two at least: one that waits for a slow disk must not hold up painting.
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        painters =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("painter-", 0).factory());
        session = new Session(surroundings, work, notices, opener, scanner);
        view = new MainView(session, new Viewer(painters), new Strip(painters), this::quit);
        scene = new Scene(view, WIDTH, HEIGHT);
        recall(session.settings());
        view.lightProperty().addListener((value, before, now) -> dress());
        dress();
        stage.setTitle(Words.of("app.name"));
        stage.setScene(scene);
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setOnCloseRequest(event -> leave());
    }

    /**
     * Shows the window, then does what was asked for: the first frame does not wait for a model.
     */
    void show(StartUp startUp) {
        stage.show();
        view.focusImage();
        session.begin(startUp);
    }

    /** Closes the window as the user's own closing does. */
    void quit() {
        leave();
        stage.close();
    }

    /** Waits until model and images are closed; not on the screen's thread. */
    void finish() {
        session.finish();
        painters.close();
    }

    Session session() {
        return session;
    }

    MainView view() {
        return view;
    }

    Scene scene() {
        return scene;
    }

    private void dress() {
        (view.lightProperty().get() ? Theme.LIGHT : Theme.DARK).apply(scene);
    }

    private void recall(Settings settings) {
        Settings.Arrangement arrangement = settings.arrangement();
        view.lightProperty().set(arrangement.light());
        session.browser().namesShownProperty().set(settings.identityShown());
        session.choices().heatProperty().set(settings.heatmapOpacity());
        Strategy strategy =
                Arrays.stream(Strategy.values())
                        .filter(value -> value.name().equals(arrangement.strategy()))
                        .findFirst()
                        .orElse(Strategy.REGION);
        session.looks()
                .start(SelectionSettings.published().withStrategy(strategy).withK(arrangement.k()));
        settings.window().filter(Workstation::onAScreen).ifPresent(this::place);
    }

    private void place(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
    }

    /** A screen may have been taken away since. */
    private static boolean onAScreen(WindowPlace place) {
        Rectangle2D title = new Rectangle2D(place.x(), place.y(), place.width(), 32);
        return Screen.getScreens().stream().anyMatch(s -> s.getVisualBounds().intersects(title));
    }

    private void leave() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        view.stop();
        SelectionSettings selection = session.looks().settingsProperty().get();
        Settings.Arrangement arrangement =
                new Settings.Arrangement(
                        view.lightProperty().get(),
                        view.browserWidth(),
                        view.facesWidth(),
                        selection.strategy().name(),
                        selection.k());
        WindowPlace place =
                new WindowPlace(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized());
        double heat = session.choices().heatProperty().get();
        boolean names = session.browser().namesShownProperty().get();
        session.remember(
                settings ->
                        settings.withArrangement(arrangement)
                                .withWindow(place)
                                .withHeatmapOpacity(heat)
                                .withIdentityShown(names));
        session.leave();
    }
}
