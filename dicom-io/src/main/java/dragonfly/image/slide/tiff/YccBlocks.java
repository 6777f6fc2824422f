package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.slide.Tiling;

/**
 * YCbCr without JPEG (TIFF 6.0 section 21): units of several luminances and the two colour
 * differences that they share.
 */
final class YccBlocks extends SampleColours {
    private static final double[] CCIR_601 = {0.299, 0.587, 0.114};

    /** For 8 bits without headroom, with differences around 128. */
    private static final double[] FULL_RANGE = {0, 255, 128, 255, 128, 255};

    private final int across;
    private final int down;
    private final double[] weights;
    private final double[] range;

    private YccBlocks(TiffPicture picture, int across, int down, double[] weights, double[] range) {
        super(picture);
        this.across = across;
        this.down = down;
        this.weights = weights;
        this.range = range;
    }

    static YccBlocks of(TiffPicture picture) throws ImageException {
        Directory directory = picture.directory();
        SampleLayout layout = picture.layout();
        long[] stated = directory.values(Tag.YCBCR_SUBSAMPLING);
        long across = stated.length > 0 ? stated[0] : 2;
        long down = stated.length > 1 ? stated[1] : 2;
        boolean known =
                (across == 1 || across == 2 || across == 4)
                        && (down == 1 || down == 2 || down == 4);
        if (!known) {
            throw Damage.of("sub-sampling of " + across + " x " + down);
        }
        boolean plain = across == 1 && down == 1;
        boolean jpeg = picture.compression().filter(c -> c.isPicture()).isPresent();
        if (!jpeg && (layout.samples() != 3 || (layout.planar() && !plain))) {
            throw ImageException.unsupported(
                    "The slide has YCbCr colours in a form that is not read.");
        }
        Tiling pieces = picture.pieces();
        if ((long) pieces.width() * pieces.height() > Integer.MAX_VALUE / 6) {
            throw Damage.of("YCbCr tiles of " + pieces.width() + " x " + pieces.height());
        }
        return new YccBlocks(
                picture,
                (int) across,
                (int) down,
                numbers(directory, Tag.YCBCR_COEFFICIENTS, CCIR_601),
                numbers(directory, Tag.REFERENCE_BLACK_WHITE, FULL_RANGE));
    }

    private static double[] numbers(Directory directory, int tag, double[] usual)
            throws ImageException {
        double[] numbers = usual.clone();
        for (int i = 0; i < numbers.length; i++) {
            double stated = directory.real(tag, i);
            numbers[i] = Double.isFinite(stated) ? stated : usual[i];
        }
        return numbers;
    }

    @Override
    int bytes(int rows) {
        return Math.ceilDiv(width, across) * Math.ceilDiv(rows, down) * (across * down + 2);
    }

    @Override
    void paint(byte[] samples, int rows, int[] argb) {
        int unit = across * down + 2;
        int unitsAcross = Math.ceilDiv(width, across);
        for (int y = 0; y < rows; y++) {
            int line = (y / down) * unitsAcross * unit;
            int place = (y % down) * across;
            for (int x = 0; x < width; x++) {
                int at = line + (x / across) * unit;
                argb[y * width + x] =
                        colour(
                                samples[at + place + x % across] & 0xFF,
                                samples[at + unit - 2] & 0xFF,
                                samples[at + unit - 1] & 0xFF);
            }
        }
    }

    private int colour(int y, int cb, int cr) {
        double light = scaled(y, 0, 255);
        double blueness = scaled(cb, 2, 127);
        double redness = scaled(cr, 4, 127);
        double red = light + redness * (2 - 2 * weights[0]);
        double blue = light + blueness * (2 - 2 * weights[2]);
        double green = (light - weights[0] * red - weights[2] * blue) / weights[1];
        return 0xFF000000 | eight(red) << 16 | eight(green) << 8 | eight(blue);
    }

    private double scaled(int code, int from, int full) {
        double span = range[from + 1] - range[from];
        return span == 0 ? 0 : (code - range[from]) * full / span;
    }

    private static int eight(double value) {
        return (int) Math.clamp(Math.rint(value), 0, 255);
    }
}
