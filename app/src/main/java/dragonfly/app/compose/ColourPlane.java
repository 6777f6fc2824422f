package dragonfly.app.compose;

import dragonfly.image.Raster;
import dragonfly.image.Rgb8;

/** Colours at the screen's pixels, each channel resampled for itself. */
final class ColourPlane extends Plane {
    private static final int OPAQUE = 0xFF000000;

    private final int[] colours;
    private Rgb8 raster;

    ColourPlane(Rgb8 raster, int width, int height) {
        super(width, height);
        this.raster = raster;
        this.colours = new int[width * height];
    }

    @Override
    boolean use(Raster other) {
        if (other instanceof Rgb8 rgb) {
            raster = rgb;
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
        return 3;
    }

    @Override
    void accumulate(int channel, int row, int from, int count, float weight, float[] sums) {
        int[] source = raster.packed();
        int at = row * raster.width() + from;
        int shift = shift(channel);
        for (int i = 0; i < count; i++) {
            sums[i] += weight * ((source[at + i] >> shift) & 0xFF);
        }
    }

    @Override
    void store(int channel, int y, int start, int end, float[] values) {
        int at = y * width;
        int shift = shift(channel);
        // The first channel replaces what stood here, the others join it.
        int kept = channel == 0 ? 0 : -1;
        for (int p = start; p < end; p++) {
            int level = (int) (values[p] + 0.5f);
            colours[at + p] = (colours[at + p] & kept) | OPAQUE | (level << shift);
        }
    }

    private static int shift(int channel) {
        return 16 - 8 * channel;
    }

    @Override
    void copy(int y, int start, int end, int row, Taps columns) {
        int[] source = raster.packed();
        int from = row * raster.width();
        int at = y * width;
        for (int p = start; p < end; p++) {
            colours[at + p] = source[from + columns.first(p)];
        }
    }

    @Override
    Object samples() {
        return colours;
    }

    @Override
    void paint(int y, int start, int end, Tones tones, int[] target, int at) {
        System.arraycopy(colours, y * width + start, target, at, end - start);
    }
}
