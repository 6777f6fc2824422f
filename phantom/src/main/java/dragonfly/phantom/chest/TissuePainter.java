package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Curve;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Side;

/**
 * Soft tissue, air, heart and fluid, as the thickness that the rays have passed: 1.2 is a trunk
 * without lungs.
 */
final class TissuePainter {
    /** The part of a trunk's thickness that full lungs take away. */
    private static final double AIR = 0.86;

    private static final double TRUNK = 1.2;
    private static final double LINE_BLUR = 1.4;

    /** What fluid and liver add to a trunk without air. */
    private static final double DENSE = 0.14;

    private final ChestShape shape;
    private final Curve skin;
    private final Half right;
    private final Half left;
    private final double liver;
    private final double heartDensity;

    TissuePainter(ChestScene scene, ChestShape shape) {
        this.shape = shape;
        skin = skin(shape, scene.size().height());
        right = new Half(scene, Side.RIGHT);
        left = new Half(scene, Side.LEFT);
        Dice dice = new Dice(scene.body().seed()).fork(2);
        liver = dice.between(0.1, 0.26);
        heartDensity = dice.between(0.66, 0.84);
    }

    /** Half the trunk's outer width by height. */
    private static Curve skin(ChestShape shape, double tall) {
        double half = shape.body().halfThorax();
        double neck = half * 0.33;
        double top = shape.body().lungTop();
        return Curve.through(
                1,
                0,
                neck,
                top - 0.08 * tall,
                neck * 1.06,
                top - 0.04 * tall,
                neck * 1.5,
                top,
                half * 0.8,
                top + 0.035 * tall,
                half * 1.25,
                top + 0.09 * tall,
                half * 1.46,
                top + 0.2 * tall,
                half * 1.52,
                top + 0.34 * tall,
                half * 1.3,
                top + 0.5 * tall,
                half * 1.22,
                top + 0.7 * tall,
                half * 1.25,
                tall * 1.1,
                half * 1.27);
    }

    /** What differs between the two sides of a body. */
    private final class Half {
        final Side side;
        final double fluid;
        final double collapse;

        Half(ChestScene scene, Side side) {
            this.side = side;
            fluid = shape.reach(scene, FindingType.EFFUSION, side);
            collapse = shape.reach(scene, FindingType.PNEUMOTHORAX, side);
        }
    }

    /**
     * Writes the thickness, and how much of each pixel is breathing lung (air with vessels in it).
     */
    void paint(Plane thickness, Plane lung) {
        ChestFrame frame = shape.frame();
        float[] into = thickness.values();
        float[] tissue = lung.values();
        double stepX = frame.cos() * thickness.pixel();
        double stepY = frame.sin() * thickness.pixel();
        for (int row = 0; row < thickness.height(); row++) {
            double y = thickness.middle(row);
            double bodyX = frame.bodyX(thickness.middle(0), y);
            double bodyY = frame.bodyY(thickness.middle(0), y);
            int at = row * thickness.width();
            for (int column = 0; column < thickness.width(); column++, at++) {
                Half half = bodyX < 0 ? right : left;
                pixel(half, Math.abs(bodyX), bodyY, into, tissue, at);
                bodyX += stepX;
                bodyY -= stepY;
            }
        }
    }

    private void pixel(Half half, double d, double y, float[] thickness, float[] lung, int at) {
        double neck = Maths.smooth(shape.body().lungTop() - 20, shape.body().lungTop() + 60, y);
        double trunk =
                TRUNK * shape.body().bulk() * Maths.arch(d / skin.at(y)) * (0.7 + 0.3 * neck);
        double spread = shape.body().halfThorax();
        double dome = shape.diaphragm(d, half.side);
        double wall = shape.wall(y, half.side);
        double air = 0;
        double breathing = 0;
        double extra = 0;
        if (d < wall && y > shape.body().lungTop() && y < dome + 25) {
            double inner = shape.inner(y, half.side);
            air =
                    ramp((wall - d) / (0.5 * spread))
                            * ramp((d - inner) / (0.16 * spread))
                            * Maths.inside(y - dome, LINE_BLUR);
            // The lung reaches down behind the dome.
            air +=
                    0.16
                            * ramp((wall - d) / (0.4 * spread))
                            * ramp((d - inner) / (0.2 * spread))
                            * Maths.smooth(dome + 25, dome + 3, y)
                            * Maths.smooth(dome - 2, dome + 2, y);
            breathing = air;
            if (half.fluid > 0) {
                double surface = shape.fluid(d, half.side, half.fluid);
                double dry = Maths.smooth(surface + 3, surface - 5, y);
                extra += DENSE * air * (1 - dry);
                air *= dry;
                breathing = air;
            }
            if (half.collapse > 0) {
                double gap = visceralGap(half, d, y);
                double kept = Maths.inside(gap, LINE_BLUR);
                double line = Maths.bell(gap, 0.9);
                breathing = air * kept;
                extra += air * (0.19 * line + 0.06 * kept - 0.06 * (1 - kept));
            }
        }
        double heart = heart(half.side, d, y);
        // Beside the spine the trunk is solid already: there the heart adds little.
        extra += heart * Maths.mix(0.16, heartDensity, air);
        air *= 1 - 0.3 * heart;
        extra += below(y - dome) * Maths.smooth(wall + 12, wall - 20, d);
        extra += spine(d, y, spread);
        thickness[at] = (float) (trunk * (1 - AIR * air) + extra);
        lung[at] = (float) (breathing * (1 - 0.6 * heart));
    }

    /** What the organs under the diaphragm add; at its surface as much as fluid above it would. */
    private double below(double depth) {
        return DENSE * Maths.inside(-depth, LINE_BLUR) + liver * Maths.smooth(0, 45, depth);
    }

    private static double ramp(double t) {
        return t <= 0 ? 0 : t >= 1 ? 1 : Math.sqrt(t * (2 - t));
    }

    /** The distance from the drawn-off lung's surface, positive outside. */
    private double visceralGap(Half half, double d, double y) {
        double slope =
                (shape.visceral(y + 1, half.collapse) - shape.visceral(y - 1, half.collapse)) / 2;
        return (d - shape.visceral(y, half.collapse)) / Math.sqrt(1 + slope * slope);
    }

    private double heart(Side side, double d, double y) {
        double border = shape.heart(y, side);
        double u = d / border;
        if (u >= 1) {
            return 0;
        }
        double bottom = Maths.smooth(shape.heartBottom() + 20, shape.heartBottom() - 5, y);
        return bottom * Math.sqrt(1 - u * u * u * u);
    }

    private double spine(double d, double y, double spread) {
        double half = 0.105 * spread;
        double pitch = 0.19 * spread;
        double along = y / pitch;
        double phase = along - (int) along;
        double disc = Maths.bell(phase - 0.5, 0.12);
        return Maths.arch(d / half) * (0.24 - 0.09 * disc);
    }
}
