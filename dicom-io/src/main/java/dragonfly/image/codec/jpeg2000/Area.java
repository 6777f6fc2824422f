package dragonfly.image.codec.jpeg2000;

/**
 * A rectangle of some grid: {@code x0} and {@code y0} belong to it, {@code x1}, {@code y1} do not.
 */
record Area(int x0, int y0, int x1, int y1) {
    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    /** How many points lie in it. */
    long size() {
        return isEmpty() ? 0 : (long) width() * height();
    }

    /** The points of a grid that is so many times coarser: B-12 and B-15 of the standard. */
    Area divided(int dx, int dy) {
        return new Area(
                Math.ceilDiv(x0, dx),
                Math.ceilDiv(y0, dy),
                Math.ceilDiv(x1, dx),
                Math.ceilDiv(y1, dy));
    }

    /** The points of a grid that is two to the power of {@code times} coarser. */
    Area halved(int times) {
        return new Area(
                ceilShift(x0, times),
                ceilShift(y0, times),
                ceilShift(x1, times),
                ceilShift(y1, times));
    }

    /** What both have in common. */
    Area intersection(Area other) {
        return new Area(
                Math.max(x0, other.x0),
                Math.max(y0, other.y0),
                Math.min(x1, other.x1),
                Math.min(y1, other.y1));
    }

    /** {@code value / 2^bits}, rounded up; {@code bits} up to 32. */
    static int ceilShift(long value, int bits) {
        return (int) ((value + (1L << bits) - 1) >> bits);
    }
}
