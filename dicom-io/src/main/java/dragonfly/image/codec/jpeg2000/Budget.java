package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;

/** How much a code stream may ask for, by its headers and its length, before memory is taken. */
final class Budget {
    /** So many samples may come of any stream. */
    private static final long FREE_SAMPLES = 1L << 24;

    /** And so many more for each of its bytes; empty pictures are far above what is usual. */
    private static final long SAMPLES_A_BYTE = 2048;

    /** So many precincts or blocks may be told apart without a byte for each. */
    private static final long FREE_PARTS = 1L << 20;

    /** Decoded samples, and the coefficients they come from. */
    private static final int BYTES_A_SAMPLE = 8;

    private Budget() {}

    /**
     * Refuses an area that could not be held or that so short a stream cannot hold.
     *
     * @param area on the reference grid
     */
    static void check(ImageSize size, Area area, int reduce, int streamLength)
            throws ImageException {
        long samples = 0;
        for (int c = 0; c < size.components().size(); c++) {
            Area part = size.of(area, c).halved(reduce);
            if (part.size() > Integer.MAX_VALUE - 16) {
                throw tooLarge(size);
            }
            if (part.isEmpty()) {
                throw Faults.damaged("a component without samples");
            }
            samples += part.size();
        }
        Area pixels = size.pixels(area).halved(reduce);
        Limits.check(
                pixels.width(),
                pixels.height(),
                Math.max(1, Math.ceilDiv(samples * BYTES_A_SAMPLE, pixels.size())));
        if (samples > FREE_SAMPLES + SAMPLES_A_BYTE * streamLength) {
            throw Faults.damaged(
                    "%d bytes cannot hold %d samples".formatted(streamLength, samples));
        }
    }

    private static ImageException tooLarge(ImageSize size) {
        return ImageException.tooLarge(
                "The file describes an image of %,d × %,d pixels, more than this program can hold."
                        .formatted(size.area().width(), size.area().height()),
                "a component is larger than an array");
    }

    /** How many precincts a resolution, or blocks a precinct, may have. */
    static long mostParts(int streamLength) {
        return FREE_PARTS + 8L * streamLength;
    }
}
