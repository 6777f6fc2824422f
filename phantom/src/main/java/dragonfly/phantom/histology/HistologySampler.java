package dragonfly.phantom.histology;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Density;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Size;
import dragonfly.phantom.scene.Stain;
import dragonfly.phantom.scene.Tissue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws a field of tissue and its findings from a seed. */
public final class HistologySampler {
    private static final double GLAND = 0.5;
    private static final double NO_MITOSIS = 0.42;

    /** Mitoses and decoys lie at least this far apart and this far from the border. */
    private static final double APART = 34;

    private static final double MARGIN = 14;
    private static final int TRIES = 400;

    private HistologySampler() {}

    /** The scene of a seed in a picture of the given size. */
    public static HistologyScene scene(long seed, Size size, Dice dice) {
        List<Finding> findings = new ArrayList<>();
        gland(size, findings, dice.fork(1));
        figures(size, findings, dice.fork(2));
        return new HistologyScene(seed, size, tissue(dice.fork(3)), stain(dice.fork(4)), findings);
    }

    private static Tissue tissue(Dice dice) {
        Density density = dice.oneOf(List.of(Density.values()));
        return new Tissue(
                dice.whole(density.fewest(), density.most()),
                dice.between(0, Math.PI),
                dice.between(0, 1),
                dice.whole(0, 3),
                dice.bits());
    }

    private static Stain stain(Dice dice) {
        return new Stain(
                dice.between(0.85, 1.15),
                dice.between(0.8, 1.25),
                dice.between(0, 1),
                dice.between(0, 1),
                dice.between(0.97, 1.02),
                dice.between(0.006, 0.014));
    }

    private static void gland(Size size, List<Finding> findings, Dice dice) {
        if (!dice.chance(GLAND)) {
            return;
        }
        double radius = dice.between(38, 58);
        double margin = radius * 0.95;
        Point at =
                new Point(
                        dice.between(margin, size.width() - margin),
                        dice.between(margin, size.height() - margin));
        findings.add(
                new Finding(
                        FindingType.GLAND,
                        new Outline.Ellipse(
                                at,
                                radius,
                                radius * dice.between(0.68, 0.98),
                                dice.between(0, Math.PI)),
                        dice.between(0.36, 0.52),
                        dice.bits()));
    }

    /**
     * Dark figures in clear cells: some are mitoses, the others shrunken nuclei. Their number does
     * not depend on what they are.
     */
    private static void figures(Size size, List<Finding> findings, Dice dice) {
        int mitoses = dice.chance(NO_MITOSIS) ? 0 : dice.whole(1, 3);
        int count = dice.whole(3, 4);
        List<Finding> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Dice own = dice.fork(i);
            Optional<Point> at = place(size, findings, figures, own);
            boolean mitosis = i < mitoses;
            at.ifPresent(point -> figures.add(DarkFigure.draw(point, mitosis, own)));
        }
        findings.addAll(figures);
    }

    private static Optional<Point> place(
            Size size, List<Finding> large, List<Finding> figures, Dice dice) {
        for (int i = 0; i < TRIES; i++) {
            Point at =
                    new Point(
                            dice.between(MARGIN, size.width() - MARGIN),
                            dice.between(MARGIN, size.height() - MARGIN));
            boolean clear =
                    large.stream().allMatch(gland -> gland.outline().distance(at.x(), at.y()) > 18)
                            && figures.stream().allMatch(other -> other.centre().to(at) > APART);
            if (clear) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
