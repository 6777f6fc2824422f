package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Curve;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestBody;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Side;
import dragonfly.phantom.scene.Size;
import dragonfly.phantom.scene.Zone;

/**
 * The outlines of lungs, diaphragm and heart in the body's frame. Immutable; the right side of the
 * body has negative x.
 */
final class ChestShape {
    private static final double STEP = 1;

    private final ChestBody body;
    private final ChestFrame frame;
    private final Curve wall;
    private final Curve inner;
    private final Curve rightHeart;
    private final Curve leftHeart;
    private final Curve rightDome;
    private final Curve leftDome;

    ChestShape(ChestBody body, Size size) {
        this.body = body;
        frame = new ChestFrame(body, size);
        double top = body.lungTop();
        double tall = body.lungBase() - top;
        double half = body.halfThorax();
        wall =
                Curve.of(
                        top,
                        body.lungBase() + 0.2 * tall,
                        STEP,
                        y -> half * wall((y - top) / tall));
        inner = Curve.of(top, body.lungBase(), STEP, y -> half * inner((y - top) / tall));
        double width = 2 * half * body.cardiothoracicRatio();
        Dice dice = new Dice(body.seed()).fork(1);
        rightHeart = rightHeart(top, half, width * dice.between(0.31, 0.36));
        leftHeart = leftHeart(top, half, width - rightHeart.at(heartRow(0.86)), dice);
        rightDome = dome(body.rightDome());
        leftDome = dome(body.leftDome());
    }

    static ChestShape of(ChestScene scene) {
        return new ChestShape(scene.body(), scene.size());
    }

    /** The thorax's inner wall as a part of its half width, from apex (0) to sulcus (1). */
    private static double wall(double v) {
        double round = 1 - Maths.clamp(v / 0.66);
        double dome = Maths.power(1 - Maths.power(round, 2.1), 1 / 1.9);
        return 0.34 + 0.62 * dome + 0.04 * Maths.smooth(0.6, 1, v);
    }

    /** The lung's inner edge beside spine and vessels. */
    private static double inner(double v) {
        double round = 1 - Maths.clamp(v / 0.13);
        return 0.34 - 0.22 * Maths.arch(round);
    }

    private double heartRow(double v) {
        return body.lungTop() + v * (heartBottom() - body.lungTop());
    }

    /** Where the heart rests on the diaphragm. */
    double heartBottom() {
        return Math.max(body.rightDome(), body.leftDome()) + 0.03 * lungHeight();
    }

    private Curve rightHeart(double top, double half, double bulge) {
        return Curve.through(
                STEP,
                top - 0.2 * lungHeight(),
                0.12 * half,
                heartRow(0.10),
                0.12 * half,
                heartRow(0.38),
                0.155 * half,
                heartRow(0.50),
                0.17 * half,
                heartRow(0.64),
                Math.max(0.19 * half, 0.82 * bulge),
                heartRow(0.84),
                bulge,
                heartRow(1.00),
                0.86 * bulge);
    }

    private Curve leftHeart(double top, double half, double bulge, Dice dice) {
        double knob = half * dice.between(0.215, 0.265);
        return Curve.through(
                STEP,
                top - 0.2 * lungHeight(),
                0.12 * half,
                heartRow(0.12),
                0.13 * half,
                heartRow(0.24),
                knob,
                heartRow(0.30),
                knob,
                heartRow(0.39),
                0.185 * half,
                heartRow(0.48),
                half * dice.between(0.215, 0.25),
                heartRow(0.58),
                Math.max(0.28 * half, 0.52 * bulge),
                heartRow(0.72),
                0.82 * bulge,
                heartRow(0.88),
                bulge,
                heartRow(1.00),
                0.93 * bulge);
    }

    private Curve dome(double top) {
        double depth = body.lungBase() - top;
        double widest = wall.at(body.lungBase());
        return Curve.of(
                0, widest * 1.1, STEP, x -> body.lungBase() - depth * domeShape(x / widest));
    }

    private static double domeShape(double u) {
        double inward = Math.max(0, 0.42 - u) / 0.42;
        double outward = Math.max(0, u - 0.42) / 0.58;
        return 1 - 0.3 * inward * inward - Maths.power(outward, 2.4);
    }

    ChestBody body() {
        return body;
    }

    ChestFrame frame() {
        return frame;
    }

    double lungHeight() {
        return body.lungBase() - body.lungTop();
    }

    /** The distance of the thorax's inner wall from the midline. */
    double wall(double y, Side side) {
        return wall.at(y);
    }

    /** The distance of the lung's inner edge from the midline. */
    double inner(double y, Side side) {
        return inner.at(y);
    }

    /** The distance of the heart's and great vessels' border from the midline. */
    double heart(double y, Side side) {
        return side == Side.RIGHT ? rightHeart.at(y) : leftHeart.at(y);
    }

    /** The diaphragm's height at a distance from the midline. */
    double diaphragm(double distance, Side side) {
        return side == Side.RIGHT ? rightDome.at(distance) : leftDome.at(distance);
    }

    /** The surface of an effusion {@code height} above the dome at the wall: it climbs the wall. */
    double fluid(double distance, Side side, double height) {
        double u = distance / wall.at(body.lungBase());
        double climb = 0.22 + 0.78 * Maths.power(Maths.clamp(u), 2.5);
        return (side == Side.RIGHT ? body.rightDome() : body.leftDome()) - height * climb;
    }

    /** The surface of a lung that a pneumothorax has drawn off the wall by a part of its width. */
    double visceral(double y, double part) {
        double v = (y - body.lungTop()) / lungHeight();
        double apex = Maths.arch(1 - Maths.clamp((v - 0.35 * part) / 0.45));
        return wall.at(y) * (1 - part * (1 - 0.45 * Maths.smooth(0.55, 1, v))) * apex;
    }

    /** Where the upper ({@code 1 / 3}) and the middle third ({@code 2 / 3}) of the lungs end. */
    double zoneEnd(double part) {
        return body.lungTop()
                + part * (Math.max(body.rightDome(), body.leftDome()) - body.lungTop());
    }

    /** The zone of a height. */
    Zone zone(double y) {
        return y < zoneEnd(1 / 3.0) ? Zone.UPPER : y < zoneEnd(2 / 3.0) ? Zone.MIDDLE : Zone.LOWER;
    }

    /** The side of a finding. */
    Side side(Finding finding) {
        double x = frame.bodyX(finding.centre().x(), finding.centre().y());
        return x < 0 ? Side.RIGHT : Side.LEFT;
    }

    /** How far the finding of the type reaches on a side; 0 where there is none. */
    double reach(ChestScene scene, FindingType type, Side side) {
        return scene.findings(type).stream()
                .filter(finding -> side(finding) == side)
                .mapToDouble(Finding::strength)
                .findFirst()
                .orElse(0);
    }
}
