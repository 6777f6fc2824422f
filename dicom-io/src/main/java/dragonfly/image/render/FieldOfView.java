package dragonfly.image.render;

import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import java.util.Optional;

/**
 * The part of a photograph that a camera saw through its aperture, where the rest is a black frame:
 * the disc of a fundus photograph, perhaps cut off above and below, or a rectangle. Found by
 * brightness and shape alone; it is offered to a reader and never applied without one.
 */
public final class FieldOfView {
    /** Of the smallest rectangle around it: so much must a field without a disc fill. */
    private static final double RECTANGULAR = 0.93;

    private final Region region;
    private final Optional<Disc> disc;
    private final DarkFrame.Field field;
    private final double share;

    private FieldOfView(Region region, Optional<Disc> disc, DarkFrame.Field field, double share) {
        this.region = region;
        this.disc = disc;
        this.field = field;
        this.share = share;
    }

    /**
     * A disc in pixels.
     *
     * @param x column of its centre, 0 at the left edge of the picture
     * @param y row of its centre
     * @param radius in pixels
     */
    public record Disc(double x, double y, double radius) {
        boolean contains(double column, double row) {
            return Math.hypot(column - x, row - y) <= radius;
        }
    }

    /**
     * Looks for a field in a dark frame.
     *
     * @param picture as shown
     * @return nothing if the picture has no dark frame, or what is bright in it is too small to be
     *     a field or has the shape of none
     */
    public static Optional<FieldOfView> find(Rgb8 picture) {
        return DarkFrame.field(picture)
                .map(field -> of(picture, field))
                .filter(FieldOfView::isDiscOrRectangle);
    }

    private boolean isDiscOrRectangle() {
        double pixels = (double) region.width() * region.height();
        double filled = (double) field.cells() * field.cell() * field.cell() / pixels;
        return disc.isPresent() || filled >= RECTANGULAR;
    }

    private static FieldOfView of(Rgb8 picture, DarkFrame.Field field) {
        Region region = field.region(picture.width(), picture.height());
        Optional<Disc> disc = DiscFit.of(field);
        return new FieldOfView(
                region,
                disc,
                field,
                (double) field.cells() / ((double) field.width() * field.height()));
    }

    /** The smallest rectangle around the field. */
    public Region region() {
        return region;
    }

    /** The disc that the field's edge follows, if it follows one. */
    public Optional<Disc> disc() {
        return disc;
    }

    /** How much of the picture the field is, 0 to 1. */
    public double share() {
        return share;
    }

    /** Whether a pixel of the picture lies in the field. */
    public boolean contains(int x, int y) {
        boolean inside =
                x >= region.x()
                        && y >= region.y()
                        && x < region.x() + region.width()
                        && y < region.y() + region.height();
        return inside
                && disc.map(d -> d.contains(x + 0.5, y + 0.5))
                        .orElseGet(() -> field.containsPixel(x, y));
    }
}
