package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Tissue;

import java.util.Optional;

/**
 * The collagen of the stroma: a noise that is long along the fibres and narrow across, bent by a
 * slow wave and led round a gland.
 */
final class Fibres {
    private static final double WAVE = 75;
    private static final double BEND = 24;

    private final Tissue tissue;
    private final Optional<GlandShape> gland;
    private final double cos;
    private final double sin;
    private final Plane bend;
    private final boolean fine;

    Fibres(HistologyScene scene, Plane like) {
        tissue = scene.tissue();
        gland = GlandShape.of(scene);
        cos = StrictMath.cos(tissue.fibreAngle());
        sin = StrictMath.sin(tissue.fibreAngle());
        bend = like.another();
        fine = like.scale() > 1;
        Noise.add(bend, Mix.of(tissue.seed(), 61), WAVE, 1);
        Noise.add(bend, Mix.of(tissue.seed(), 62), 21, 0.16);
    }

    /** Roughly where the fibres run at a place: for nuclei that lie along them. */
    static double direction(Tissue tissue, Point at) {
        return tissue.fibreAngle()
                + 0.5 * Noise.at(tissue.seed() + 9, at.x() / WAVE, at.y() / WAVE);
    }

    /** Eosin of the stroma at a pixel: about 0.35, near 0 in clefts. */
    double eosin(int index, double x, double y) {
        double warp = BEND * bend.values()[index];
        double near = 0;
        double d = 0;
        if (gland.isPresent()) {
            double dx = x - gland.get().middle().x();
            double dy = y - gland.get().middle().y();
            d = Math.sqrt(dx * dx + dy * dy);
            double radius = gland.get().radius();
            near = Maths.smooth(radius * 1.15 + 24, radius * 1.05, d);
        }
        double free =
                near == 1
                        ? 0
                        : collagen(
                                y * cos - x * sin + warp,
                                x * cos + y * sin + 0.35 * warp,
                                tissue.looseness());
        double led = near == 0 ? 0 : collagen(d + 0.12 * warp, 0.4 * (x - y), 0.2);
        return Maths.mix(free, led, near);
    }

    private double collagen(double across, double along, double looseness) {
        double bundles = Noise.at(tissue.seed() + 11, across / 5.2, along / 34);
        double strands = Noise.at(tissue.seed() + 12, across / 2.1, along / 17);
        double hairs = fine ? 0.30 * Noise.at(tissue.seed() + 13, across / 0.8, along / 9) : 0;
        double body = 0.38 + 0.12 * bundles + 0.085 * strands + 0.1 * hairs;
        double open = bundles + 0.55 * strands + 0.4 * hairs + 1.1 * looseness - 1.45;
        return Math.max(0.03, body * (1 - 0.92 * Maths.smooth(0, 0.32, open)));
    }
}
