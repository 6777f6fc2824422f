package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Brush;
import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Plane;

/** How a vessel of the retina covers what lies behind it. */
final class VesselInk {
    private VesselInk() {}

    /** Draws one vessel, and on an artery the light streak along its middle. */
    static void draw(Brush brush, Vessel vessel, Plane into, Plane reflex) {
        double pixel = into.pixel();
        double blur = Math.max(0.8, pixel);
        brush.stroke(
                into,
                vessel.path(),
                1,
                (under, distance, radius) -> {
                    // A thin vessel holds less blood: it is pale before it is narrow.
                    double depth = Math.min(1, 0.30 + 0.42 * radius);
                    double edge = Maths.inside(distance - Math.max(radius, 0.5), blur);
                    double body = 0.72 + 0.28 * Maths.arch(distance / (radius + 0.5));
                    return Math.max(under, depth * edge * body);
                });
        if (vessel.order() > 1) {
            return;
        }
        double strength = vessel.artery() ? 1 : 0.35;
        brush.stroke(
                reflex,
                vessel.path(),
                0,
                (under, distance, radius) ->
                        Math.max(
                                under,
                                strength
                                        * Maths.smooth(0.8, 1.8, radius)
                                        * Maths.bell(distance, 0.34 * radius)));
    }
}
