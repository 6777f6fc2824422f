package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FundusScene;
import dragonfly.phantom.scene.Outline;

/** Draws the findings of a retina: blood, lipid and swollen nerve fibres. */
final class SpotPainter {
    /** Edges of small dark spots; the same for a microaneurysm and its decoy. */
    private static final double SHARP = 1;

    private SpotPainter() {}

    static void paint(FundusScene scene, Plane blood, Plane yellow, Plane white) {
        for (Finding finding : scene.findings()) {
            switch (finding.type()) {
                case MICROANEURYSM, VESSEL_STUB -> spot(blood, finding);
                case HAEMORRHAGE -> blot(blood, finding, 0.16, 2.6);
                case EXUDATE -> blot(yellow, finding, 0.13, 1.5);
                case COTTON_WOOL -> wool(white, finding);
                default -> {}
            }
        }
    }

    private static void spot(Plane blood, Finding finding) {
        Shapes.fill(
                blood,
                finding.outline(),
                SHARP,
                (under, cover, x, y) -> Math.max(under, finding.strength() * cover));
    }

    /** A spot with an uneven outline. */
    private static void blot(Plane plane, Finding finding, double uneven, double blur) {
        Outline.Ellipse outline = (Outline.Ellipse) finding.outline();
        double soft = Math.max(blur, plane.pixel());
        double rough = uneven * outline.radiusX();
        Shapes.each(
                plane,
                outline.box(),
                rough * 2 + soft,
                (under, whole, x, y) -> {
                    double lobes =
                            Noise.at(finding.seed(), x / outline.radiusX(), y / outline.radiusX());
                    double fine = Noise.at(finding.seed() + 1, x / 1.6, y / 1.6);
                    double distance = outline.distance(x, y) + rough * lobes + 0.3 * fine;
                    double cover = Maths.inside(distance, soft) * (1 + 0.08 * fine);
                    return Math.max(under, finding.strength() * cover);
                });
    }

    /** A fluffy patch, denser in the middle, streaked along its length. */
    private static void wool(Plane plane, Finding finding) {
        Outline.Ellipse outline = (Outline.Ellipse) finding.outline();
        double cos = StrictMath.cos(outline.angle());
        double sin = StrictMath.sin(outline.angle());
        Shapes.each(
                plane,
                outline.box(),
                8,
                (under, whole, x, y) -> {
                    double dx = x - outline.centre().x();
                    double dy = y - outline.centre().y();
                    double u = dx * cos + dy * sin;
                    double v = dy * cos - dx * sin;
                    double clouds = Noise.at(finding.seed(), x / 5, y / 5);
                    double streaks = Noise.at(finding.seed() + 1, u / 7, v / 1.7);
                    double distance = outline.distance(x, y) + 2.2 * clouds + 1.1 * streaks;
                    double cover = Maths.smooth(6, -7, distance) * (0.92 + 0.12 * streaks);
                    return Math.max(under, finding.strength() * cover);
                });
    }
}
