package dragonfly.app.compose;

/**
 * Where image coordinates fall on a surface: {@code surface = origin + scale * image}, per axis.
 * Image pixel (i, j) covers the square from (i, j) to (i + 1, j + 1). The two scales differ only
 * where pixels are not square.
 *
 * @param originX surface x of the image's left edge
 * @param originY surface y of the image's top edge
 * @param scaleX surface pixels for one image pixel across, above zero
 * @param scaleY surface pixels for one image pixel down, above zero
 */
public record ImageToScreen(double originX, double originY, double scaleX, double scaleY) {
    /** Refuses a scale that cannot be inverted. */
    public ImageToScreen {
        if (!(scaleX > 0 && scaleY > 0) || !Double.isFinite(originX + originY + scaleX + scaleY)) {
            throw new IllegalArgumentException("Not a scale: " + scaleX + ", " + scaleY);
        }
    }

    /** The surface x of an image x. */
    public double screenX(double imageX) {
        return originX + scaleX * imageX;
    }

    /** The surface y of an image y. */
    public double screenY(double imageY) {
        return originY + scaleY * imageY;
    }

    /** The image x under a surface x. */
    public double imageX(double screenX) {
        return (screenX - originX) / scaleX;
    }

    /** The image y under a surface y. */
    public double imageY(double screenY) {
        return (screenY - originY) / scaleY;
    }

    /** The same placement on a surface whose pixels are {@code outputScale} times as large. */
    public ImageToScreen dividedBy(double outputScale) {
        return new ImageToScreen(
                originX / outputScale,
                originY / outputScale,
                scaleX / outputScale,
                scaleY / outputScale);
    }
}
