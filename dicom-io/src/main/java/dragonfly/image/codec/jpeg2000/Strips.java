package dragonfly.image.codec.jpeg2000;

/** What both wavelets need to work on arrays that the virtual machine handles as vectors. */
final class Strips {
    /** Samples that stay in the cache nearest to a core but one. */
    private static final int CACHED = 1 << 16;

    private Strips() {}

    /** How many columns of that height to lift at once. */
    static int width(int height, int columns) {
        return Math.min(columns, Math.clamp((CACHED / height) & ~15, 32, 1024));
    }

    /** Writes a signal's neighbours on one side; at the end, the last one again. */
    static void shift(int[] from, int count, int by, int[] to) {
        if (by > 0) {
            System.arraycopy(from, 1, to, 0, count - 1);
            to[count - 1] = from[count - 1];
            to[count] = from[count - 1];
        } else {
            to[0] = from[0];
            System.arraycopy(from, 0, to, 1, count);
        }
    }

    /** Writes a signal's neighbours on one side; at the end, the last one again. */
    static void shift(float[] from, int count, int by, float[] to) {
        if (by > 0) {
            System.arraycopy(from, 1, to, 0, count - 1);
            to[count - 1] = from[count - 1];
            to[count] = from[count - 1];
        } else {
            to[0] = from[0];
            System.arraycopy(from, 0, to, 1, count);
        }
    }
}
