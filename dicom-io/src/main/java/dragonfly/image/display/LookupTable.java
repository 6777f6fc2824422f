package dragonfly.image.display;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/** A table whose first entry stands for a given value and which is held at both ends. */
final class LookupTable {
    private final int firstValue;
    private final int bits;
    private final int[] entries;

    LookupTable(int firstValue, int bits, int[] entries) {
        if (entries.length == 0 || bits < 1 || bits > 16) {
            throw new IllegalArgumentException(
                    "Not a lookup table: " + entries.length + " entries of " + bits + " bits");
        }
        this.firstValue = firstValue;
        this.bits = bits;
        this.entries = entries;
    }

    int get(double value) {
        long index = Math.round(value) - firstValue;
        return entries[Math.clamp(index, 0, entries.length - 1)];
    }

    int largestPossible() {
        return (1 << bits) - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LookupTable table
                && table.firstValue == firstValue
                && table.bits == bits
                && Arrays.equals(table.entries, entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstValue, bits, Arrays.hashCode(entries));
    }
}
