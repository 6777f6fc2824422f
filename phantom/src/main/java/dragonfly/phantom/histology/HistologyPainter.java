package dragonfly.phantom.histology;

import dragonfly.phantom.draw.Maths;
import dragonfly.phantom.draw.Noise;
import dragonfly.phantom.draw.Plane;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.HistologyScene;
import dragonfly.phantom.scene.Size;
import dragonfly.phantom.scene.Stain;

import java.util.List;
import java.util.Optional;

/** Draws a stained field: amounts of two dyes first, then the light that passes them. */
public final class HistologyPainter {
    private static final double[] BLUE_PURPLE = {1.15, 1.65, 0.62};
    private static final double[] BLUE_BLUE = {1.55, 1.50, 0.55};
    private static final double[] PINK_PINK = {0.10, 1.15, 0.52};
    private static final double[] PINK_ORANGE = {0.14, 1.20, 0.85};

    private final HistologyScene scene;
    private final Plane blue;
    private final Plane pink;
    private final Plane grain;

    private HistologyPainter(HistologyScene scene, int scale) {
        this.scene = scene;
        Size size = scene.size();
        blue = new Plane(size.width(), size.height(), scale);
        pink = blue.another();
        grain = blue.another();
    }

    /** The colours of a scene at a scale of 1 or more: packed R, G, B, row-major. */
    public static byte[] paint(HistologyScene scene, int scale) {
        HistologyPainter painter = new HistologyPainter(scene, scale);
        painter.stroma();
        painter.cells();
        return painter.light();
    }

    private void stroma() {
        Fibres fibres = new Fibres(scene, pink);
        long seed = scene.tissue().seed();
        Noise.add(blue, Mix.of(seed, 71), 30, 0.018);
        Noise.add(blue, Mix.of(seed, 72), 4, 0.012);
        float[] tint = blue.values();
        float[] eosin = pink.values();
        for (int row = 0; row < pink.height(); row++) {
            double y = pink.middle(row);
            int at = row * pink.width();
            for (int column = 0; column < pink.width(); column++, at++) {
                eosin[at] = (float) fibres.eosin(at, pink.middle(column), y);
                tint[at] = Math.max(0, 0.05f + tint[at]) * Math.min(1, eosin[at] * 3);
            }
        }
    }

    private void cells() {
        List<Nucleus> nuclei = CellLayout.of(scene);
        CellPainter painter = new CellPainter(blue, pink);
        FigurePainter figures = new FigurePainter(blue, pink);
        Capillaries.paint(scene, pink, blue);
        nuclei.forEach(painter::body);
        Optional<GlandShape> gland = GlandShape.of(scene);
        gland.ifPresent(shape -> figures.gland(shape, Mix.of(scene.tissue().seed(), 73)));
        nuclei.forEach(painter::nucleus);
        figures.figures(scene);
    }

    /** Beer and Lambert: each dye takes its part of red, green and blue. */
    private byte[] light() {
        Stain stain = scene.stain();
        Noise.add(grain, Mix.of(scene.seed(), 74), 0.95, stain.grain());
        if (grain.scale() > 1) {
            Noise.add(grain, Mix.of(scene.seed(), 75), 0.45, stain.grain() * 0.6);
        }
        double[] h = mix(BLUE_PURPLE, BLUE_BLUE, stain.blueness(), stain.haematoxylin());
        double[] e = mix(PINK_PINK, PINK_ORANGE, stain.redness(), stain.eosin());
        double[] lamp = {0.965 * stain.light(), 0.955 * stain.light(), 0.97 * stain.light()};
        float[] tint = blue.values();
        float[] eosin = pink.values();
        float[] noise = grain.values();
        byte[] rgb = new byte[tint.length * 3];
        for (int i = 0; i < tint.length; i++) {
            for (int c = 0; c < 3; c++) {
                double passed = lamp[c] * Maths.fall(tint[i] * h[c] + eosin[i] * e[c]) + noise[i];
                rgb[3 * i + c] = (byte) (Maths.clamp(passed) * 255 + 0.5);
            }
        }
        return rgb;
    }

    private static double[] mix(double[] a, double[] b, double t, double strength) {
        double[] mixed = new double[3];
        for (int c = 0; c < 3; c++) {
            mixed[c] = strength * Maths.mix(a[c], b[c], t);
        }
        return mixed;
    }
}
