package dragonfly.image.codec.jpeg;

/**
 * Spreads a component of fewer samples over the picture, as the Independent JPEG Group's decoder
 * (version 6b) does: a triangle filter for halved columns and for both halved, repetition for all
 * other factors.
 */
final class Upsampling {
    private Upsampling() {}

    /**
     * A component's row at full width.
     *
     * @param plane the component's samples
     * @param stride samples from one row of the plane to the next
     * @param y row of the picture
     * @param to the picture's row, {@code frame.width()} samples
     */
    static void smooth(
            Frame frame, FrameComponent component, short[] plane, int stride, int y, int[] to) {
        boolean halvedColumns = frame.horizontal() == 2 * component.horizontal();
        boolean wide = component.width() > 2;
        int row = row(frame, component, y);
        if (halvedColumns && wide && frame.vertical() == component.vertical()) {
            halvedColumns(plane, row * stride, component.width(), to);
        } else if (halvedColumns && wide && frame.vertical() == 2 * component.vertical()) {
            int other =
                    y % 2 == 0 ? Math.max(0, row - 1) : Math.min(component.height() - 1, row + 1);
            halvedBoth(plane, row * stride, other * stride, component.width(), to);
        } else {
            repeat(frame, component, plane, row * stride, to);
        }
    }

    /** The component's row that a row of the picture lies in. */
    static int row(Frame frame, FrameComponent component, int y) {
        return Math.min(component.height() - 1, y * component.vertical() / frame.vertical());
    }

    /** The same without any filter. */
    static void repeat(Frame frame, FrameComponent component, short[] plane, int start, int[] to) {
        if (component.horizontal() == frame.horizontal()) {
            for (int x = 0; x < to.length; x++) {
                to[x] = plane[start + x] & 0xFFFF;
            }
            return;
        }
        for (int x = 0; x < to.length; x++) {
            int column = x * component.horizontal() / frame.horizontal();
            to[x] = plane[start + column] & 0xFFFF;
        }
    }

    /** Three parts of the nearer sample and one of the farther, rounded down and up in turn. */
    private static void halvedColumns(short[] plane, int start, int width, int[] to) {
        for (int x = 0; x < to.length; x++) {
            int near = x >> 1;
            int far = (x & 1) == 0 ? near - 1 : near + 1;
            int sample = plane[start + near];
            to[x] =
                    far < 0 || far >= width
                            ? sample
                            : (3 * sample + plane[start + far] + 1 + (x & 1)) >> 2;
        }
    }

    /** The same in both directions: 9, 3, 3 and 1 parts. */
    private static void halvedBoth(short[] plane, int near, int other, int width, int[] to) {
        for (int x = 0; x < to.length; x++) {
            int column = x >> 1;
            int far = (x & 1) == 0 ? column - 1 : column + 1;
            int sum = 3 * plane[near + column] + plane[other + column];
            int rounding = (x & 1) == 0 ? 8 : 7;
            to[x] =
                    far < 0 || far >= width
                            ? (4 * sum + rounding) >> 4
                            : (3 * sum + 3 * plane[near + far] + plane[other + far] + rounding)
                                    >> 4;
        }
    }
}
