package dragonfly.image.render;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.display.ColourScale;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.GrayScale;
import dragonfly.image.display.GrayTable;

/** A raster as it is shown, one opaque colour a pixel. */
final class Colours {
    private Colours() {}

    /**
     * The colours {@code 0xFFRRGGBB} of a raster; read only, since they may be a colour raster's
     * own array.
     */
    static int[] of(Raster raster, DisplayDefaults defaults, DisplayState state) {
        return switch (raster) {
            case Gray16 gray -> throughTable(gray, defaults, state);
            case GrayFloat gray -> throughScale(gray, defaults, state);
            case Rgb8 colour -> ColourScale.of(defaults, state).apply(colour.packed());
        };
    }

    private static int[] throughTable(Gray16 gray, DisplayDefaults defaults, DisplayState state) {
        int[] entries = GrayTable.of(defaults, state, gray.signed(), gray.bitsStored()).entries();
        short[] words = gray.words();
        int[] colours = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            colours[i] = entries[words[i] & 0xFFFF];
        }
        return colours;
    }

    private static int[] throughScale(
            GrayFloat gray, DisplayDefaults defaults, DisplayState state) {
        GrayScale scale = new GrayScale(defaults, state);
        float[] values = gray.values();
        int[] colours = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            colours[i] = scale.argb((double) values[i]);
        }
        return colours;
    }
}
