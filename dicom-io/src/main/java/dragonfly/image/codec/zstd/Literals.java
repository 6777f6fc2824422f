package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The literals of the blocks of one frame (RFC 8878, 3.1.1.3.1). */
final class Literals {
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int WITH_CODE = 2;

    private final byte[] bytes = new byte[Frame.MOST_BLOCK];
    private int size;
    private @Nullable Huffman code;

    /** What the last section held; {@link #size()} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /** Reads a section; returns where it ended. */
    int read(byte[] from, int start, int end) throws ImageException {
        if (start >= end) {
            throw Faults.damaged("no literals");
        }
        int kind = from[start] & 3;
        int form = (from[start] >> 2) & 3;
        return kind == RAW || kind == REPEATED
                ? plain(from, start, end, kind, form)
                : coded(from, start, end, kind, form);
    }

    private int plain(byte[] from, int start, int end, int kind, int form) throws ImageException {
        int header = form == 1 ? 2 : form == 3 ? 3 : 1;
        long fields = little(from, start, end, header);
        size = sized((int) (fields >> (header == 1 ? 3 : 4)));
        int at = start + header;
        int stored = kind == RAW ? size : 1;
        if (stored > end - at) {
            throw Faults.damaged("literals cut short");
        }
        if (kind == RAW) {
            System.arraycopy(from, at, bytes, 0, size);
        } else {
            Arrays.fill(bytes, 0, size, from[at]);
        }
        return at + stored;
    }

    private int coded(byte[] from, int start, int end, int kind, int form) throws ImageException {
        int header = form < 2 ? 3 : form + 2;
        int width = form < 2 ? 10 : form == 2 ? 14 : 18;
        long fields = little(from, start, end, header) >> 4;
        size = sized((int) (fields & ((1 << width) - 1)));
        int stored = (int) (fields >> width);
        int at = start + header;
        if (stored > end - at) {
            throw Faults.damaged("literals cut short");
        }
        int last = at + stored;
        if (kind == WITH_CODE) {
            Huffman.Described described = Huffman.read(from, at, last);
            code = described.code();
            at = described.end();
        }
        Huffman now = code;
        if (now == null) {
            throw Faults.damaged("literals without a code");
        }
        if (form == 0) {
            now.decode(from, at, last, bytes, 0, size);
        } else {
            fourStreams(now, from, at, last);
        }
        return last;
    }

    private void fourStreams(Huffman now, byte[] from, int start, int end) throws ImageException {
        int each = (size + 3) / 4;
        if (end - start < 6 || each * 3 > size) {
            throw Faults.damaged("literals cut short");
        }
        int at = start + 6;
        for (int i = 0; i < 4; i++) {
            int next = i == 3 ? end : at + (int) little(from, start + 2 * i, end, 2);
            if (next > end) {
                throw Faults.damaged("literals cut short");
            }
            now.decode(from, at, next, bytes, i * each, i == 3 ? size - 3 * each : each);
            at = next;
        }
    }

    private static int sized(int claimed) throws ImageException {
        if (claimed > Frame.MOST_BLOCK) {
            throw Faults.damaged(claimed + " literals");
        }
        return claimed;
    }

    /** A number of up to 8 bytes, the lowest first. */
    static long little(byte[] from, int start, int end, int count) throws ImageException {
        if (count > end - start) {
            throw Faults.damaged("a header cut short");
        }
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (from[start + i] & 0xFF);
        }
        return value;
    }
}
