package dragonfly.phantom.fundus;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.Camera;
import dragonfly.phantom.scene.Eye;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Side;
import dragonfly.phantom.scene.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws an eye and its findings from a seed. */
public final class FundusSampler {
    private static final double CUP = 0.48;
    private static final double HAEMORRHAGE = 0.43;
    private static final double EXUDATE = 0.43;
    private static final double COTTON_WOOL = 0.27;
    private static final double NO_MICROANEURYSM = 0.387;
    private static final double FEW = 0.307;

    private FundusSampler() {}

    /** The scene of a seed in a picture of the given size. */
    public static FundusScene scene(long seed, Size size, Dice dice) {
        Camera camera = camera(size, dice.fork(1));
        Eye eye = eye(camera, dice.fork(2));
        RetinaPlaces places = new RetinaPlaces(eye, camera, RetinalVessels.grow(eye, camera));
        List<Finding> findings = new ArrayList<>();
        haemorrhages(places, findings, dice.fork(3));
        wool(places, findings, dice.fork(4));
        exudates(places, findings, dice.fork(5));
        spots(places, findings, dice.fork(6));
        return new FundusScene(seed, size, eye, camera, findings);
    }

    private static Camera camera(Size size, Dice dice) {
        double radius = size.height() / 2.0 * dice.between(0.96, 1.03);
        return new Camera(
                new Point(
                        size.width() / 2.0 + radius * dice.between(-0.03, 0.03),
                        size.height() / 2.0 + radius * dice.between(-0.02, 0.02)),
                radius,
                dice.between(0.86, 1.06),
                dice.between(-0.06, 0.06),
                dice.between(0, 0.12),
                dice.between(0.008, 0.018));
    }

    private static Eye eye(Camera camera, Dice dice) {
        Side side = dice.chance(0.5) ? Side.RIGHT : Side.LEFT;
        double nasal = side == Side.RIGHT ? 1 : -1;
        double radius = camera.radius();
        double span = radius * dice.between(0.60, 0.70);
        Point fovea =
                new Point(
                        camera.middle().x() - nasal * radius * dice.between(0.05, 0.2),
                        camera.middle().y() + radius * dice.between(-0.07, 0.1));
        double turn = dice.between(-0.06, 0.22);
        Point disc =
                new Point(
                        fovea.x() + nasal * span * StrictMath.cos(turn),
                        fovea.y() - span * StrictMath.sin(turn));
        boolean enlarged = dice.chance(CUP);
        return new Eye(
                side,
                disc,
                radius * dice.between(0.125, 0.15),
                enlarged ? dice.between(0.64, 0.82) : dice.between(0.25, 0.48),
                fovea,
                dice.between(0, 1),
                radius * dice.between(0.0118, 0.0145),
                dice.between(0.6, 1.4),
                dice.bits());
    }

    private static void haemorrhages(RetinaPlaces places, List<Finding> findings, Dice dice) {
        if (!dice.chance(HAEMORRHAGE)) {
            return;
        }
        int count = dice.whole(2, 4);
        for (int i = 0; i < count; i++) {
            double radius = dice.between(5, 8);
            places.anywhere(radius, 1, dice)
                    .ifPresent(
                            at -> {
                                double squeeze = dice.between(0.7, 1);
                                Outline blot =
                                        new Outline.Ellipse(
                                                at, radius, radius * squeeze, dice.between(0, 3.1));
                                findings.add(
                                        new Finding(
                                                FindingType.HAEMORRHAGE,
                                                blot,
                                                dice.between(0.8, 1.0),
                                                dice.bits()));
                            });
        }
    }

    private static void wool(RetinaPlaces places, List<Finding> findings, Dice dice) {
        if (!dice.chance(COTTON_WOOL)) {
            return;
        }
        int count = dice.whole(1, 2);
        for (int i = 0; i < count; i++) {
            double radius = dice.between(9, 13);
            places.anywhere(radius, 1, dice)
                    .ifPresent(
                            at -> {
                                Outline patch =
                                        new Outline.Ellipse(
                                                at,
                                                radius,
                                                radius * dice.between(0.65, 0.9),
                                                dice.between(0, 3.1));
                                findings.add(
                                        new Finding(
                                                FindingType.COTTON_WOOL,
                                                patch,
                                                dice.between(0.7, 0.9),
                                                dice.bits()));
                            });
        }
    }

    /** One group of yellow dots. */
    private static void exudates(RetinaPlaces places, List<Finding> findings, Dice dice) {
        if (!dice.chance(EXUDATE)) {
            return;
        }
        Optional<Point> middle = places.anywhere(16, 1, dice);
        if (middle.isEmpty()) {
            return;
        }
        int count = dice.whole(4, 7);
        double start = dice.between(0, 6.28);
        for (int i = 0; i < count; i++) {
            double angle = start + 6.28 * (i + dice.between(-0.3, 0.3)) / count;
            double out = dice.between(5, 16);
            Point at =
                    new Point(
                            middle.get().x() + out * StrictMath.cos(angle),
                            middle.get().y() + out * StrictMath.sin(angle));
            findings.add(
                    new Finding(
                            FindingType.EXUDATE,
                            Outline.Ellipse.disc(at, dice.between(1.6, 2.6)),
                            dice.between(0.8, 1),
                            dice.bits()));
        }
    }

    /**
     * Small dark spots: some are microaneurysms, the others short pieces of vessels. Their number
     * does not depend on what they are.
     */
    private static void spots(RetinaPlaces places, List<Finding> findings, Dice dice) {
        double draw = dice.unit();
        int aneurysms =
                draw < NO_MICROANEURYSM
                        ? 0
                        : draw < NO_MICROANEURYSM + FEW ? dice.whole(1, 2) : dice.whole(4, 6);
        int count = dice.whole(6, 7);
        for (int i = 0; i < count; i++) {
            SmallSpot.draw(places, i < aneurysms, dice.fork(i)).ifPresent(findings::add);
        }
    }
}
