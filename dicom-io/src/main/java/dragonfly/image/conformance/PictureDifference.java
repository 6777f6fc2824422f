package dragonfly.image.conformance;

import dragonfly.image.Gray16;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;

/** How far two pictures of the same lossy frame are apart. */
final class PictureDifference {
    /** What two right decoders of a lossy stream may differ by. */
    static final int ALLOWED = 2;

    private PictureDifference() {}

    /** Notes a difference that is too large. */
    static void compare(Raster actual, Raster expected, Examination examination) {
        if (actual.width() != expected.width() || actual.height() != expected.height()) {
            examination.deviates(
                    "size is %d x %d, expected %d x %d"
                            .formatted(
                                    actual.width(),
                                    actual.height(),
                                    expected.width(),
                                    expected.height()));
            return;
        }
        int worst = worst(actual, expected);
        if (worst > ALLOWED) {
            examination.deviates("a sample differs by " + worst);
        }
    }

    private static int worst(Raster actual, Raster expected) {
        if (actual instanceof Gray16 a && expected instanceof Gray16 b) {
            return worst(a.words(), b.words());
        }
        if (actual instanceof Rgb8 a && expected instanceof Rgb8 b) {
            return worst(a.packed(), b.packed());
        }
        return Integer.MAX_VALUE; // grays where there should be colours
    }

    /** Of words as patterns, since a picture file holds signed samples as they stand. */
    private static int worst(short[] actual, short[] expected) {
        int worst = 0;
        for (int i = 0; i < actual.length; i++) {
            worst = Math.max(worst, Math.abs((short) (actual[i] - expected[i])));
        }
        return worst;
    }

    private static int worst(int[] actual, int[] expected) {
        int worst = 0;
        for (int i = 0; i < actual.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int a = (actual[i] >> shift) & 0xFF;
                int b = (expected[i] >> shift) & 0xFF;
                worst = Math.max(worst, Math.abs(a - b));
            }
        }
        return worst;
    }
}
