package dragonfly.app.compose;

import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.display.GrayScale;

/** Values that do not fit 16 bits at the screen's pixels; a NaN stays one and is shown black. */
final class FloatPlane extends Plane {
    private final float[] samples;
    private GrayFloat raster;

    FloatPlane(GrayFloat raster, int width, int height) {
        super(width, height);
        this.raster = raster;
        this.samples = new float[width * height];
    }

    @Override
    boolean use(Raster other) {
        if (other instanceof GrayFloat gray) {
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
        float[] source = raster.values();
        int at = row * raster.width() + from;
        for (int i = 0; i < count; i++) {
            sums[i] += weight * source[at + i];
        }
    }

    @Override
    void store(int channel, int y, int start, int end, float[] values) {
        System.arraycopy(values, start, samples, y * width + start, end - start);
    }

    @Override
    void copy(int y, int start, int end, int row, Taps columns) {
        float[] source = raster.values();
        int from = row * raster.width();
        int at = y * width;
        for (int p = start; p < end; p++) {
            samples[at + p] = source[from + columns.first(p)];
        }
    }

    @Override
    Object samples() {
        return samples;
    }

    @Override
    void paint(int y, int start, int end, Tones tones, int[] target, int at) {
        GrayScale scale = tones.scale();
        int from = y * width + start;
        for (int i = 0; i < end - start; i++) {
            target[at + i] = scale.argb(samples[from + i]);
        }
    }
}
