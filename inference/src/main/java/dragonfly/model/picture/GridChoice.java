package dragonfly.model.picture;

import java.util.List;

/**
 * The grids that one image gets.
 *
 * @param medium grid of the medium level
 * @param high grid of the high level
 */
public record GridChoice(Grid medium, Grid high) {
    private static final Grid LOW = new Grid(1, 1);

    /** The grid of a level; low is always one sub-image. */
    public Grid grid(Level level) {
        return switch (level) {
            case LOW -> LOW;
            case MEDIUM -> medium;
            case HIGH -> high;
        };
    }

    /** Sub-images of all three levels together. */
    public int count() {
        return LOW.count() + medium.count() + high.count();
    }

    /**
     * Chooses for each level the grid on which the image keeps most of its resolution (reference:
     * {@code select_best_resolution}); among equals the one with the least waste, then the earlier
     * candidate. A grid is always found.
     *
     * @param side the encoder's side R in pixels, at least 1
     * @param imageWidth pixels a row of the image, at least 1
     * @param imageHeight rows of the image, at least 1
     */
    public static GridChoice choose(GridRule rule, int side, int imageWidth, int imageHeight) {
        if (side < 1 || imageWidth < 1 || imageHeight < 1) {
            throw new IllegalArgumentException(
                    "No grid for an image of %d × %d pixels and a side of %d"
                            .formatted(imageWidth, imageHeight, side));
        }
        Grid medium = best(rule.medium(), side, imageWidth, imageHeight);
        Grid high =
                rule.highFactor() > 0
                        ? medium.times(rule.highFactor())
                        : best(rule.high(), side, imageWidth, imageHeight);
        return new GridChoice(medium, high);
    }

    private static Grid best(List<Grid> candidates, int side, int width, int height) {
        Grid best = candidates.getFirst();
        long mostEffective = -1;
        long leastWaste = Long.MAX_VALUE;
        for (Grid grid : candidates) {
            long gridWidth = (long) grid.columns() * side;
            long gridHeight = (long) grid.rows() * side;
            // The quotients and the truncation are the reference's, in the same double arithmetic.
            double scale = Math.min((double) gridWidth / width, (double) gridHeight / height);
            long area = ((long) (width * scale)) * ((long) (height * scale));
            long effective = Math.min(area, (long) width * height);
            long waste = gridWidth * gridHeight - effective;
            if (effective > mostEffective || (effective == mostEffective && waste < leastWaste)) {
                best = grid;
                mostEffective = effective;
                leastWaste = waste;
            }
        }
        return best;
    }
}
