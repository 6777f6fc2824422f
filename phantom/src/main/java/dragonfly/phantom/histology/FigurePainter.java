package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Outline;
import dragonfly.phantom.scene.Point;

/** Draws mitoses and shrunken nuclei, each in the same clear cell, and the body of a gland. */
final class FigurePainter {
    /** The clear cell round a mitosis and round its decoy. */
    static final double HALO = 7.5;

    private final Plane blue;
    private final Plane pink;

    FigurePainter(Plane blue, Plane pink) {
        this.blue = blue;
        this.pink = pink;
    }

    void figures(HistologyScene scene) {
        for (Finding finding : scene.findings()) {
            switch (finding.type()) {
                case MITOSIS, PYKNOSIS -> figure(finding);
                default -> {}
            }
        }
    }

    private void figure(Finding finding) {
        Point middle = finding.centre();
        Box cell =
                new Box(middle.x() - HALO, middle.y() - HALO, middle.x() + HALO, middle.y() + HALO);
        Outline shape = finding.outline();
        boolean mitosis = finding.type() == FindingType.MITOSIS;
        double blur = Math.max(1, blue.pixel());
        double rough = mitosis ? 0.4 : 0.1;
        halo(pink, cell, finding, 0.12);
        halo(blue, cell, finding, 0.03);
        Shapes.each(
                blue,
                shape.box(),
                2.5,
                (under, whole, x, y) -> {
                    double hairs = rough * Noise.at(finding.seed() + 1, x / 1.2, y / 1.2);
                    double cover = Maths.inside(shape.distance(x, y) + hairs, blur);
                    return Maths.mix(under, finding.strength(), cover);
                });
    }

    private static void halo(Plane plane, Box cell, Finding finding, double value) {
        Point middle = finding.centre();
        Shapes.each(
                plane,
                cell,
                3,
                (under, whole, x, y) -> {
                    double dx = x - middle.x();
                    double dy = y - middle.y();
                    double uneven = 0.7 * Noise.at(finding.seed(), x / 4, y / 4);
                    double d = Math.sqrt(dx * dx + dy * dy) + uneven;
                    double granules =
                            0.2 * Noise.at(finding.seed() + 2, x / 1.9, y / 1.9)
                                    + 0.2 * Noise.at(finding.seed() + 3, x / 3.4, y / 3.4);
                    double stain = Math.max(0.01, value * (1 + granules));
                    return Maths.mix(under, stain, Maths.smooth(HALO + 1, HALO - 1.5, d));
                });
    }

    /** The epithelium of a gland and the lumen in it. */
    void gland(GlandShape gland, long seed) {
        double reach = gland.radius() * 1.25;
        Point middle = gland.middle();
        Box box =
                new Box(
                        middle.x() - reach,
                        middle.y() - reach,
                        middle.x() + reach,
                        middle.y() + reach);
        float[] tint = blue.values();
        Shapes.each(
                pink,
                box,
                3,
                (under, whole, x, y) -> {
                    double dx = x - middle.x();
                    double dy = y - middle.y();
                    double d = Math.sqrt(dx * dx + dy * dy) + 1e-9;
                    double edge = gland.edge(dx, dy, d);
                    if (d > edge + 4) {
                        return under;
                    }
                    double lumen = gland.lumen(dx, dy, d);
                    double inside = Maths.inside(d - edge, 1.6);
                    double membrane = Maths.bell(d - edge - 1, 1.1);
                    double open = Maths.inside(d - lumen + 0.6 * Noise.at(seed, x / 3, y / 3), 1.8);
                    double cells =
                            Noise.at(
                                    seed + 1,
                                    0.6 * gland.radius() * dx / d,
                                    0.6 * gland.radius() * dy / d);
                    double apical = Maths.smooth(edge - 8, lumen + 2, d);
                    double body =
                            0.36
                                    + 0.03 * cells
                                    - 0.10 * apical
                                    + 0.16 * Maths.bell(d - lumen - 1, 1);
                    double fluid = 0.05 + 0.035 * Noise.at(seed + 2, x / 9, y / 9);
                    int at = blue.index(x, y);
                    tint[at] =
                            (float)
                                    Maths.mix(
                                            Maths.mix(tint[at], 0.15 + 0.02 * cells, inside),
                                            0.005,
                                            open * inside);
                    double epithelium = Maths.mix(under + 0.22 * membrane, body, inside);
                    return Maths.mix(epithelium, Math.max(0.02, fluid), open * inside);
                });
    }
}
