package dragonfly.image.render;

import dragonfly.image.Rgb8;

import java.util.Arrays;

/**
 * Makes a picture smaller: each pixel is the mean of the colours under it, weighted by how much of
 * each it covers. Rows come in one after the other, so that the large picture is never held whole.
 */
final class AreaAverage {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final double left;
    private final double stepX;
    private final double top;
    private final double stepY;
    private final int[] packed;
    private final float[] across;
    private final float[] sums;
    private double weight;
    private int row;

    /**
     * Expects the rows that a rectangle touches, in order.
     *
     * @param left where the rectangle starts in the large picture, in its pixels
     * @param top where the rectangle starts in the large picture, in its pixels
     * @param stepX columns of the large picture for one of the small, at least 1
     * @param stepY rows of the large picture for one of the small, at least 1
     */
    AreaAverage(int width, int height, double left, double top, double stepX, double stepY) {
        this.width = width;
        this.height = height;
        this.left = left;
        this.stepX = stepX;
        this.top = top;
        this.stepY = stepY;
        this.packed = new int[width * height];
        this.across = new float[width * CHANNELS];
        this.sums = new float[width * CHANNELS];
    }

    /**
     * Adds one row.
     *
     * @param line its number in the large picture
     * @param colours {@code 0xFFRRGGBB}
     * @param from where the row starts in the array
     * @param firstColumn the column of the large picture that stands there
     * @param count columns that are there
     */
    void add(int line, int[] colours, int from, int firstColumn, int count) {
        reduce(colours, from, firstColumn, count);
        double start = (line - top) / stepY;
        double end = (line + 1 - top) / stepY;
        while (row < height && end > row) {
            double share = Math.min(end, row + 1) - Math.max(start, row);
            if (share > 0) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += (float) share * across[i];
                }
                weight += share;
            }
            if (end < row + 1) {
                return;
            }
            finishRow();
        }
    }

    private void reduce(int[] colours, int from, int firstColumn, int count) {
        for (int x = 0; x < width; x++) {
            double start = left + x * stepX - firstColumn;
            double end = start + stepX;
            int first = Math.clamp((long) Math.floor(start), 0, count - 1);
            int last = Math.clamp((long) Math.ceil(end) - 1, first, count - 1);
            float red = 0;
            float green = 0;
            float blue = 0;
            float covered = 0;
            for (int i = first; i <= last; i++) {
                float share = (float) (Math.min(end, i + 1) - Math.max(start, i));
                int colour = colours[from + i];
                red += share * ((colour >> 16) & 0xFF);
                green += share * ((colour >> 8) & 0xFF);
                blue += share * (colour & 0xFF);
                covered += share;
            }
            across[CHANNELS * x] = red / covered;
            across[CHANNELS * x + 1] = green / covered;
            across[CHANNELS * x + 2] = blue / covered;
        }
    }

    private void finishRow() {
        for (int x = 0; x < width; x++) {
            int colour = 0xFF;
            for (int c = 0; c < CHANNELS; c++) {
                double mean = weight > 0 ? sums[CHANNELS * x + c] / weight : 255;
                colour = colour << 8 | (int) Math.min(255, mean + 0.5);
            }
            packed[row * width + x] = colour;
        }
        Arrays.fill(sums, 0);
        weight = 0;
        row++;
    }

    /** The small picture, after the last row. */
    Rgb8 picture() {
        while (row < height) {
            finishRow();
        }
        return new Rgb8(width, height, packed);
    }
}
