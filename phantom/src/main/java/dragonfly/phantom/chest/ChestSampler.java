package dragonfly.phantom.chest;

import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestBody;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Exposure;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Side;
import dragonfly.phantom.scene.Size;

import java.util.ArrayList;
import java.util.List;

/** Draws a chest's build and findings from a seed. */
public final class ChestSampler {
    private static final double CARDIOMEGALY = 0.48;
    private static final double EFFUSION = 0.41;
    private static final double PNEUMOTHORAX = 0.39;
    private static final double CATHETER = 0.24;
    private static final double PACEMAKER = 0.23;
    private static final double MASS = 0.48;
    private static final double MICRONODULE = 0.5;

    private ChestSampler() {}

    /** The scene of a seed in a picture of the given size. */
    public static ChestScene scene(long seed, Size size, Dice dice) {
        ChestBody body = body(size, dice.fork(1));
        Exposure exposure = exposure(dice.fork(2));
        ChestShape shape = new ChestShape(body, size);
        List<Finding> findings = new ArrayList<>();
        pleura(shape, findings, dice.fork(3));
        device(shape, findings, dice.fork(4));
        LungPlaces places = new LungPlaces(new ChestScene(seed, size, body, exposure, findings));
        mass(places, findings, dice.fork(5));
        nodules(places, findings, dice.fork(6));
        return new ChestScene(seed, size, body, exposure, findings);
    }

    private static ChestBody body(Size size, Dice dice) {
        double tall = size.height();
        double mean = Math.sqrt((double) size.width() * tall);
        double top = tall * dice.between(0.085, 0.125);
        double dome = tall * dice.between(0.66, 0.73);
        boolean enlarged = dice.chance(CARDIOMEGALY);
        return new ChestBody(
                size.width() / 2.0 + dice.between(-9, 9),
                dice.between(-0.05, 0.05),
                top,
                dome + tall * dice.between(0.12, 0.17),
                mean * dice.between(0.355, 0.405),
                dome,
                dome + tall * dice.between(0.005, 0.035),
                enlarged ? dice.between(0.57, 0.70) : dice.between(0.38, 0.49),
                dice.between(0.9, 1.1),
                dice.chance(0.5) ? dice.between(0.08, 0.2) : 0,
                dice.between(0.8, 1.25),
                dice.between(0.20, 0.30),
                dice.between(0.08, 0.38),
                dice.bits());
    }

    private static Exposure exposure(Dice dice) {
        return new Exposure(
                dice.between(0.9, 1.15),
                dice.between(0.9, 1.2),
                dice.between(0.008, 0.018),
                dice.chance(0.5));
    }

    private static Side side(Dice dice) {
        return dice.chance(0.5) ? Side.RIGHT : Side.LEFT;
    }

    /** Effusion and pneumothorax; where both occur they are on different sides. */
    private static void pleura(ChestShape shape, List<Finding> findings, Dice dice) {
        Side side = side(dice);
        if (dice.chance(EFFUSION)) {
            double height = shape.lungHeight() * dice.between(0.07, 0.26);
            findings.add(
                    new Finding(
                            FindingType.EFFUSION,
                            PleuraOutlines.effusion(shape, side, height),
                            height,
                            dice.bits()));
        }
        Side other = side == Side.RIGHT ? Side.LEFT : Side.RIGHT;
        if (dice.chance(PNEUMOTHORAX)) {
            double part = dice.between(0.16, 0.34);
            findings.add(
                    new Finding(
                            FindingType.PNEUMOTHORAX,
                            PleuraOutlines.pneumothorax(shape, other, part),
                            part,
                            dice.bits()));
        }
    }

    private static void device(ChestShape shape, List<Finding> findings, Dice dice) {
        double choice = dice.unit();
        if (choice < CATHETER) {
            findings.add(
                    new Finding(
                            FindingType.CATHETER,
                            DeviceOutlines.catheter(shape, side(dice), dice),
                            dice.between(0.3, 0.42),
                            dice.bits()));
        } else if (choice < CATHETER + PACEMAKER) {
            findings.add(
                    new Finding(
                            FindingType.PACEMAKER,
                            DeviceOutlines.pacemaker(shape, side(dice), dice),
                            dice.between(1.1, 1.5),
                            dice.bits()));
        }
    }

    private static void mass(LungPlaces places, List<Finding> findings, Dice dice) {
        if (!dice.chance(MASS)) {
            return;
        }
        double radius = dice.between(8.5, 12.5);
        FindingType type = dice.chance(0.5) ? FindingType.MASS_SOLID : FindingType.MASS_CAVITARY;
        double strength = dice.between(0.27, 0.36);
        places.anywhere(radius, dice)
                .ifPresent(
                        centre ->
                                findings.add(
                                        new Finding(
                                                type,
                                                Outline.Ellipse.disc(centre, radius),
                                                strength,
                                                dice.bits())));
    }

    /**
     * One to three small dense things, of which at most one is a micronodule and all others are
     * vessels that cross: their number tells nothing of what they are.
     */
    private static void nodules(LungPlaces places, List<Finding> findings, Dice dice) {
        boolean nodule = dice.chance(MICRONODULE);
        int count = dice.whole(1, 3);
        for (int i = 0; i < count; i++) {
            SmallDensity.draw(places, nodule && i == 0, dice.fork(i)).ifPresent(findings::add);
        }
    }
}
