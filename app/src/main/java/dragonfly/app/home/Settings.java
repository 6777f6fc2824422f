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
 * @param arrangement how the user has arranged the window
 */
public record Settings(
        String model,
        double heatmapOpacity,
        boolean identityShown,
        Optional<WindowPlace> window,
        List<Path> recent,
        Arrangement arrangement) {
    static final int MOST_RECENT = 12;

    /** What holds before anything was chosen. */
    public static final Settings DEFAULTS =
            new Settings("", 0.35, true, Optional.empty(), List.of(), Arrangement.DEFAULTS);

    /** Clamps and copies. */
    public Settings {
        heatmapOpacity = Double.isNaN(heatmapOpacity) ? 0.35 : Math.clamp(heatmapOpacity, 0.0, 1.0);
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /**
     * A place on the screens, in JavaFX's logical pixels.
     *
     * @param maximised whether the window filled its screen; the rest is then its place before
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximised) {}

    /**
     * How the user has arranged the window.
     *
     * @param light whether the light theme is on
     * @param browserWidth of the list of studies, in logical pixels
     * @param facesWidth of the side with the questions, in logical pixels
     * @param strategy name of the strategy by which patches are chosen
     * @param k patches for each medium sub-image
     */
    public record Arrangement(
            boolean light, double browserWidth, double facesWidth, String strategy, int k) {
        static final Arrangement DEFAULTS = new Arrangement(false, 216, 384, "REGION", 3);

        /** Brings widths into what a screen can show, and k above zero. */
        public Arrangement {
            browserWidth = clamped(browserWidth, 160, 600, 216);
            facesWidth = clamped(facesWidth, 320, 900, 384);
            k = Math.clamp(k, 0, 64);
        }

        private static double clamped(double width, double least, double most, double usual) {
            return Double.isNaN(width) ? usual : Math.clamp(width, least, most);
        }
    }

    /** Another model to start with. */
    public Settings withModel(String name) {
        return new Settings(name, heatmapOpacity, identityShown, window, recent, arrangement);
    }

    /** Another strength of the heatmap. */
    public Settings withHeatmapOpacity(double opacity) {
        return new Settings(model, opacity, identityShown, window, recent, arrangement);
    }

    /** The identity line shown or hidden. */
    public Settings withIdentityShown(boolean shown) {
        return new Settings(model, heatmapOpacity, shown, window, recent, arrangement);
    }

    /** Another place of the window. */
    public Settings withWindow(WindowPlace place) {
        return new Settings(
                model, heatmapOpacity, identityShown, Optional.of(place), recent, arrangement);
    }

    /** The path put in front of the recent ones. */
    public Settings withRecent(Path opened) {
        List<Path> paths = new ArrayList<>(recent);
        paths.remove(opened);
        paths.addFirst(opened);
        return new Settings(model, heatmapOpacity, identityShown, window, paths, arrangement);
    }

    /** The window arranged otherwise. */
    public Settings withArrangement(Arrangement other) {
        return new Settings(model, heatmapOpacity, identityShown, window, recent, other);
    }
}
