package dragonfly.app.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Makes the window's own type known to the toolkit: Inter for text, JetBrains Mono for figures.
 *
 * <p>Both come from jars on the class path, so that a picture of the window looks the same on every
 * machine. The style sheets name the families "Inter", "Inter SemiBold" and "JetBrains Mono".
 */
public final class Fonts {
    private static final List<String> FILES =
            List.of(
                    "inter/Inter-Regular.otf",
                    "inter/Inter-Italic.otf",
                    "inter/Inter-SemiBold.otf",
                    "inter/Inter-Bold.otf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf",
                    "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Loads every face; before the first scene is shown. */
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in =
                Fonts.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("The font " + file + " is not on the class path.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
