package dragonfly.app.compose;

/** How one axis is resampled. */
enum Sampling {
    /** The sample whose square holds the screen pixel's centre. */
    NEAREST,
    /** Between the two samples around the screen pixel's centre. */
    BILINEAR,
    /** The mean of all samples under the screen pixel, weighted by how much of each it covers. */
    AREA;

    /** From here on single pixels are seen as the squares they are. */
    static final double SQUARES_FROM = 6;

    static Sampling of(double scale, Quality quality) {
        if (quality == Quality.DRAFT || scale == 1 || scale >= SQUARES_FROM) {
            return NEAREST;
        }
        return scale < 1 ? AREA : BILINEAR;
    }
}
