package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

import java.util.Optional;

/** A gland's uneven ring: the outer edge and the lumen's, by direction from its middle. */
final class GlandShape {
    private final Point middle;
    private final double radius;
    private final double squeeze;
    private final double cos;
    private final double sin;
    private final double lumen;
    private final long seed;

    private GlandShape(Finding finding) {
        Outline.Ellipse outline = (Outline.Ellipse) finding.outline();
        middle = outline.centre();
        radius = outline.radiusX();
        squeeze = radius / outline.radiusY();
        cos = StrictMath.cos(outline.angle());
        sin = StrictMath.sin(outline.angle());
        lumen = finding.strength();
        seed = finding.seed();
    }

    /** The gland of a scene, if it has one. */
    static Optional<GlandShape> of(HistologyScene scene) {
        return scene.findings(FindingType.GLAND).stream().findFirst().map(GlandShape::new);
    }

    Point middle() {
        return middle;
    }

    /** Its largest radius, but for the unevenness. */
    double radius() {
        return radius;
    }

    /** How far from the middle the basement membrane lies in the direction (dx, dy) of length d. */
    double edge(double dx, double dy, double d) {
        return oval(dx, dy, d) * (1 + 0.09 * Noise.at(seed, 1.6 * dx / d, 1.6 * dy / d));
    }

    /** How far from the middle the lumen reaches in the direction (dx, dy) of length d. */
    double lumen(double dx, double dy, double d) {
        double bays = Noise.at(seed + 1, 2.3 * dx / d, 2.3 * dy / d);
        return oval(dx, dy, d) * lumen * (1 + 0.15 * bays);
    }

    private double oval(double dx, double dy, double d) {
        double u = (dx * cos + dy * sin) / d;
        double v = squeeze * (dy * cos - dx * sin) / d;
        return radius / Math.sqrt(u * u + v * v);
    }

    /** The distance from the outer edge, positive outside. */
    double outside(Point at) {
        double dx = at.x() - middle.x();
        double dy = at.y() - middle.y();
        double d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
        return d - edge(dx, dy, d);
    }
}
