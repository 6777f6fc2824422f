package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.Camera;
import dragonfly.phantom.scene.Eye;
import dragonfly.phantom.scene.FundusScene;

/** The colour of one place of a retina, layer by layer from the choroid to the lens. */
final class RetinaColour {
    private static final double EDGE = 2.6;

    private final Eye eye;
    private final Camera camera;
    private final double span;
    private final double cos;
    private final double sin;
    private final double pallor;
    private final double tilt;
    private final boolean tab;
    private final double tabX;
    private final double tabY;
    private final long sheenSeed;
    private final double sheen;
    private double red;
    private double green;
    private double blue;

    RetinaColour(FundusScene scene) {
        eye = scene.eye();
        camera = scene.camera();
        span = eye.disc().to(eye.fovea());
        cos = (eye.fovea().x() - eye.disc().x()) / span;
        sin = (eye.fovea().y() - eye.disc().y()) / span;
        Dice dice = new Dice(eye.seed()).fork(5);
        pallor = dice.between(-0.03, 0.05);
        tilt = dice.between(0.86, 0.95);
        sheen = dice.between(0.03, 0.075);
        sheenSeed = Mix.of(eye.seed(), 51);
        tab = dice.chance(0.6);
        double angle = dice.between(-0.9, -0.6);
        tabX = camera.middle().x() + camera.radius() * StrictMath.cos(angle);
        tabY = camera.middle().y() + camera.radius() * StrictMath.sin(angle);
    }

    /** Whether a place lies in the notch that some cameras put on the field's edge. */
    boolean inTab(double x, double y) {
        double dx = x - tabX;
        double dy = y - tabY;
        return tab && Math.abs(dx + dy) < 9 && Math.abs(dx - dy) < 9;
    }

    /**
     * Starts a pixel: choroid, macula, nerve fibres, disc; {@code off} is its distance from the
     * middle.
     */
    void pixel(double x, double y, double off, double choroid) {
        double t = off / camera.radius();
        double light = camera.exposure() * (1.08 - 0.20 * t * t - 0.30 * t * t * t * t * t * t);
        double dark = eye.pigment();
        red = (0.93 - 0.19 * dark) * (1 + 0.045 * choroid);
        green = (0.47 - 0.19 * dark) * (1 + 0.10 * choroid);
        blue = (0.27 - 0.12 * dark) * (1 + 0.12 * choroid);
        macula(x, y);
        double dx = x - eye.disc().x();
        double dy = y - eye.disc().y();
        double along = (dx * cos + dy * sin) / tilt;
        double across = dy * cos - dx * sin;
        double distance = Math.sqrt(along * along + across * across);
        fibres(along, across, distance);
        disc(along, across, distance);
        red *= light;
        green *= light;
        blue *= light;
    }

    private void macula(double x, double y) {
        double dx = x - eye.fovea().x();
        double dy = y - eye.fovea().y();
        double d = Math.sqrt(dx * dx + dy * dy);
        if (d > 0.7 * span) {
            return;
        }
        double deep = 0.75 * Maths.bell(d, 0.2 * span) + 0.25 * Maths.bell(d, 0.42 * span);
        double pit = 0.10 * Maths.bell(d, 2.2);
        red = red * (1 - 0.24 * deep) + pit;
        green = green * (1 - 0.46 * deep) + pit;
        blue = blue * (1 - 0.5 * deep) + pit;
    }

    /** The sheen of the nerve fibres that fan out from the disc. */
    private void fibres(double along, double across, double distance) {
        double reach = distance / eye.discRadius();
        if (reach > 6 || reach < 0.6) {
            return;
        }
        // Strongest above and below the disc, where most fibres run.
        double upright = Math.abs(across) / (distance + 1e-9);
        double streaks = Noise.at(sheenSeed, 9 * along / distance, 9 * across / distance);
        double shine =
                sheen * Maths.bell(reach, 2.6) * (0.4 + 0.6 * upright) * (1 + 0.55 * streaks);
        red += 0.8 * shine;
        green += 1.1 * shine;
        blue += 0.9 * shine;
    }

    private void disc(double along, double across, double distance) {
        double radius = eye.discRadius();
        double rim = Maths.inside(distance - radius, EDGE);
        double ring = Maths.bell(distance - radius - 1.5, 2.4);
        red += 0.05 * ring;
        green += 0.05 * ring;
        if (rim == 0) {
            return;
        }
        double inner = radius * eye.cupRatio();
        // The cup lies a little to the temporal side and is wider than tall.
        double ca = (along - 0.06 * radius) * 0.96;
        double cup = Maths.smooth(inner + 2.2, inner - 2.2, Math.sqrt(ca * ca + across * across));
        double temporal = Maths.clamp(0.5 + 0.5 * along / radius);
        double r = 0.93 + pallor + 0.03 * temporal;
        double g = 0.60 + pallor + 0.09 * temporal;
        double b = 0.36 + pallor + 0.08 * temporal;
        double sieve = 0.03 * Noise.at(sheenSeed + 1, along / 2.1, across / 2.1) * cup;
        r = Maths.mix(r, 1.02, cup) + sieve;
        g = Maths.mix(g, 0.87, cup) + sieve;
        b = Maths.mix(b, 0.62, cup) + sieve;
        red = Maths.mix(red, r, rim);
        green = Maths.mix(green, g, rim);
        blue = Maths.mix(blue, b, rim);
    }

    /** Blood in veins and spots, blood in arteries, and the light streak on these. */
    void vessels(double vein, double artery, double reflex) {
        if (artery > 0) {
            red *= 1 - 0.20 * artery;
            green *= 1 - 0.58 * artery;
            blue *= 1 - 0.52 * artery;
        }
        if (vein > 0) {
            red *= 1 - 0.36 * vein;
            green *= 1 - 0.68 * vein;
            blue *= 1 - 0.60 * vein;
        }
        if (reflex > 0) {
            red += 0.10 * reflex;
            green += 0.085 * reflex;
            blue += 0.05 * reflex;
        }
    }

    /** Lipid and swollen fibres lie in front. */
    void spots(double yellow, double white) {
        if (yellow > 0) {
            red = Maths.mix(red, 0.98, yellow);
            green = Maths.mix(green, 0.84, yellow);
            blue = Maths.mix(blue, 0.45, yellow);
        }
        if (white > 0) {
            red = Maths.mix(red, 0.94, white);
            green = Maths.mix(green, 0.83, white);
            blue = Maths.mix(blue, 0.66, white);
        }
    }

    /** Ends a pixel: haze, colour balance, noise, 8 bits. */
    void store(byte[] rgb, int at, double seen, double grain) {
        double haze = camera.haze();
        put(rgb, at, seen * (Maths.mix(red, 0.62, haze) * (1 + camera.warmth()) + grain));
        put(
                rgb,
                at + 1,
                seen * (Maths.mix(green, 0.42, haze) * (1 - 0.4 * camera.warmth()) + grain * 0.8));
        put(
                rgb,
                at + 2,
                seen * (Maths.mix(blue, 0.30, haze) * (1 - camera.warmth()) + grain * 0.7));
    }

    /** A pixel outside the field of view. */
    void dark(byte[] rgb, int at, double grain) {
        double value = 0.012 + 0.25 * grain;
        put(rgb, at, value);
        put(rgb, at + 1, value);
        put(rgb, at + 2, value);
    }

    private static void put(byte[] rgb, int at, double value) {
        rgb[at] = (byte) (Maths.clamp(value) * 255 + 0.5);
    }
}
