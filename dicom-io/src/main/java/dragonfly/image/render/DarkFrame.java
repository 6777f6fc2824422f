package dragonfly.image.render;

import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import java.util.Arrays;
import java.util.Optional;

/** Tells a dark frame from what lies in it, on a picture made small enough to be quick. */
final class DarkFrame {
    private static final int MOST_CELLS_A_SIDE = 360;

    /** A brighter corner is no frame. */
    private static final int BRIGHTEST_FRAME = 48;

    /** What is brighter than the frame by less may be noise or compression. */
    private static final int LEAST_STEP = 10;

    private static final int LARGEST_STEP = 36;

    /** Of the shorter side: what is thinner is writing or a reflection. */
    private static final double THIN = 0.012;

    private static final double SMALLEST_SHARE = 0.15;
    private static final double LARGEST_SHARE = 0.985;

    private DarkFrame() {}

    /** The field in a frame, if there is one. */
    static Optional<Field> field(Rgb8 picture) {
        int side = Math.max(picture.width(), picture.height());
        int cell = Math.ceilDiv(side, MOST_CELLS_A_SIDE);
        int width = picture.width() / cell;
        int height = picture.height() / cell;
        if (Math.min(width, height) < 16) {
            return Optional.empty();
        }
        int[] brightness = brightness(picture, cell, width, height);
        int[] corners = corners(brightness, width, height);
        int frame = corners[corners.length / 2];
        if (frame > BRIGHTEST_FRAME) {
            return Optional.empty();
        }
        int noise = corners[corners.length * 19 / 20] - frame;
        int threshold = frame + Math.clamp(noise + 6L, LEAST_STEP, LARGEST_STEP);
        boolean[] bright = new boolean[brightness.length];
        for (int i = 0; i < bright.length; i++) {
            bright[i] = brightness[i] > threshold;
        }
        int thin = Math.max(1, (int) Math.round(THIN * Math.min(width, height)));
        Patches patches = new Patches(width, height);
        boolean[] field = patches.largest(patches.opened(bright, thin));
        patches.fillHoles(field);
        int cells = count(field);
        double share = (double) cells / field.length;
        return share < SMALLEST_SHARE || share > LARGEST_SHARE
                ? Optional.empty()
                : Optional.of(new Field(field, width, height, cell, cells));
    }

    /** The brightest channel of each square, as its mean. */
    private static int[] brightness(Rgb8 picture, int cell, int width, int height) {
        int[] brightness = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                brightness[y * width + x] = mean(picture, x * cell, y * cell, cell);
            }
        }
        return brightness;
    }

    private static int mean(Rgb8 picture, int left, int top, int cell) {
        int sum = 0;
        for (int y = top; y < top + cell; y++) {
            int at = y * picture.width() + left;
            for (int i = at; i < at + cell; i++) {
                int colour = picture.packed()[i];
                int red = (colour >> 16) & 0xFF;
                int green = (colour >> 8) & 0xFF;
                sum += Math.max(red, Math.max(green, colour & 0xFF));
            }
        }
        return sum / (cell * cell);
    }

    /** The values in small squares in the four corners, in ascending order. */
    private static int[] corners(int[] brightness, int width, int height) {
        int side = Math.max(2, Math.min(width, height) / 24);
        int[] values = new int[4 * side * side];
        int to = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                values[to++] = brightness[y * width + x];
                values[to++] = brightness[y * width + width - 1 - x];
                values[to++] = brightness[(height - 1 - y) * width + x];
                values[to++] = brightness[(height - 1 - y) * width + width - 1 - x];
            }
        }
        Arrays.sort(values);
        return values;
    }

    private static int count(boolean[] field) {
        int count = 0;
        for (boolean inside : field) {
            count += inside ? 1 : 0;
        }
        return count;
    }

    /**
     * What is not frame, in squares of pixels.
     *
     * @param inside row-major
     * @param width squares a row
     * @param height rows
     * @param cell pixels a square, each way
     * @param cells how many squares are inside
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Field(boolean[] inside, int width, int height, int cell, int cells) {
        boolean contains(int x, int y) {
            return inside[y * width + x];
        }

        boolean containsPixel(int x, int y) {
            return contains(Math.min(x / cell, width - 1), Math.min(y / cell, height - 1));
        }

        /** The rectangle around it, in pixels of a picture of that size. */
        Region region(int pictureWidth, int pictureHeight) {
            int left = width;
            int right = -1;
            int top = height;
            int bottom = -1;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    if (contains(x, y)) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            int endX = right == width - 1 ? pictureWidth : (right + 1) * cell;
            int endY = bottom == height - 1 ? pictureHeight : (bottom + 1) * cell;
            return new Region(left * cell, top * cell, endX - left * cell, endY - top * cell);
        }
    }
}
