package dragonfly.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads both themes' colours and measures them as WCAG 2.2 does (relative luminance, 1.4.3). */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("(-df-[a-z-]+):\\s*(#[0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "-df-text, -df-panel",
        "-df-text, -df-raised",
        "-df-text, -df-ground",
        "-df-text, -df-hover",
        "-df-text, -df-question",
        "-df-strong, -df-deep",
        "-df-dim, -df-panel",
        "-df-dim, -df-raised",
        "-df-dim, -df-field",
        "-df-accent, -df-panel",
        "-df-accent, -df-raised",
        "-df-bright, -df-panel",
        "-df-bright, -df-deep",
        "-df-on-accent, -df-accent",
        "-df-warn, -df-warn-ground",
        "-df-warn, -df-panel",
        "-df-low, -df-panel",
        "-df-wrong, -df-panel",
        "-df-wrong, -df-wrong-ground",
        "-df-on-image, -df-image"
    })
    void textIsReadableOnItsGroundInBothThemes(String text, String ground) throws IOException {
        for (String sheet : new String[] {"dark.css", "light.css"}) {
            Map<String, Color> colours = colours(sheet);
            double ratio = contrast(get(colours, text), get(colours, ground));
            assertTrue(ratio >= 4.5, "%s: %s on %s is %.2f".formatted(sheet, text, ground, ratio));
        }
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertEquals(colours("dark.css").keySet(), colours("light.css").keySet());
    }

    private static Color get(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static Map<String, Color> colours(String sheet) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Theme.class.getResourceAsStream("/dragonfly/app/theme/" + sheet))) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Color> colours = new TreeMap<>();
            Matcher matcher = COLOUR.matcher(css);
            while (matcher.find()) {
                colours.put(matcher.group(1), Color.web(matcher.group(2)));
            }
            return colours;
        }
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
