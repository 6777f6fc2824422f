package dragonfly.app.overlay;

import dragonfly.image.render.Rendered;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;

import java.util.Optional;
import java.util.SplittableRandom;

/** Looks without a model: the real grids and sub-images of a picture, with scores by lot. */
public final class Looks {
    private static final int SIDE = 224;

    private Looks() {}

    /** The sub-images of a picture. */
    public static MultiResolution levels(Rendered picture) {
        return MultiResolution.of(
                new RgbImage(picture.width(), picture.height(), picture.rgb()), SIDE, GridRule.V1);
    }

    /** What a model might have found in them. */
    public static LookFacts facts(
            Rendered picture, MultiResolution levels, SelectionSettings settings) {
        SplittableRandom lots = new SplittableRandom(7);
        float[][] rows =
                new float[levels.choice().medium().count()][levels.choice().high().count()];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) lots.nextDouble(-3, 40);
            }
        }
        Scores scores = Scores.ofRows(rows);
        return new LookFacts(
                picture.width(),
                picture.height(),
                levels.choice(),
                levels.boxes(),
                scores,
                Selection.choose(settings, scores, levels.choice()),
                Optional.empty());
    }

    /** The same of a picture that the model was not trained for. */
    public static LookFacts outside(LookFacts facts) {
        return new LookFacts(
                facts.imageWidth(),
                facts.imageHeight(),
                facts.grids(),
                facts.boxes(),
                facts.scores(),
                facts.selection(),
                Optional.of(new DomainVerdict(81.25, 17.1, "fundus")));
    }
}
