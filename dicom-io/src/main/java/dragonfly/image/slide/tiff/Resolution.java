package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.util.OptionalDouble;

/** Microns per pixel from the resolution fields (TIFF 6.0 section 8). */
final class Resolution {
    private static final int INCH = 2;
    private static final int CENTIMETRE = 3;

    private Resolution() {}

    /** Microns per pixel from {@code X_RESOLUTION} or {@code Y_RESOLUTION}. */
    static OptionalDouble microns(Directory directory, int tag) throws ImageException {
        double pixels = directory.real(tag, 0);
        double unit =
                switch ((int) directory.value(Tag.RESOLUTION_UNIT, INCH)) {
                    case INCH -> 25_400;
                    case CENTIMETRE -> 10_000;
                    default -> Double.NaN;
                };
        double microns = unit / pixels;
        return microns > 0 && Double.isFinite(microns)
                ? OptionalDouble.of(microns)
                : OptionalDouble.empty();
    }
}
