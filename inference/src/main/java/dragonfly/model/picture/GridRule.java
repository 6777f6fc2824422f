package dragonfly.model.picture;

import java.util.List;

/**
 * Which grids a model may lay over an image. The order of the candidates matters: it settles ties.
 *
 * @param medium candidates of the medium level, at least one
 * @param high candidates of the high level; empty where the high grid follows from the medium one
 * @param highFactor how many times finer the high grid is than the medium one in each direction; 0
 *     where {@code high} lists candidates
 */
public record GridRule(List<Grid> medium, List<Grid> high, int highFactor) {
    private static final List<Grid> MEDIUM =
            List.of(new Grid(2, 2), new Grid(1, 4), new Grid(4, 1));

    /** The reference of the first generation: 4 medium and 24 high sub-images. */
    public static final GridRule V1 =
            fixed(
                    new Grid(6, 4),
                    new Grid(4, 6),
                    new Grid(3, 8),
                    new Grid(8, 3),
                    new Grid(2, 12),
                    new Grid(12, 2));

    /** The second generation: the high grid is three times the medium one, 36 sub-images. */
    public static final GridRule V2 = new GridRule(MEDIUM, List.of(), 3);

    /** 24 high sub-images in the four shapes that the paper names. */
    public static final GridRule PAPER_HIGH_24 =
            fixed(new Grid(6, 4), new Grid(4, 6), new Grid(3, 8), new Grid(8, 3));

    /** The paper's ablation with 16 high sub-images (Table 6). */
    public static final GridRule PAPER_HIGH_16 =
            fixed(new Grid(4, 4), new Grid(2, 8), new Grid(8, 2));

    /** The paper's ablation with 48 high sub-images (Table 6). */
    public static final GridRule PAPER_HIGH_48 =
            fixed(new Grid(6, 8), new Grid(8, 6), new Grid(4, 12), new Grid(12, 4));

    public GridRule {
        medium = List.copyOf(medium);
        high = List.copyOf(high);
        if (medium.isEmpty()) {
            throw new IllegalArgumentException("A grid rule needs a medium grid");
        }
        if (highFactor < 0 || high.isEmpty() == (highFactor == 0)) {
            throw new IllegalArgumentException(
                    "A grid rule needs either candidates for the high grid or a factor above 0");
        }
        if (highFactor > 0) {
            int factor = highFactor;
            medium.forEach(grid -> checkTimes(grid, factor));
        }
    }

    private static void checkTimes(Grid grid, int factor) {
        if (factor > Grid.MAX_SIDE / Math.max(grid.columns(), grid.rows())) {
            throw new IllegalArgumentException(
                    "A high grid of %d times %s is too fine".formatted(factor, grid));
        }
    }

    private static GridRule fixed(Grid... high) {
        return new GridRule(MEDIUM, List.of(high), 0);
    }
}
