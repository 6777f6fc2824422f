package dragonfly.app.compose;

import dragonfly.image.Gray16;
import dragonfly.image.Raster;

/** Stored words of up to 16 bits at the screen's pixels. */
final class GrayPlane extends Plane {
    private final short[] words;
    private Gray16 raster;

    GrayPlane(Gray16 raster, int width, int height) {
        super(width, height);
        this.raster = raster;
        this.words = new short[width * height];
    }

    @Override
    boolean use(Raster other) {
        if (other instanceof Gray16 gray) {
            raster = gray;
            return true;
        }
        return false;
    }

    @Override
    Raster raster() {
        return raster;
    }

    @Override
    int channels() {
        return 1;
    }

    @Override
    void accumulate(int channel, int row, int from, int count, float weight, float[] sums) {
        short[] source = raster.words();
        int at = row * raster.width() + from;
        if (raster.signed()) {
            for (int i = 0; i < count; i++) {
                sums[i] += weight * source[at + i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                sums[i] += weight * (source[at + i] & 0xFFFF);
            }
        }
    }

    @Override
    void store(int channel, int y, int start, int end, float[] values) {
        int at = y * width;
        for (int p = start; p < end; p++) {
            // Rounded to nearest: the shift makes the cast round down for negative values too.
            words[at + p] = (short) ((int) (values[p] + 32768.5f) - 32768);
        }
    }

    @Override
    void copy(int y, int start, int end, int row, Taps columns) {
        short[] source = raster.words();
        int from = row * raster.width();
        int at = y * width;
        for (int p = start; p < end; p++) {
            words[at + p] = source[from + columns.first(p)];
        }
    }

    @Override
    Object samples() {
        return words;
    }

    @Override
    void paint(int y, int start, int end, Tones tones, int[] target, int at) {
        int[] table = tones.table();
        int from = y * width + start;
        for (int i = 0; i < end - start; i++) {
            target[at + i] = table[words[from + i] & 0xFFFF];
        }
    }
}
