import dragonfly.image.ImageException;
import dragonfly.image.open.Images;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.Tiling;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Our side of {@code bench/dicom-slide}: opens the slide that is its argument and reads the tile in
 * the middle, first in this fresh virtual machine and then some times more. Answers the nanoseconds
 * of opening alone, of opening with the tile, and the median of the repetitions with the tile.
 */
final class Opening {
    private static final int MORE = 15;

    private Opening() {}

    public static void main(String[] arguments) throws ImageException {
        Path file = Path.of(arguments[0]);
        long[] first = measured(file);
        long[] again = new long[MORE];
        for (int i = 0; i < MORE; i++) {
            again[i] = measured(file)[1];
        }
        Arrays.sort(again);
        System.out.println(first[0] + " " + first[1] + " " + again[MORE / 2]);
    }

    private static long[] measured(Path file) throws ImageException {
        long start = System.nanoTime();
        try (Slide slide = (Slide) Images.open(file)) {
            long opened = System.nanoTime();
            Tiling tiling = slide.tiling(0);
            int side = tiling.width();
            long x = (long) (tiling.across() / 2) * side;
            slide.readRegion(0, 0, x, x, side, side, new int[side * side]);
            return new long[] {opened - start, System.nanoTime() - start};
        }
    }
}
