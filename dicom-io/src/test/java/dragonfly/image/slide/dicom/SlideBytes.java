package dragonfly.image.slide.dicom;

import dragonfly.image.DicomBytes;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes small slides: an instance with its attributes, and frames cut out of pictures. */
final class SlideBytes {
    static final String WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6";
    static final int PER_FRAME = 0x52009230;

    private SlideBytes() {}

    /** The kinds of pixels that are written. */
    enum Pixels {
        COLOUR(3),
        GRAY8(1),
        GRAY16(2);

        final int bytes;

        Pixels(int bytes) {
            this.bytes = bytes;
        }

        DicomBytes attributes(int columns, int rows) {
            return switch (this) {
                case COLOUR -> DicomBytes.colour(columns, rows, "RGB");
                case GRAY8 -> DicomBytes.gray(columns, rows, 8, 8);
                case GRAY16 -> DicomBytes.gray(columns, rows, 16, 16);
            };
        }
    }

    /** An instance without frames: who it belongs to and how it is cut. */
    static DicomBytes instance(
            Pixels pixels, String flavour, int width, int height, int columns, int rows) {
        return pixels.attributes(columns, rows)
                .text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\" + flavour + "\\NONE")
                .text(0x00080016, "UI", WHOLE_SLIDE)
                .text(0x00080060, "CS", "SM")
                .text(0x0020000E, "UI", "1.2.3")
                .ul(0x00480006, width)
                .ul(0x00480007, height);
    }

    /** An item of the optical path sequence. */
    static DicomBytes path(String id) {
        return DicomBytes.empty().text(0x00480106, "SH", id);
    }

    /** An item of the per-frame groups: the place counted from 1, the height and the path. */
    static DicomBytes place(int column, int row, double depth, String path) {
        return DicomBytes.empty()
                .sequence(0x00480207, DicomBytes.empty().text(0x00480106, "SH", path))
                .sequence(
                        0x0048021A,
                        DicomBytes.empty()
                                .text(0x0040074A, "DS", "" + depth)
                                .sl(0x0048021E, column)
                                .sl(0x0048021F, row));
    }

    /** A picture of one layer: samples in the bytes that the file has, row-major. */
    record Picture(Pixels pixels, int width, int height, byte[] samples) {
        /** The bytes of a frame at a place; what hangs over is filled with a value. */
        byte[] frame(int x, int y, int columns, int rows) {
            int size = pixels.bytes;
            byte[] frame = new byte[columns * rows * size];
            Arrays.fill(frame, (byte) 0x5A);
            for (int row = Math.max(0, -y); row < Math.min(rows, height - y); row++) {
                int from = Math.max(0, -x);
                int until = Math.min(columns, width - x);
                if (from < until) {
                    System.arraycopy(
                            samples,
                            ((y + row) * width + x + from) * size,
                            frame,
                            (row * columns + from) * size,
                            (until - from) * size);
                }
            }
            return frame;
        }

        /** All tiles, along the rows and then down. */
        List<byte[]> frames(int columns, int rows) {
            List<byte[]> frames = new ArrayList<>();
            for (int y = 0; y < height; y += rows) {
                for (int x = 0; x < width; x += columns) {
                    frames.add(frame(x, y, columns, rows));
                }
            }
            return frames;
        }
    }

    /** Adds frames to an instance, without compression. */
    static DicomBytes withFrames(DicomBytes instance, List<byte[]> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.forEach(bytes::writeBytes);
        return instance.text(0x00280008, "IS", "" + frames.size())
                .ob(0x7FE00010, bytes.toByteArray());
    }

    /** The same, compressed by RLE (PS3.5 annex G) in runs of literals. */
    static DicomBytes withRleFrames(DicomBytes instance, Pixels pixels, List<byte[]> frames) {
        byte[][] items = frames.stream().map(frame -> rle(frame, pixels)).toArray(byte[][]::new);
        return instance.text(0x00280008, "IS", "" + frames.size()).encapsulated(new int[0], items);
    }

    private static byte[] rle(byte[] frame, Pixels pixels) {
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        int[] starts = new int[16];
        starts[0] = pixels.bytes;
        for (int segment = 0; segment < pixels.bytes; segment++) {
            starts[segment + 1] = 64 + segments.size();
            // The most significant byte of a word comes first.
            int first = pixels == Pixels.GRAY16 ? 1 - segment : segment;
            for (int at = first; at < frame.length; at += 128 * pixels.bytes) {
                int count = Math.min(128, Math.ceilDiv(frame.length - at, pixels.bytes));
                segments.write(count - 1);
                for (int i = 0; i < count; i++) {
                    segments.write(frame[at + i * pixels.bytes]);
                }
            }
            if (segments.size() % 2 == 1) {
                segments.write(0x80);
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int start : starts) {
            whole.write(start);
            whole.write(start >> 8);
            whole.write(start >> 16);
            whole.write(start >> 24);
        }
        whole.writeBytes(segments.toByteArray());
        return whole.toByteArray();
    }
}
