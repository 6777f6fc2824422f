package dragonfly.model;

import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.runtime.KeyValueCache;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.vision.VisualTokens;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the model read of one picture with one selection: the sub-images, their scores, the kept
 * ones, and, once a question was asked, the key/value cache of the image part. Closed by who asked
 * for it; closing waits for a running answer and never blocks.
 */
public final class Look implements AutoCloseable {
    private final int imageWidth;
    private final int imageHeight;
    private final MultiResolution levels;
    private final List<VisualTokens> tokens;
    private final Scores scores;
    private final Selection selection;
    private final @Nullable DomainVerdict verdict;
    private final LookTimings timings;
    private final Consumer<Look> onClose;
    private volatile @Nullable KeyValueCache prefix;

    Look(
            int imageWidth,
            int imageHeight,
            MultiResolution levels,
            List<VisualTokens> tokens,
            Scores scores,
            Selection selection,
            @Nullable DomainVerdict verdict,
            LookTimings timings,
            Consumer<Look> onClose) {
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        this.levels = levels;
        this.tokens = tokens;
        this.scores = scores;
        this.selection = selection;
        this.verdict = verdict;
        this.timings = timings;
        this.onClose = onClose;
    }

    /** Width of the picture that was given, in pixels; rectangles of sub-images are in these. */
    public int imageWidth() {
        return imageWidth;
    }

    public int imageHeight() {
        return imageHeight;
    }

    public GridChoice grids() {
        return levels.choice();
    }

    /** Every sub-image, kept or not: low, medium row-major, high row-major. */
    public List<SubImageBox> boxes() {
        return levels.boxes();
    }

    /** A sub-image exactly as the encoder got it. */
    public RgbImage subImage(int index) {
        return levels.subImage(index);
    }

    /** Dot products of the summaries, medium × high. */
    public Scores scores() {
        return scores;
    }

    public Selection selection() {
        return selection;
    }

    /**
     * How far the picture is from what the model was trained on; empty where the model cannot say.
     * It depends on the picture alone, not on the choice of patches.
     */
    public Optional<DomainVerdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** Indices into {@link #boxes()} in the decoder's order: low, medium, kept high. */
    public List<Integer> keptSubImages() {
        int before = 1 + levels.choice().medium().count();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            kept.add(i);
        }
        for (KeptTile tile : selection.kept()) {
            kept.add(before + tile.tile());
        }
        return List.copyOf(kept);
    }

    public LookTimings timings() {
        return timings;
    }

    /** Whether the image part is prefilled, so that a question starts at once. */
    public boolean prefixReady() {
        return prefix != null;
    }

    /** Native memory of the image part in bytes; 0 before the first question. */
    public long prefixBytes() {
        KeyValueCache held = prefix;
        return held == null ? 0 : held.bytes();
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    MultiResolution levels() {
        return levels;
    }

    List<VisualTokens> tokens() {
        return tokens;
    }

    @Nullable KeyValueCache prefix() {
        return prefix;
    }

    /** On the inference thread only. */
    void keep(KeyValueCache cache) {
        prefix = cache;
    }

    /** On the inference thread only. */
    void release() {
        KeyValueCache held = prefix;
        prefix = null;
        if (held != null) {
            held.close();
        }
    }
}
