package dragonfly.image.dicom.codec;

/**
 * How a file says one frame is laid out: Image Pixel module, PS3.3 C.7.6.3.
 *
 * @param columns at least 1
 * @param rows at least 1
 * @param photometric what the samples mean
 * @param kind integers or floating-point numbers
 * @param bitsAllocated bits of a sample in the file: 1, 8, 16, 32 or 64
 * @param bitsStored bits of a sample that count
 * @param highBit the most significant of these
 * @param signed whether samples are two's complement numbers
 * @param planar whether all samples of one channel come before those of the next
 */
public record FrameFormat(
        int columns,
        int rows,
        Photometric photometric,
        Kind kind,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        boolean planar) {

    /** What a sample is. */
    public enum Kind {
        /** Pixel Data. */
        INTEGER,
        /** Float Pixel Data: 32 bits. */
        FLOAT,
        /** Double Float Pixel Data: 64 bits. */
        DOUBLE
    }

    /** Samples a pixel. */
    public int channels() {
        return photometric.channels();
    }

    /** Pixels a frame. */
    public long pixels() {
        return (long) columns * rows;
    }

    /** Samples a frame after any halved colour was filled in. */
    public long samples() {
        return pixels() * channels();
    }

    /** Bytes that hold one sample of more than one bit. */
    public int sampleBytes() {
        return (bitsAllocated + 7) / 8;
    }

    /** Bits of an uncompressed frame; frames follow each other without a gap even inside a byte. */
    public long nativeBits() {
        if (bitsAllocated == 1) {
            return samples();
        }
        long samples = photometric.isHalved() ? (long) rows * ((columns + 1) / 2) * 4 : samples();
        return samples * sampleBytes() * 8;
    }

    /** Bytes of an uncompressed frame, the last one perhaps not full. */
    public long nativeBytes() {
        return (nativeBits() + 7) / 8;
    }

    /** The same pixels with other colours. */
    public FrameFormat withPhotometric(Photometric other) {
        return new FrameFormat(
                columns, rows, other, kind, bitsAllocated, bitsStored, highBit, signed, planar);
    }
}
