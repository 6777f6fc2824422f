package dragonfly.phantom.draw;

import dragonfly.phantom.random.Mix;

/**
 * Smooth random fields: normal numbers on a lattice, blended by cubic B-splines. A field is decided
 * by its seed and wavelength, not by the scale at which it is drawn.
 */
public final class Noise {
    /** Makes the deviation 1: the mean over all phases of the squared weights is (151 / 315)². */
    private static final double UNIT = 315.0 / 151.0;

    private static final int FAR = 1 << 20;

    private Noise() {}

    /**
     * Adds a field.
     *
     * @param wavelength the lattice's spacing in scene units: blobs are about twice as wide
     * @param amplitude the field's deviation
     */
    public static void add(Plane plane, long seed, double wavelength, double amplitude) {
        add(plane, seed, wavelength, wavelength, amplitude);
    }

    /** Adds a field whose blobs are longer in one direction. */
    public static void add(Plane plane, long seed, double waveX, double waveY, double amplitude) {
        int width = plane.width();
        double pitch = plane.pixel() / waveX;
        int columns = (int) (plane.middle(width) / waveX) + 5;
        int[] first = new int[width];
        float[][] weights = new float[4][width];
        for (int x = 0; x < width; x++) {
            double at = (x + 0.5) * pitch;
            first[x] = (int) at;
            splines(at - first[x], weights, x);
        }
        float[][] lattice = new float[4][columns];
        float[] line = new float[columns];
        float[][] rowWeights = new float[4][1];
        int loaded = -FAR;
        float[] values = plane.values();
        float gain = (float) (amplitude * UNIT);
        for (int y = 0; y < plane.height(); y++) {
            double at = plane.middle(y) / waveY;
            int row = (int) at;
            splines(at - row, rowWeights, 0);
            if (row != loaded) {
                load(lattice, seed, row, loaded);
                loaded = row;
            }
            for (int c = 0; c < columns; c++) {
                line[c] =
                        gain
                                * (rowWeights[0][0] * lattice[0][c]
                                        + rowWeights[1][0] * lattice[1][c]
                                        + rowWeights[2][0] * lattice[2][c]
                                        + rowWeights[3][0] * lattice[3][c]);
            }
            int base = y * width;
            for (int x = 0; x < width; x++) {
                int f = first[x];
                values[base + x] +=
                        weights[0][x] * line[f]
                                + weights[1][x] * line[f + 1]
                                + weights[2][x] * line[f + 2]
                                + weights[3][x] * line[f + 3];
            }
        }
    }

    /** Brings the lattice's rows {@code row} … {@code row + 3} in, keeping those still needed. */
    private static void load(float[][] lattice, long seed, int row, int loaded) {
        int fresh = 0;
        if (row == loaded + 1) {
            float[] freed = lattice[0];
            System.arraycopy(lattice, 1, lattice, 0, 3);
            lattice[3] = freed;
            fresh = 3;
        }
        for (int r = fresh; r < 4; r++) {
            for (int c = 0; c < lattice[r].length; c++) {
                lattice[r][c] = Mix.normal(Mix.of(seed, c, row + r));
            }
        }
    }

    private static void splines(double t, float[][] into, int at) {
        double u = 1 - t;
        into[0][at] = (float) (u * u * u / 6);
        into[1][at] = (float) ((3 * t * t * t - 6 * t * t + 4) / 6);
        into[2][at] = (float) ((3 * u * u * u - 6 * u * u + 4) / 6);
        into[3][at] = (float) (t * t * t / 6);
    }

    /**
     * One value of a field of wavelength 1, for textures whose coordinates are bent. Deviation
     * about 0.6; smooth between the lattice's points.
     */
    public static double at(long seed, double x, double y) {
        // Lattice coordinates are shifted so that truncation rounds down.
        double fx = x + FAR;
        double fy = y + FAR;
        int ix = (int) fx;
        int iy = (int) fy;
        double tx = fx - ix;
        double ty = fy - iy;
        tx = tx * tx * (3 - 2 * tx);
        ty = ty * ty * (3 - 2 * ty);
        double top = Mix.normal(Mix.of(seed, ix, iy));
        top += (Mix.normal(Mix.of(seed, ix + 1, iy)) - top) * tx;
        double bottom = Mix.normal(Mix.of(seed, ix, iy + 1));
        bottom += (Mix.normal(Mix.of(seed, ix + 1, iy + 1)) - bottom) * tx;
        return top + (bottom - top) * ty;
    }
}
