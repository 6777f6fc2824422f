package dragonfly.image.dicom;

import java.io.IOException;
import java.util.Set;

/**
 * The header of one element as it stands in the file (PS3.5 7.1).
 *
 * @param tag group in the upper half
 * @param vr value representation, "" where the encoding leaves it out
 * @param start position of the tag
 * @param value position of the value
 * @param length bytes of the value, {@link #UNDEFINED} for one that ends with a delimiter
 */
record ElementHeader(int tag, String vr, long start, long value, long length) {
    static final long UNDEFINED = 0xFFFFFFFFL;

    private static final Set<String> LONG =
            Set.of("OB", "OW", "OF", "OD", "OL", "OV", "SQ", "UC", "UN", "UR", "UT", "SV", "UV");

    /** Reads the header at the cursor, which then stands at the value. */
    static ElementHeader read(ByteCursor cursor, boolean implicit) throws IOException {
        long start = cursor.position();
        int tag = cursor.peekTag();
        boolean delimiter = tag >>> 16 == 0xFFFE;
        if (implicit || delimiter || !cursor.hasLettersAt(4)) {
            cursor.seek(start + 4);
            long length = cursor.unsigned32();
            return new ElementHeader(tag, "", start, start + 8, length);
        }
        String vr = "" + (char) cursor.peek(4) + (char) cursor.peek(5);
        if (LONG.contains(vr)) {
            cursor.seek(start + 8);
            long length = cursor.unsigned32();
            return new ElementHeader(tag, vr, start, start + 12, length);
        }
        cursor.seek(start + 6);
        long length = cursor.unsigned16();
        return new ElementHeader(tag, vr, start, start + 8, length);
    }

    boolean isUndefined() {
        return length == UNDEFINED;
    }

    int group() {
        return tag >>> 16;
    }

    /** Position after the value, for a defined length. */
    long end() {
        return value + length;
    }

    /** Whether the value may hold items: a sequence, or bytes of unknown kind without a length. */
    boolean mayHoldItems() {
        return vr.equals("SQ") || isUndefined();
    }
}
