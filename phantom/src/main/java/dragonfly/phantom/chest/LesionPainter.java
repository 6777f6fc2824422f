package dragonfly.phantom.chest;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Outline;

/** Masses, micronodules and the crossings that look like them, added to the thickness. */
final class LesionPainter {
    /** Edges of small dense things; the same for a micronodule and its decoy. */
    private static final double SHARP = 1;

    private LesionPainter() {}

    static void paint(Plane thickness, ChestScene scene) {
        for (Finding finding : scene.findings()) {
            switch (finding.type()) {
                case MASS_SOLID -> mass(thickness, finding, 0);
                case MASS_CAVITARY -> mass(thickness, finding, 0.5);
                case MICRONODULE, VESSEL_CROSSING ->
                        Shapes.add(thickness, finding.outline(), SHARP, finding.strength());
                default -> {}
            }
        }
    }

    /**
     * A rounded, lobed density.
     *
     * @param hole the cavity's radius as a part of the mass's
     */
    private static void mass(Plane thickness, Finding mass, double hole) {
        Outline.Ellipse outline = (Outline.Ellipse) mass.outline();
        double radius = outline.radiusX();
        Shapes.each(
                thickness,
                outline.box(),
                6,
                (under, whole, x, y) -> {
                    double dx = x - outline.centre().x();
                    double dy = y - outline.centre().y();
                    double d = Math.sqrt(dx * dx + dy * dy) + 1e-6;
                    double lobes = Noise.at(mass.seed(), 1.3 * dx / d, 1.3 * dy / d);
                    double spikes = Noise.at(mass.seed() + 1, 5 * dx / d, 5 * dy / d);
                    double edge = radius * (1 + 0.07 * lobes) + (hole > 0 ? 0.25 : 0.8) * spikes;
                    double body = Maths.inside(d - edge, hole > 0 ? 2.6 : 5);
                    double inner = Maths.inside(d - hole * radius * (1 + 0.14 * lobes), 2.4);
                    double grain = 1 + 0.1 * Noise.at(mass.seed() + 2, x / 3, y / 3);
                    double dome = (0.72 + 0.36 * Maths.arch(Math.min(1, d / edge))) * grain;
                    double filled = hole > 0 ? grain - 0.95 * inner : dome;
                    return under + mass.strength() * body * filled;
                });
    }
}
