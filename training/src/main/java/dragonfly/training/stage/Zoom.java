package dragonfly.training.stage;

import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.random.Dice;
import dragonfly.training.data.Frame;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;

import java.util.stream.IntStream;

/** Which sub-images of each example the decoder gets to read, by the inference's own rule. */
public final class Zoom {
    /** How many batches are trained with another k or strategy than the published. */
    private static final double OTHERS = 0.25;

    private final Frame frame;
    private final View view;
    private final SelectionSettings usual;

    /**
     * @param strategy of the published setting: region, or global for the ablation (Table 5)
     */
    public Zoom(Frame frame, View view, Strategy strategy) {
        this.frame = frame;
        this.view = view;
        this.usual = SelectionSettings.published().withStrategy(strategy);
    }

    public Frame frame() {
        return frame;
    }

    /** The setting that is trained most and judged by. */
    public SelectionSettings usual() {
        return usual;
    }

    /** Whether the high level is needed to carry a setting out. */
    public boolean needsHigh(SelectionSettings settings) {
        return switch (view) {
            case SELECTED -> settings.strategy() != Strategy.NONE;
            case LOW_MEDIUM -> false;
            case LOW_HIGH -> true;
        };
    }

    /** Whether summaries choose anything at all. */
    public boolean selects() {
        return view == View.SELECTED;
    }

    /**
     * The setting for one batch: mostly the usual one, else none, another k, global, random or all,
     * so that the workstation's switches show the model nothing new.
     */
    public SelectionSettings draw(Dice dice) {
        if (!selects() || !dice.chance(OTHERS)) {
            return usual;
        }
        double lot = dice.unit();
        if (lot < 0.2) {
            return usual.withStrategy(Strategy.NONE);
        }
        if (lot < 0.6) {
            return usual.withK(dice.whole(1, 6));
        }
        if (lot < 0.75) {
            return usual.withStrategy(Strategy.GLOBAL).withK(dice.whole(1, 4));
        }
        if (lot < 0.9) {
            return usual.withStrategy(Strategy.RANDOM).withSeed(dice.bits());
        }
        return usual.withStrategy(Strategy.ALL);
    }

    /** The setting in which nothing high is shown. */
    public SelectionSettings coarse() {
        return usual.withStrategy(Strategy.NONE);
    }

    /**
     * Carries a setting out.
     *
     * @param summaries [B, tiles, width], or fewer tiles where the high level is not needed
     * @return for each example its sub-images in the decoder's order, as many for all
     */
    public int[][] choose(Tensor summaries, SelectionSettings settings) {
        int batch = (int) summaries.size(0);
        int[][] kept = new int[batch][];
        int before = frame.before();
        int tiles = frame.tiles();
        switch (view) {
            case LOW_MEDIUM -> fill(kept, IntStream.range(0, before).toArray());
            case LOW_HIGH ->
                    fill(
                            kept,
                            IntStream.concat(IntStream.of(0), IntStream.range(before, tiles))
                                    .toArray());
            case SELECTED -> {
                float[][][] scores = scores(summaries, settings);
                for (int i = 0; i < batch; i++) {
                    kept[i] = selected(scores[i], settings);
                }
            }
        }
        return kept;
    }

    private int[] selected(float[][] scores, SelectionSettings settings) {
        int before = frame.before();
        int[] tiles =
                settings.strategy() == Strategy.NONE
                        ? new int[0]
                        : Selection.choose(settings, Scores.ofRows(scores), frame.grids()).tiles();
        return IntStream.concat(
                        IntStream.range(0, before), IntStream.of(tiles).map(tile -> tile + before))
                .toArray();
    }

    private float[][][] scores(Tensor summaries, SelectionSettings settings) {
        int batch = (int) summaries.size(0);
        int medium = frame.grids().medium().count();
        int high = frame.grids().high().count();
        float[][][] all = new float[batch][medium][high];
        if (settings.strategy() == Strategy.NONE) {
            return all;
        }
        float[] flat = Tensors.floats(dots(summaries, frame));
        for (int i = 0; i < batch; i++) {
            for (int m = 0; m < medium; m++) {
                System.arraycopy(flat, (i * medium + m) * high, all[i][m], 0, high);
            }
        }
        return all;
    }

    /** The scores as a tensor, [B, medium, high] (Eq. 2). */
    static Tensor dots(Tensor summaries, Frame frame) {
        long medium = frame.grids().medium().count();
        Tensor choosers = summaries.narrow(1, 1, medium);
        Tensor chosen = summaries.narrow(1, 1 + medium, frame.grids().high().count());
        return choosers.matmul(chosen.transpose(1, 2));
    }

    private static void fill(int[][] kept, int[] same) {
        java.util.Arrays.fill(kept, same);
    }
}
