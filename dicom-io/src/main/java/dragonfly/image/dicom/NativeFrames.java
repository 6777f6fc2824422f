package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.file.ByteSource;

import java.io.IOException;

/**
 * Frames of uncompressed pixel data, which follow each other without a gap, even inside a byte
 * (PS3.5 8.1.1).
 */
final class NativeFrames implements FrameSource {
    /**
     * Less than this part of the first frame is not worth showing; also bounds what is allocated.
     */
    private static final int WORTH_SHOWING = 8;

    private final ByteSource source;
    private final long start;
    private final long length;
    private final long frameBits;
    private final boolean swapped;
    private final int available;

    /**
     * Frames between two positions.
     *
     * @param source where they are
     * @param pixels the element, whose length may be wrong
     * @param format one frame
     * @param frames how many the file claims
     * @param bigEndian whether bytes in words (VR OW) are exchanged
     */
    NativeFrames(
            ByteSource source,
            ElementHeader pixels,
            FrameFormat format,
            int frames,
            boolean bigEndian)
            throws ImageException {
        this.source = source;
        this.start = pixels.value();
        this.length = Math.clamp(source.length() - start, 0, pixels.length());
        this.frameBits = format.nativeBits();
        // PS3.5 annex A.3: bytes that were written as words have their order changed.
        this.swapped = bigEndian && pixels.vr().equals("OW") && format.bitsAllocated() <= 8;
        long whole = length * 8 / frameBits;
        if (whole == 0 && length < format.nativeBytes() / WORTH_SHOWING) {
            throw ImageException.damaged(
                    "The file describes an image of %,d × %,d pixels but ends before they come."
                            .formatted(format.columns(), format.rows()),
                    length + " of " + format.nativeBytes() + " bytes");
        }
        this.available = Math.clamp(whole, 1, frames);
    }

    @Override
    public int available() {
        return available;
    }

    /** Whether the first frame, at least, is all there. */
    boolean isWhole() {
        return length * 8 >= frameBits;
    }

    @Override
    public EncodedFrame frame(int index) throws IOException {
        long firstBit = index * frameBits;
        long endBit = firstBit + frameBits;
        byte[] bytes = read(firstBit / 8, (int) ((endBit + 7) / 8 - firstBit / 8));
        int shift = (int) (firstBit % 8);
        if (shift != 0) {
            shiftDown(bytes, shift);
        }
        return new EncodedFrame(bytes, endBit <= length * 8);
    }

    /** Bytes from an offset into the pixel data; zeros beyond the end. */
    private byte[] read(long offset, int count) throws IOException {
        byte[] bytes = new byte[count];
        if (!swapped) {
            source.read(start + offset, bytes, 0, Math.clamp(length - offset, 0, count));
            return bytes;
        }
        long even = offset & ~1L;
        byte[] words = new byte[((int) (offset - even) + count + 1) & ~1];
        source.read(start + even, words, 0, Math.clamp(length - even, 0, words.length));
        for (int i = 0; i < count; i++) {
            bytes[i] = words[((int) (offset - even) + i) ^ 1];
        }
        return bytes;
    }

    /** Moves a frame that starts inside a byte to the start of the array. */
    private static void shiftDown(byte[] bytes, int shift) {
        for (int i = 0; i < bytes.length; i++) {
            int next = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
            bytes[i] = (byte) (((bytes[i] & 0xFF) >> shift) | (next << (8 - shift)));
        }
    }
}
