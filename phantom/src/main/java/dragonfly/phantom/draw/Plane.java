package dragonfly.phantom.draw;

import java.util.Arrays;

/**
 * One channel of a picture in the making. A scene's unit is one pixel at scale 1; a plane of scale
 * s has s × s pixels for each.
 */
public final class Plane {
    private final int sceneWidth;
    private final int sceneHeight;
    private final int scale;
    private final float[] values;

    /** A plane of zeros. */
    public Plane(int sceneWidth, int sceneHeight, int scale) {
        this.sceneWidth = sceneWidth;
        this.sceneHeight = sceneHeight;
        this.scale = scale;
        this.values = new float[sceneWidth * scale * sceneHeight * scale];
    }

    /** Another plane of zeros of the same size. */
    public Plane another() {
        return new Plane(sceneWidth, sceneHeight, scale);
    }

    /** Columns in pixels. */
    public int width() {
        return sceneWidth * scale;
    }

    /** Rows in pixels. */
    public int height() {
        return sceneHeight * scale;
    }

    /** Pixels for one unit of the scene. */
    public int scale() {
        return scale;
    }

    /** The side of a pixel in scene units. */
    public double pixel() {
        return 1.0 / scale;
    }

    /** The scene coordinate of the middle of a column or row of pixels. */
    public double middle(int index) {
        return (index + 0.5) / scale;
    }

    /** The index of the pixel that a place of the scene within the plane lies in. */
    public int index(double x, double y) {
        return ((int) (y * scale)) * width() + (int) (x * scale);
    }

    /** The pixels, row-major; handed out to be written. */
    public float[] values() {
        return values;
    }

    /** Fills the plane with one value. */
    public Plane fill(float value) {
        Arrays.fill(values, value);
        return this;
    }
}
