package dragonfly.app.assistant;

import dragonfly.app.overlay.LookFacts;
import dragonfly.model.LookTimings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;

import java.util.List;
import java.util.Optional;

/**
 * What the model read of one picture with one choice of patches; holds native memory until closed.
 */
public interface Reading extends AutoCloseable {
    /** Columns of the picture; boxes are in its pixels. */
    int imageWidth();

    int imageHeight();

    GridChoice grids();

    /** Every sub-image, kept or not: low, medium row-major, high row-major. */
    List<SubImageBox> boxes();

    /** A sub-image exactly as the encoder got it. */
    RgbImage subImage(int index);

    Scores scores();

    Selection selection();

    /** Indices into {@link #boxes()} in the decoder's order. */
    List<Integer> keptSubImages();

    LookTimings timings();

    /**
     * How far the picture is from what the model was trained on; empty where the model cannot say.
     */
    Optional<DomainVerdict> verdict();

    /** What can be shown of it, with this choice of patches. */
    default LookFacts facts(Selection chosen) {
        return new LookFacts(
                imageWidth(), imageHeight(), grids(), boxes(), scores(), chosen, verdict());
    }

    @Override
    void close();
}
