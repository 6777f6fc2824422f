package dragonfly.app.compose;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;

/**
 * The samples of a raster brought to the screen's pixels but not yet to grays: what stays valid
 * while only the window changes, and what can be moved while only the place changes. Row-major, as
 * wide as the viewport.
 */
abstract sealed class Plane permits GrayPlane, FloatPlane, ColourPlane {
    final int width;
    final int height;

    Plane(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Plane of(Raster raster, int width, int height) {
        return switch (raster) {
            case Gray16 gray -> new GrayPlane(gray, width, height);
            case GrayFloat gray -> new FloatPlane(gray, width, height);
            case Rgb8 colours -> new ColourPlane(colours, width, height);
        };
    }

    /**
     * Takes samples from another raster of the same kind from now on; false if it is another kind.
     */
    abstract boolean use(Raster raster);

    /** The raster that samples are taken from. */
    abstract Raster raster();

    /** How many channels {@link #accumulate} and {@link #store} know. */
    abstract int channels();

    /** Adds {@code weight} times a row of samples, from column {@code from} on, to {@code sums}. */
    abstract void accumulate(int channel, int row, int from, int count, float weight, float[] sums);

    /** Rounds values into row y: value p into screen pixel p. */
    abstract void store(int channel, int y, int start, int end, float[] values);

    /** Copies single samples of a row into row y. */
    abstract void copy(int y, int start, int end, int row, Taps columns);

    /** The array that holds the plane, for moving it. */
    abstract Object samples();

    /** Writes the opaque colours of a part of row y. */
    abstract void paint(int y, int start, int end, Tones tones, int[] target, int at);

    /** Moves everything; what comes in at the edges holds leftovers and must be sampled anew. */
    final void move(int dx, int dy) {
        int by = dy * width + dx;
        int length = width * height - Math.abs(by);
        System.arraycopy(samples(), Math.max(0, -by), samples(), Math.max(0, by), length);
    }
}
