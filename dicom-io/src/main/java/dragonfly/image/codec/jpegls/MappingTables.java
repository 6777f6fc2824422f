package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Tables that make other values of the decoded ones (T.87 C.2.4.1.2 and C.2.4.1.3). */
final class MappingTables {
    /** One entry for each value of 16 bits. */
    private static final int MOST_ENTRIES = 1 << 16;

    private final Map<Integer, Table> tables = new HashMap<>();

    /**
     * A table so far.
     *
     * @param width bytes of an entry: 1 or 2
     */
    private record Table(int width, int[] entries) {}

    /** Starts a table over. */
    void define(int identifier, int width, byte[] stream, int from, int to) throws ImageException {
        if (identifier == 0 || width == 0) {
            throw Damage.damaged("mapping table " + identifier + " of " + width + " bytes");
        }
        if (width > 2) {
            throw Damage.unsupported("with a table of colours");
        }
        tables.put(identifier, new Table(width, new int[0]));
        append(identifier, width, stream, from, to);
    }

    /** Adds entries to a table. */
    void append(int identifier, int width, byte[] stream, int from, int to) throws ImageException {
        Table known = tables.get(identifier);
        if (known == null || known.width != width || (to - from) % width != 0) {
            throw Damage.damaged("more of mapping table " + identifier);
        }
        int old = known.entries.length;
        int added = (to - from) / width;
        if (old + added > MOST_ENTRIES) {
            throw Damage.damaged("mapping table of " + (old + added) + " entries");
        }
        int[] entries = Arrays.copyOf(known.entries, old + added);
        for (int i = 0, at = from; i < added; i++, at += width) {
            int first = stream[at] & 0xFF;
            entries[old + i] = width == 1 ? first : first << 8 | (stream[at + 1] & 0xFF);
        }
        tables.put(identifier, new Table(width, entries));
    }

    /** Bits of the values that come out of a table; {@code precision} for table 0. */
    int bits(int identifier, int precision) throws ImageException {
        return identifier == 0 ? precision : 8 * table(identifier).width;
    }

    /** What a table makes of each value; nothing for table 0, which is none. */
    int[] entries(int identifier) throws ImageException {
        return identifier == 0 ? new int[0] : table(identifier).entries;
    }

    private Table table(int identifier) throws ImageException {
        Table table = tables.get(identifier);
        if (table == null) {
            throw Damage.damaged("no mapping table " + identifier);
        }
        return table;
    }
}
