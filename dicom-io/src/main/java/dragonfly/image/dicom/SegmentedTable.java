package dragonfly.image.dicom;

import java.util.Arrays;

/** A lookup table written as runs, ramps and repetitions: PS3.3 C.7.9.2. */
final class SegmentedTable {
    private static final int DISCRETE = 0;
    private static final int LINEAR = 1;
    private static final int INDIRECT = 2;

    private final int[] segments;
    private final int[] entries;
    private int written;

    /**
     * A table to expand.
     *
     * @param segments the words of the segmented data
     * @param count entries of the whole table
     */
    SegmentedTable(int[] segments, int count) {
        this.segments = segments;
        this.entries = new int[count];
    }

    /** The entries that the segments give; shorter than promised if they end early. */
    int[] expand() {
        expand(0, Integer.MAX_VALUE, true);
        return Arrays.copyOf(entries, written);
    }

    private void expand(int from, int most, boolean mayRefer) {
        int at = from;
        for (int done = 0; done < most && at >= 0 && at + 2 < segments.length; done++) {
            int length = segments[at + 1];
            switch (segments[at]) {
                case DISCRETE -> {
                    int count = Math.min(length, segments.length - at - 2);
                    for (int i = 0; i < count; i++) {
                        put(segments[at + 2 + i]);
                    }
                    at += 2 + length;
                }
                case LINEAR -> {
                    ramp(length, segments[at + 2]);
                    at += 3;
                }
                case INDIRECT -> {
                    // A referred segment that refers again is forbidden and could not end.
                    if (!mayRefer || at + 3 >= segments.length) {
                        return;
                    }
                    expand(segments[at + 2] | segments[at + 3] << 16, length, false);
                    at += 4;
                }
                default -> {
                    return;
                }
            }
        }
    }

    private void ramp(int count, int to) {
        int from = written == 0 ? 0 : entries[written - 1];
        for (int i = 1; i <= count; i++) {
            put((int) Math.round(from + (double) (to - from) * i / count));
        }
    }

    private void put(int entry) {
        if (written < entries.length) {
            entries[written++] = entry;
        }
    }
}
