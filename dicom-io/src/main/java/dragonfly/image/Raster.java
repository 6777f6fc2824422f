package dragonfly.image;

/**
 * The samples of one frame or of a part of it. Row-major, (0, 0) at the top left. A raster owns the
 * array it was given; nobody writes into it afterwards.
 */
public sealed interface Raster permits Gray16, GrayFloat, Rgb8 {
    /** Columns in pixels. */
    int width();

    /** Rows in pixels. */
    int height();

    /**
     * The part of this raster inside a rectangle; this raster itself if the rectangle covers it.
     *
     * @throws IndexOutOfBoundsException if the rectangle leaves the raster
     */
    Raster crop(Region region);
}
