package dragonfly.app.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user chose and what the program remembers; immutable. A value that cannot be true is
 * brought to the nearest one that can.
 *
 * @param model the folder name of the model to start with; empty: the demonstration model
 * @param heatmapOpacity how strongly the heatmap of scores covers the image, 0 to 1
 * @param identityShown whether the line with the patient's name is on the screen
 * @param window where the window was; empty before it was ever closed
 * @param recent files and folders opened last, newest first, at most {@value #MOST_RECENT}
 */
public record Settings(
        String model,
        double heatmapOpacity,
        boolean identityShown,
        Optional<WindowPlace> window,
        List<Path> recent) {
    static final int MOST_RECENT = 12;

    /** What holds before anything was chosen. */
    public static final Settings DEFAULTS =
            new Settings("", 0.55, true, Optional.empty(), List.of());

    /** Clamps and copies. */
    public Settings {
        heatmapOpacity = Double.isNaN(heatmapOpacity) ? 0.55 : Math.clamp(heatmapOpacity, 0.0, 1.0);
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /**
     * A place on the screens, in JavaFX's logical pixels.
     *
     * @param maximised whether the window filled its screen; the rest is then its place before
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /** Another model to start with. */
    public Settings withModel(String name) {
        return new Settings(name, heatmapOpacity, identityShown, window, recent);
    }

    /** Another strength of the heatmap. */
    public Settings withHeatmapOpacity(double opacity) {
        return new Settings(model, opacity, identityShown, window, recent);
    }

    /** The identity line shown or hidden. */
    public Settings withIdentityShown(boolean shown) {
        return new Settings(model, heatmapOpacity, shown, window, recent);
    }

    /** Another place of the window. */
    public Settings withWindow(WindowPlace place) {
        return new Settings(model, heatmapOpacity, identityShown, Optional.of(place), recent);
    }

    /** The path put in front of the recent ones. */
    public Settings withRecent(Path opened) {
        List<Path> paths = new ArrayList<>(recent);
        paths.remove(opened);
        paths.addFirst(opened);
        return new Settings(model, heatmapOpacity, identityShown, window, paths);
    }
}
