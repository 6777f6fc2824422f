package dragonfly.model.selection;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;

import java.util.ArrayList;
import java.util.List;

/** Which high sub-images belong to which medium one, in the two readings of "region". */
final class Regions {
    private Regions() {}

    /** Whether the high sub-images can be counted off into equal blocks. */
    static boolean inBlocks(GridChoice grids) {
        return grids.high().count() % grids.medium().count() == 0;
    }

    /** Whether no high sub-image lies across the border of two medium ones. */
    static boolean inSpace(GridChoice grids) {
        return grids.high().columns() % grids.medium().columns() == 0
                && grids.high().rows() % grids.medium().rows() == 0;
    }

    /** For each medium sub-image its block: with s = high / medium, the tiles s·i … s·i + s − 1. */
    static List<List<Integer>> blocks(GridChoice grids) {
        int size = grids.high().count() / grids.medium().count();
        List<List<Integer>> blocks = empty(grids.medium().count());
        for (int tile = 0; tile < grids.high().count(); tile++) {
            blocks.get(tile / size).add(tile);
        }
        return blocks;
    }

    /** For each medium sub-image the tiles whose centre lies inside it in the image. */
    static List<List<Integer>> inside(GridChoice grids) {
        Grid medium = grids.medium();
        Grid high = grids.high();
        List<List<Integer>> regions = empty(medium.count());
        for (int tile = 0; tile < high.count(); tile++) {
            int column = tile % high.columns() * medium.columns() / high.columns();
            int row = tile / high.columns() * medium.rows() / high.rows();
            regions.get(row * medium.columns() + column).add(tile);
        }
        return regions;
    }

    private static List<List<Integer>> empty(int count) {
        List<List<Integer>> lists = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }
}
