package dragonfly.app.overlay;

import dragonfly.app.compose.ImageToScreen;

/**
 * A rectangle of the image on the screen, on whole pixels: neighbours in the image share an edge
 * here too, without a gap and without an overlap.
 */
record Box(double left, double top, double right, double bottom) {
    static Box of(Tile tile, ImageToScreen placement) {
        return of(tile.x(), tile.y(), tile.x() + tile.width(), tile.y() + tile.height(), placement);
    }

    static Box of(double x0, double y0, double x1, double y1, ImageToScreen placement) {
        return new Box(
                Math.rint(placement.screenX(x0)),
                Math.rint(placement.screenY(y0)),
                Math.rint(placement.screenX(x1)),
                Math.rint(placement.screenY(y1)));
    }

    /** The part on a surface of that size; of no width or height if there is none. */
    Box within(double surfaceWidth, double surfaceHeight) {
        double x = Math.clamp(left, 0, surfaceWidth);
        double y = Math.clamp(top, 0, surfaceHeight);
        return new Box(
                x,
                y,
                Math.clamp(right, x, Math.max(x, surfaceWidth)),
                Math.clamp(bottom, y, Math.max(y, surfaceHeight)));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
