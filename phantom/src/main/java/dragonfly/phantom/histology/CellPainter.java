package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.draw.Shapes;
import dragonfly.phantom.scene.Box;

/** Draws cells: their cytoplasm, then their nuclei with membrane, chromatin and nucleoli. */
final class CellPainter {
    private final Plane blue;
    private final Plane pink;

    CellPainter(Plane blue, Plane pink) {
        this.blue = blue;
        this.pink = pink;
    }

    /** The cytoplasm: smoother and more purple than the stroma, paler at the cell's border. */
    void body(Nucleus cell) {
        double reach = cell.body();
        if (reach == 0) {
            return;
        }
        float[] tint = blue.values();
        Shapes.each(
                pink,
                around(cell, reach),
                2,
                (under, whole, x, y) -> {
                    double dx = x - cell.at().x();
                    double dy = y - cell.at().y();
                    double d = Math.sqrt(dx * dx + dy * dy);
                    double uneven = 1.1 * Noise.at(cell.seed() + 3, x / 5, y / 5);
                    double cover = Maths.smooth(reach + 1.5, reach - 2.5, d + uneven);
                    if (cover == 0) {
                        return under;
                    }
                    int at = blue.index(x, y);
                    tint[at] = (float) Math.max(tint[at], 0.13 * cover);
                    double border = 0.10 * Maths.bell(d + uneven - reach + 1.2, 1.4);
                    return Maths.mix(under, 0.30 - border, 0.8 * cover);
                });
    }

    /** The nucleus. */
    void nucleus(Nucleus cell) {
        double cos = StrictMath.cos(cell.angle());
        double sin = StrictMath.sin(cell.angle());
        double pixel = blue.pixel();
        double blur = Math.max(0.9, pixel);
        float[] eosin = pink.values();
        Shapes.each(
                blue,
                around(cell, cell.length()),
                1.5,
                (under, whole, x, y) -> {
                    double dx = x - cell.at().x();
                    double dy = y - cell.at().y();
                    double u = (dx * cos + dy * sin) / cell.length();
                    double v = (dy * cos - dx * sin) / cell.width();
                    double e = Math.sqrt(u * u + v * v);
                    if (e > 1.6) {
                        return under;
                    }
                    double dent = 0.10 * Noise.at(cell.seed(), 1.2 * u, 1.2 * v);
                    double distance = (e - 1 + dent) * cell.width();
                    double cover = Maths.inside(distance, blur);
                    if (cover == 0) {
                        return under;
                    }
                    int at = blue.index(x, y);
                    eosin[at] = (float) (eosin[at] * (1 - 0.45 * cover));
                    return Maths.mix(under, cell.darkness() * stain(cell, x, y, distance), cover);
                });
    }

    private static double stain(Nucleus cell, double x, double y, double distance) {
        double grains = Noise.at(cell.seed() + 1, x / 1.15, y / 1.15);
        double clumps = Noise.at(cell.seed() + 2, x / 2.2, y / 2.2);
        double membrane = Maths.bell(distance + 0.75, 0.75);
        return switch (cell.chromatin()) {
            case OPEN -> {
                double spot = Maths.smooth(0.55, 1.05, clumps) * Maths.smooth(-0.6, -1.4, distance);
                yield 0.44 + 0.12 * grains + 0.30 * membrane + 0.42 * spot;
            }
            case DENSE -> 0.62 + 0.15 * grains + 0.12 * membrane;
            case CLUMPED -> 0.64 + 0.16 * clumps + 0.08 * membrane;
            case SPINDLE -> 0.62 + 0.13 * grains + 0.08 * membrane;
        };
    }

    private static Box around(Nucleus cell, double reach) {
        double r = Math.max(reach, Math.max(cell.length(), cell.width()));
        return new Box(cell.at().x() - r, cell.at().y() - r, cell.at().x() + r, cell.at().y() + r);
    }
}
