package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * RLE Lossless, PS3.5 annex G: each byte of each channel is a segment of its own, the most
 * significant byte first.
 */
final class RleDecoder implements FrameDecoder {
    private static final int HEADER_BYTES = 64;
    private static final int MOST_SEGMENTS = 15;

    /** The best that RLE can do: two bytes for a run of 128. */
    private static final long MOST_BYTES_A_BYTE = 64;

    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        int segments = segments(format);
        if (segments > MOST_SEGMENTS) {
            throw damaged(segments + " segments needed");
        }
        if (frame.length < HEADER_BYTES) {
            throw damaged("no header");
        }
        int stated = header(frame).get(0);
        if (stated != segments) {
            throw damaged(stated + " segments instead of " + segments);
        }
        if (format.nativeBytes() > frame.length * MOST_BYTES_A_BYTE) {
            throw damaged(frame.length + " bytes cannot hold " + format.nativeBytes() + " bytes");
        }
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        check(frame, format);
        int segments = segments(format);
        int plane =
                format.bitsAllocated() == 1
                        ? (int) format.nativeBytes()
                        : Math.toIntExact(format.pixels());
        // Written as big-endian, interleaved samples, which the native decoder then reads.
        byte[] joined = new byte[Math.multiplyExact(plane, segments)];
        boolean complete = true;
        for (int segment = 0; segment < segments; segment++) {
            complete &= unpack(frame, segment, segments, joined, plane);
        }
        FrameFormat interleaved = interleaved(format);
        Samples samples = new NativeDecoder(ByteOrder.BIG_ENDIAN).decode(joined, interleaved);
        Photometric meaning =
                format.photometric() == Photometric.YBR_PARTIAL_422
                        ? Photometric.YBR_PARTIAL_422
                        : samples.photometric();
        return new Samples(samples.columns(), samples.rows(), meaning, samples.data(), complete);
    }

    private static FrameFormat interleaved(FrameFormat format) {
        // RLE holds every channel in full, whatever the file says of halved colour.
        Photometric full =
                switch (format.photometric()) {
                    case YBR_FULL_422, YBR_PARTIAL_422 -> Photometric.YBR_FULL;
                    default -> format.photometric();
                };
        return new FrameFormat(
                format.columns(),
                format.rows(),
                full,
                format.kind(),
                format.bitsAllocated(),
                format.bitsStored(),
                format.highBit(),
                format.signed(),
                false);
    }

    private static int segments(FrameFormat format) {
        return format.channels() * format.sampleBytes();
    }

    /** Segment {@code k} fills bytes k, k + stride, k + 2 stride …; false if it ends early. */
    private static boolean unpack(byte[] frame, int segment, int stride, byte[] to, int plane)
            throws ImageException {
        long start = Integer.toUnsignedLong(header(frame).get(1 + segment));
        long end =
                segment + 1 < stride
                        ? Integer.toUnsignedLong(header(frame).get(2 + segment))
                        : frame.length;
        if (start < HEADER_BYTES || start > end) {
            throw damaged("segment " + segment + " from " + start + " to " + end);
        }
        int from = (int) Math.min(start, frame.length);
        int stop = (int) Math.min(end, frame.length);
        int written = 0;
        while (written < plane && from < stop) {
            int control = frame[from++];
            if (control >= 0) {
                int count = Math.min(Math.min(control + 1, plane - written), stop - from);
                for (int i = 0; i < count; i++) {
                    to[segment + stride * written++] = frame[from++];
                }
            } else if (control != -128 && from < stop) {
                byte repeated = frame[from++];
                int count = Math.min(1 - control, plane - written);
                for (int i = 0; i < count; i++) {
                    to[segment + stride * written++] = repeated;
                }
            }
        }
        return written == plane;
    }

    private static IntBuffer header(byte[] frame) {
        return ByteBuffer.wrap(frame, 0, HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static ImageException damaged(String detail) {
        return ImageException.damaged("The run-length encoded pixel data are damaged.", detail);
    }
}
