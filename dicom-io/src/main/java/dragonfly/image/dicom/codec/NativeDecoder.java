package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Uncompressed frames: PS3.5 8.1 and 8.2, annex A.1 to A.3. */
final class NativeDecoder implements FrameDecoder {
    private final ByteOrder order;

    NativeDecoder(ByteOrder order) {
        this.order = order;
    }

    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        if (frame.length < format.nativeBytes()) {
            throw ImageException.damaged(
                    "The file holds less than one whole frame.",
                    frame.length + " of " + format.nativeBytes() + " bytes");
        }
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        check(frame, format);
        if (format.bitsAllocated() == 1) {
            return Samples.whole(format, bits(frame, Math.toIntExact(format.samples())));
        }
        if (format.photometric().isHalved()) {
            return halved(frame, format);
        }
        SampleData data = read(ByteBuffer.wrap(frame).order(order), format, (int) format.samples());
        return Samples.whole(
                format,
                format.planar() && format.channels() > 1
                        ? Planes.interleave(data, format.channels())
                        : data);
    }

    /** One bit a sample, the least significant first (PS3.5 8.1.1), to one byte a sample. */
    private static SampleData bits(byte[] frame, int samples) {
        byte[] values = new byte[samples];
        for (int i = 0; i < samples; i++) {
            values[i] = (byte) (frame[i >> 3] >> (i & 7) & 1);
        }
        return new SampleData.Bytes(values);
    }

    private static SampleData read(ByteBuffer from, FrameFormat format, int samples)
            throws ImageException {
        return switch (format.kind()) {
            case FLOAT -> {
                float[] values = new float[samples];
                from.asFloatBuffer().get(values);
                yield new SampleData.Floats(values);
            }
            case DOUBLE -> {
                double[] values = new double[samples];
                from.asDoubleBuffer().get(values);
                yield new SampleData.Doubles(values);
            }
            case INTEGER -> integers(from, format.bitsAllocated(), samples);
        };
    }

    private static SampleData integers(ByteBuffer from, int bitsAllocated, int samples)
            throws ImageException {
        return switch (bitsAllocated) {
            case 8 -> {
                byte[] values = new byte[samples];
                from.get(values);
                yield new SampleData.Bytes(values);
            }
            case 16 -> {
                short[] values = new short[samples];
                from.asShortBuffer().get(values);
                yield new SampleData.Words(values);
            }
            case 32 -> {
                int[] values = new int[samples];
                from.asIntBuffer().get(values);
                yield new SampleData.Ints(values);
            }
            default ->
                    throw ImageException.unsupported(
                            "The image has %d bits a sample, which is not read."
                                    .formatted(bitsAllocated));
        };
    }

    /** Y Y Cb Cr for two pixels (PS3.3 C.7.6.3.1.2): both take the colour of their pair. */
    private static Samples halved(byte[] frame, FrameFormat format) throws ImageException {
        if (format.bitsAllocated() != 8) {
            throw ImageException.unsupported(
                    "The image has halved colour of %d bits, which is not read."
                            .formatted(format.bitsAllocated()));
        }
        byte[] values = new byte[Math.toIntExact(format.samples())];
        int from = 0;
        int to = 0;
        for (int row = 0; row < format.rows(); row++) {
            for (int column = 0; column < format.columns(); column += 2, from += 4) {
                int pair = Math.min(2, format.columns() - column);
                for (int i = 0; i < pair; i++) {
                    values[to++] = frame[from + i];
                    values[to++] = frame[from + 2];
                    values[to++] = frame[from + 3];
                }
            }
        }
        return Samples.whole(format, new SampleData.Bytes(values));
    }
}
