package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Rgb8;
import dragonfly.image.slide.Tiling;

import java.util.Arrays;

/** Reads a small picture whole, as labels and overviews are. */
final class Whole {
    private Whole() {}

    /** The picture on white. */
    static Rgb8 read(TiffLevel level) throws ImageException {
        int width = level.picture().width();
        int height = level.picture().height();
        Limits.check(width, height, Integer.BYTES);
        if (!level.checkWhole()) {
            throw Damage.of("a picture of which a part is missing");
        }
        int[] packed = new int[width * height];
        Arrays.fill(packed, 0xFFFFFFFF);
        Tiling tiling = level.tiling();
        int[] tile = new int[tiling.width() * tiling.height()];
        for (int row = 0; row < tiling.down(); row++) {
            for (int column = 0; column < tiling.across(); column++) {
                if (level.colours(column, row, tile)) {
                    int x = column * tiling.width();
                    int count = Math.min(tiling.width(), width - x);
                    int rows = Math.min(tiling.height(), height - row * tiling.height());
                    for (int y = 0; y < rows; y++) {
                        int to = (row * tiling.height() + y) * width + x;
                        System.arraycopy(tile, y * tiling.width(), packed, to, count);
                    }
                }
            }
        }
        for (int i = 0; i < packed.length; i++) {
            packed[i] = onWhite(packed[i]);
        }
        return new Rgb8(width, height, packed);
    }

    private static int onWhite(int pixel) {
        int through = 255 - (pixel >>> 24);
        return through == 0 ? pixel : 0xFF000000 | (pixel & 0xFFFFFF) + through * 0x010101;
    }
}
