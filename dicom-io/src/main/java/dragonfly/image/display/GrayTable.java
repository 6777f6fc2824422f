package dragonfly.image.display;

import java.util.Arrays;

/**
 * The gray of every 16-bit word under one window: what the viewer paints with and what the model's
 * picture is made with, so that both show the same grays. Immutable.
 */
public final class GrayTable {
    private final int[] entries;

    private GrayTable(int[] entries) {
        this.entries = entries;
    }

    /**
     * Builds the table in one pass over the values that can occur.
     *
     * @param defaults modality transform and padding
     * @param state window and inversion
     * @param signed whether words are two's complement
     * @param bitsStored bits that carry a value, 1 to 16; words with other bits set do not occur
     *     and are black in the table
     */
    public static GrayTable of(
            DisplayDefaults defaults, DisplayState state, boolean signed, int bitsStored) {
        GrayScale scale = new GrayScale(defaults, state);
        int[] entries = new int[65536];
        Arrays.fill(entries, GrayScale.BLACK);
        int low = signed ? -(1 << (bitsStored - 1)) : 0;
        int high = low + (1 << bitsStored) - 1;
        for (int value = low; value <= high; value++) {
            entries[value & 0xFFFF] = scale.argb((double) value);
        }
        return new GrayTable(entries);
    }

    /** The opaque gray of a stored word. */
    public int argb(short word) {
        return entries[word & 0xFFFF];
    }

    /**
     * All 65,536 grays {@code 0xFFgggggg}, indexed by the unsigned word. The array itself: read
     * only.
     */
    public int[] entries() {
        return entries;
    }
}
