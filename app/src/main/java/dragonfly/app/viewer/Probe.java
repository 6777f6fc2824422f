package dragonfly.app.viewer;

import dragonfly.app.compose.FrameRequest;
import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayDefaults;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * The pixel under the pointer.
 *
 * @param x 0-based column
 * @param y 0-based row
 * @param value its modality value with the unit ("−812 HU"), or its colour ("R 12 G 40 B 7")
 */
public record Probe(int x, int y, String value) {
    /** The pixel of a shown frame at a point of its viewport; null beside the image. */
    static @Nullable Probe at(FrameRequest shown, double x, double y) {
        int column = (int) Math.floor(shown.placement().imageX(x));
        int row = (int) Math.floor(shown.placement().imageY(y));
        Raster raster = shown.raster();
        boolean inside =
                column >= 0 && row >= 0 && column < raster.width() && row < raster.height();
        return inside ? of(raster, shown.defaults(), column, row) : null;
    }

    static Probe of(Raster raster, DisplayDefaults defaults, int x, int y) {
        String value =
                switch (raster) {
                    case Gray16 gray -> modality(defaults, gray.value(x, y));
                    case GrayFloat gray -> modality(defaults, gray.value(x, y));
                    case Rgb8 colours -> colour(colours.argb(x, y));
                };
        return new Probe(x, y, value);
    }

    private static String modality(DisplayDefaults defaults, double stored) {
        double value = defaults.modality().apply(stored);
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
        String figure =
                whole
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.4g" : "%.2f", value);
        String unit = unit(defaults.modality().units());
        return (figure + " " + unit).strip().replace('-', '−');
    }

    /** "US" is DICOM's word for unspecified, not a unit. */
    private static String unit(String units) {
        return units.equals("US") ? "" : units;
    }

    private static String colour(int argb) {
        return "R %d G %d B %d".formatted((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
    }
}
