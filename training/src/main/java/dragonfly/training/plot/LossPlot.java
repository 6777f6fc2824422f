package dragonfly.training.plot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws losses over steps, on a logarithmic scale, a colour for each. */
public final class LossPlot {
    /**
     * A curve.
     *
     * @param steps where it has points, ascending
     * @param values the losses there
     */
    public record Curve(List<Integer> steps, List<Double> values) {
        public Curve {
            steps = List.copyOf(steps);
            values = List.copyOf(values);
        }
    }

    private static final int WIDTH = 960;
    private static final int HEIGHT = 480;
    private static final int LEFT = 72;
    private static final int RIGHT = 16;
    private static final int TOP = 32;
    private static final int BOTTOM = 40;
    private static final int INK = 0x303030;
    private static final int GRID = 0xE0E0E0;
    private static final int[] COLOURS = {0x1F5FA8, 0xC0392B, 0x2E8B57, 0x8E5BB5, 0xB8860B};

    private final double low;
    private final double high;
    private final int lastStep;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    private LossPlot(Map<String, Curve> curves) {
        double least = Double.MAX_VALUE;
        double most = 0;
        int last = 1;
        for (Curve curve : curves.values()) {
            for (double value : curve.values()) {
                least = value > 0 ? Math.min(least, value) : least;
                most = Math.max(most, value);
            }
            last = curve.steps().isEmpty() ? last : Math.max(last, curve.steps().getLast());
        }
        low = Math.floor(Math.log10(Math.max(1e-6, Math.min(least, most))));
        high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(1e-5, most))));
        lastStep = last;
    }

    /**
     * Writes a PNG.
     *
     * @param title stands above
     * @param curves by name
     */
    public static void write(Path file, String title, Map<String, Curve> curves)
            throws IOException {
        LossPlot plot = new LossPlot(curves);
        plot.frame(title);
        int colour = 0;
        int x = LEFT + title.length() * Canvas.LETTER_STEP + 24;
        for (Map.Entry<String, Curve> curve : curves.entrySet()) {
            int own = COLOURS[colour++ % COLOURS.length];
            plot.canvas.text(curve.getKey(), x, 10, own);
            x += (curve.getKey().length() + 2) * Canvas.LETTER_STEP;
            plot.curve(curve.getValue(), own);
        }
        plot.canvas.write(file);
    }

    private void frame(String title) {
        canvas.text(title, LEFT, 10, INK);
        for (double power = low; power <= high; power++) {
            for (int factor = 1; factor < 10; factor += factor == 1 ? 1 : factor == 2 ? 3 : 5) {
                double at = power + Math.log10(factor);
                if (at <= high) {
                    double y = y(at);
                    canvas.line(LEFT, y, WIDTH - RIGHT, y, GRID);
                    String label = String.format(Locale.ROOT, "%.4g", Math.pow(10, at));
                    String shortened = label.replaceAll("0+$", "").replaceAll("\\.$", ".0");
                    canvas.text(shortened, 4, (int) y - Canvas.LETTER_HEIGHT / 2, INK);
                }
            }
        }
        for (int i = 0; i <= 4; i++) {
            int step = lastStep * i / 4;
            double x = x(step);
            canvas.line(x, TOP, x, HEIGHT - BOTTOM, GRID);
            String label = Integer.toString(step);
            int half = label.length() * Canvas.LETTER_STEP / 2;
            int left = Math.min((int) x - half, WIDTH - 2 * half);
            canvas.text(label, left, HEIGHT - BOTTOM + 10, INK);
        }
    }

    private void curve(Curve curve, int colour) {
        for (int i = 1; i < curve.steps().size(); i++) {
            if (curve.values().get(i) > 0 && curve.values().get(i - 1) > 0) {
                canvas.line(
                        x(curve.steps().get(i - 1)),
                        y(Math.log10(curve.values().get(i - 1))),
                        x(curve.steps().get(i)),
                        y(Math.log10(curve.values().get(i))),
                        colour);
            }
        }
    }

    private double x(int step) {
        return LEFT + (double) step / lastStep * (WIDTH - LEFT - RIGHT);
    }

    private double y(double power) {
        return TOP + (high - Math.max(low, power)) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }
}
