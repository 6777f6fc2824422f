package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

/** One frame (RFC 8878, 3.1.1): blocks that may repeat what the earlier ones held. */
final class Frame {
    /** The most that a block makes. */
    static final int MOST_BLOCK = 128 * 1024;

    private static final int COPIED = 0;
    private static final int REPEATED = 1;
    private static final int COMPRESSED = 2;

    private final byte[] from;
    private final Output out;
    private final Literals literals = new Literals();
    private final Sequences sequences = new Sequences();

    Frame(byte[] from, Output out) {
        this.from = from;
        this.out = out;
    }

    /** Decodes the frame whose magic number ends at a place; returns where it ended. */
    int decode(int start) throws ImageException {
        int end = from.length;
        int descriptor = (int) Literals.little(from, start, end, 1);
        boolean single = (descriptor & 0x20) != 0;
        if ((descriptor & 8) != 0) {
            throw Faults.damaged("a reserved bit is set");
        }
        int sizeBytes = descriptor >> 6 == 0 ? (single ? 1 : 0) : 1 << (descriptor >> 6);
        int dictionaryBytes = (descriptor & 3) == 3 ? 4 : descriptor & 3;
        int at = start + (single ? 1 : 2);
        if (Literals.little(from, at, end, dictionaryBytes) != 0) {
            throw ImageException.unsupported(
                    "Data are compressed with a Zstandard dictionary, which is not read.");
        }
        at += dictionaryBytes + sizeBytes;
        out.beginFrame();
        boolean last = false;
        while (!last && !out.isFull()) {
            int header = (int) Literals.little(from, at, end, 3);
            last = (header & 1) != 0;
            at = block(at + 3, (header >> 1) & 3, header >> 3);
        }
        return at + ((descriptor & 4) != 0 ? 4 : 0);
    }

    private int block(int start, int kind, int size) throws ImageException {
        int stored = kind == REPEATED ? 1 : size;
        if (size > MOST_BLOCK || stored > from.length - start) {
            throw Faults.damaged("a block of " + size + " bytes");
        }
        switch (kind) {
            case COPIED -> out.copy(from, start, size);
            case REPEATED -> out.fill(from[start], size);
            case COMPRESSED -> {
                int end = start + size;
                int after = literals.read(from, start, end);
                sequences.run(from, after, end, literals, out);
            }
            default -> throw Faults.damaged("a reserved block");
        }
        return start + stored;
    }
}
