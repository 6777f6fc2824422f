package dragonfly.training.data;

import dragonfly.phantom.random.Dice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which high sub-images show which class, so that rare ones can be drawn often. */
public final class TileIndex {
    private final Frame frame;
    private final int examples;

    /** For each class the sub-images that show it; classes that nothing shows are left out. */
    private final List<int[]> byClass = new ArrayList<>();

    /** Reads the labels of all examples of a cache. */
    public TileIndex(TileCache cache, int classes) {
        frame = cache.frame();
        examples = cache.count();
        int[][] found = new int[classes][16];
        int[] counts = new int[classes];
        for (int example = 0; example < examples; example++) {
            for (int tile = frame.before(); tile < frame.tiles(); tile++) {
                int bits = cache.classesAnywhere(example, tile);
                for (int c = 0; c < classes; c++) {
                    if ((bits >> c & 1) == 1) {
                        if (counts[c] == found[c].length) {
                            found[c] = Arrays.copyOf(found[c], counts[c] * 2);
                        }
                        found[c][counts[c]++] = example * frame.tiles() + tile;
                    }
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            if (counts[c] > 0) {
                byClass.add(Arrays.copyOf(found[c], counts[c]));
            }
        }
    }

    /**
     * Draws sub-images: one in eight low, one in five medium, the rest high; three quarters of
     * those show a class that was drawn first.
     *
     * @return each as example · tiles + sub-image
     */
    public int[] draw(int count, Dice dice) {
        int[] tiles = new int[count];
        for (int i = 0; i < count; i++) {
            int example = dice.whole(0, examples - 1);
            double lot = dice.unit();
            int tile;
            if (lot < 0.125) {
                tile = 0;
            } else if (lot < 0.325) {
                tile = dice.whole(1, frame.before() - 1);
            } else if (lot < 0.5 || byClass.isEmpty()) {
                tile = dice.whole(frame.before(), frame.tiles() - 1);
            } else {
                int[] shown = dice.oneOf(byClass);
                tiles[i] = shown[dice.whole(0, shown.length - 1)];
                continue;
            }
            tiles[i] = example * frame.tiles() + tile;
        }
        return tiles;
    }
}
