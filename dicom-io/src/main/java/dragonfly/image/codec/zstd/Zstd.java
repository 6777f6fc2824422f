package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

/**
 * Decodes Zstandard into an array of known size, so that no stream can take more memory than its
 * reader gave it. Content checksums are passed over; dictionaries are not read. No state, so any
 * thread may call.
 */
public final class Zstd {
    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;

    private Zstd() {}

    /**
     * Decodes all frames one after the other, until the bytes that are wanted are there.
     *
     * @param packed whole frames
     * @param to takes the bytes
     * @param count how many are wanted; what the frames hold beyond is passed over
     * @return how many there were, {@code count} at most
     * @throws ImageException with {@code DAMAGED}, or {@code UNSUPPORTED} if a dictionary is needed
     */
    public static int decode(byte[] packed, byte[] to, int count) throws ImageException {
        Output out = new Output(to, count);
        int at = 0;
        while (at < packed.length && !out.isFull()) {
            int magic = (int) Literals.little(packed, at, packed.length, 4);
            at += 4;
            if ((magic & ~15) == SKIPPABLE) {
                long size = Literals.little(packed, at, packed.length, 4);
                if (size > packed.length - at - 4) {
                    throw Faults.damaged("a skipped frame beyond the end");
                }
                at += 4 + (int) size;
            } else if (magic == MAGIC) {
                at = new Frame(packed, out).decode(at);
            } else {
                throw Faults.damaged("no frame at " + (at - 4));
            }
        }
        return out.done();
    }
}
