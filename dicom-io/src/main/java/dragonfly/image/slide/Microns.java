package dragonfly.image.slide;

import dragonfly.image.Spacing;
import dragonfly.image.SpacingSource;

import java.util.Optional;
import java.util.OptionalDouble;

/** Sizes of a slide's pixels, which its files say in microns. */
public final class Microns {
    /**
     * A scan of that resolution is no microscope's: the number stands for a screen or a printer.
     */
    private static final double MOST = 100;

    private Microns() {}

    /**
     * The spacing of pixels of level 0; empty unless both sizes can be a microscope's.
     *
     * @param x microns from one column to the next
     * @param y microns from one row to the next
     */
    public static Optional<Spacing> spacing(OptionalDouble x, OptionalDouble y) {
        double across = x.orElse(0);
        double down = y.orElse(0);
        boolean known =
                Spacing.isDistance(across)
                        && Spacing.isDistance(down)
                        && across <= MOST
                        && down <= MOST;
        return known
                ? Optional.of(new Spacing(across / 1000, down / 1000, SpacingSource.SLIDE))
                : Optional.empty();
    }
}
