package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** The two transforms of the first three components, inverse: annex G. */
final class ColourTransform {
    private static final int PIECE = 1 << 14;

    // G.3.2, in the precision that OpenJPEG takes.
    private static final float RED_CR = 1.402f;
    private static final float GREEN_CB = 0.34413f;
    private static final float GREEN_CR = 0.71414f;
    private static final float BLUE_CB = 1.772f;

    private ColourTransform() {}

    /** Makes red, green and blue of a luminance and two colour differences, in place. */
    static void inverse(Coefficients y, Coefficients cb, Coefficients cr, Workers workers)
            throws ImageException {
        int[] a = y.ints();
        int[] b = cb.ints();
        int[] c = cr.ints();
        float[] fa = y.floats();
        float[] fb = cb.floats();
        float[] fc = cr.floats();
        boolean alike =
                a.length == b.length
                        && b.length == c.length
                        && fa.length == fb.length
                        && fb.length == fc.length;
        if (!alike) {
            throw Faults.damaged("a colour transform of components that differ");
        }
        workers.run(
                Math.ceilDiv(a.length, PIECE),
                (slot, piece) -> {
                    int start = piece * PIECE;
                    reversible(a, b, c, start, Math.min(a.length, start + PIECE));
                });
        workers.run(
                Math.ceilDiv(fa.length, PIECE),
                (slot, piece) -> {
                    int start = piece * PIECE;
                    irreversible(fa, fb, fc, start, Math.min(fa.length, start + PIECE));
                });
    }

    private static void reversible(int[] a, int[] b, int[] c, int start, int end) {
        for (int i = start; i < end; i++) {
            int u = b[i];
            int v = c[i];
            int green = a[i] - ((u + v) >> 2);
            a[i] = v + green;
            b[i] = green;
            c[i] = u + green;
        }
    }

    private static void irreversible(float[] a, float[] b, float[] c, int start, int end) {
        for (int i = start; i < end; i++) {
            float y = a[i];
            float u = b[i];
            float v = c[i];
            a[i] = y + v * RED_CR;
            b[i] = y - u * GREEN_CB - v * GREEN_CR;
            c[i] = y + u * BLUE_CB;
        }
    }
}
