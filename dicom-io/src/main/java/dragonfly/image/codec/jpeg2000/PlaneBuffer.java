package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** A plane of the picture while tiles are put into it. */
final class PlaneBuffer {
    private static final int ROWS_A_PIECE = 32;

    /** Adding and subtracting it rounds to the nearest integer, ties to even. */
    private static final float ROUNDER = 0x1.8p23f;

    /** Up to so many bits {@link #ROUNDER} is exact for every value that is not clamped. */
    private static final int MOST_ROUNDED_BITS = 20;

    private final Area area;
    private final Jpeg2000Component component;
    private final int level;
    private int[] values = new int[0];

    /** For the samples of some area, which is empty until tiles come. */
    PlaneBuffer(Area area, Jpeg2000Component component) {
        this.area = area;
        this.component = component;
        level = component.signed() ? 0 : 1 << (component.bits() - 1);
    }

    /** Takes the memory; where no tile comes, samples are the smallest values. */
    void allocate() {
        values = new int[Math.toIntExact(area.size())];
        if (component.smallest() != 0) {
            Arrays.fill(values, component.smallest());
        }
    }

    /** Takes in a tile's samples; they may be kept as they are where they are the whole plane. */
    void put(Coefficients tile, Workers workers) throws ImageException {
        Area part = tile.area().intersection(area);
        if (part.isEmpty()) {
            return;
        }
        boolean whole = part.equals(area) && part.equals(tile.area());
        boolean reversible = tile.ints().length > 0;
        if (whole && reversible) {
            values = tile.ints();
        } else if (values.length == 0) {
            allocate();
        }
        workers.run(
                Math.ceilDiv(part.height(), ROWS_A_PIECE),
                (slot, piece) -> {
                    int first = part.y0() + piece * ROWS_A_PIECE;
                    int end = Math.min(part.y1(), first + ROWS_A_PIECE);
                    for (int y = first; y < end; y++) {
                        int from =
                                (y - tile.area().y0()) * tile.stride()
                                        + part.x0()
                                        - tile.area().x0();
                        int to = (y - area.y0()) * area.width() + part.x0() - area.x0();
                        if (reversible) {
                            ints(tile.ints(), from, to, part.width());
                        } else {
                            floats(tile.floats(), from, to, part.width());
                        }
                    }
                });
    }

    /** Level shift and clamp: G.1. */
    private void ints(int[] samples, int from, int to, int count) {
        int least = component.smallest();
        int most = component.largest();
        for (int i = 0; i < count; i++) {
            values[to + i] = Math.clamp((long) samples[from + i] + level, least, most);
        }
    }

    private void floats(float[] samples, int from, int to, int count) {
        int least = component.smallest();
        int most = component.largest();
        if (component.bits() > MOST_ROUNDED_BITS) {
            for (int i = 0; i < count; i++) {
                long rounded = (long) Math.rint(samples[from + i]);
                values[to + i] = (int) Math.clamp(rounded + level, (long) least, (long) most);
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            int rounded = (int) (samples[from + i] + ROUNDER - ROUNDER);
            values[to + i] = Math.clamp((long) rounded + level, least, most);
        }
    }

    /** The plane; all tiles must have been put. */
    Jpeg2000Plane plane() {
        if (values.length == 0) {
            allocate();
        }
        return new Jpeg2000Plane(area, component, values);
    }
}
