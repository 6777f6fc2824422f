package dragonfly.image.photo;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;

/** Turns a stored picture upright: Exif 2.32, tag 0x0112 Orientation. */
final class Upright {
    private Upright() {}

    /** Whether a picture of that orientation is stored lying on its side. */
    static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** The upright picture; the stored one itself for orientation 1. */
    static Raster turn(Raster stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean swaps = swapsSides(orientation);
        int width = swaps ? stored.height() : stored.width();
        int height = swaps ? stored.width() : stored.height();
        int[] from = sources(stored, orientation, width, height);
        return switch (stored) {
            case Gray16 gray -> {
                short[] words = new short[from.length];
                for (int i = 0; i < from.length; i++) {
                    words[i] = gray.words()[from[i]];
                }
                yield new Gray16(width, height, words, gray.signed(), gray.bitsStored());
            }
            case GrayFloat gray -> {
                float[] values = new float[from.length];
                for (int i = 0; i < from.length; i++) {
                    values[i] = gray.values()[from[i]];
                }
                yield new GrayFloat(width, height, values);
            }
            case Rgb8 colour -> {
                int[] packed = new int[from.length];
                for (int i = 0; i < from.length; i++) {
                    packed[i] = colour.packed()[from[i]];
                }
                yield new Rgb8(width, height, packed);
            }
        };
    }

    /** For each upright pixel, the index of the stored one. */
    private static int[] sources(Raster stored, int orientation, int width, int height) {
        int lastColumn = stored.width() - 1;
        int lastRow = stored.height() - 1;
        int[] from = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column =
                        switch (orientation) {
                            case 2, 3 -> lastColumn - x;
                            case 4 -> x;
                            case 5, 6 -> y;
                            default -> lastColumn - y;
                        };
                int row =
                        switch (orientation) {
                            case 2 -> y;
                            case 3, 4 -> lastRow - y;
                            case 5, 8 -> x;
                            default -> lastRow - x;
                        };
                from[y * width + x] = row * stored.width() + column;
            }
        }
        return from;
    }
}
