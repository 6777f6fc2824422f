package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.codec.jpeg.JpegSamples;

/**
 * JPEG frames (PS3.5 annex A.4.1): which process a frame uses is taken from the frame, since files
 * are labelled wrongly more often than coded wrongly. A later frame may be smaller than the file
 * says, as the last tiles of slides are: it is put at the top left on black.
 */
final class JpegDecoder implements FrameDecoder {
    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        JpegHeader header = JpegHeader.parse(frame);
        checkStream(header, format, frame.length);
        if (header.width() != format.columns() || header.height() != format.rows()) {
            throw otherSize(header, format);
        }
    }

    private static void checkStream(JpegHeader header, FrameFormat format, int length)
            throws ImageException {
        JpegStreams.check(header, length);
        if (header.width() > format.columns()
                || header.height() > format.rows()
                || header.channels() != format.channels()
                || header.precision() > Math.min(Short.SIZE, format.bitsAllocated())) {
            throw otherSize(header, format);
        }
    }

    private static ImageException otherSize(JpegHeader header, FrameFormat format) {
        return ImageException.damaged(
                "The size of the compressed image is not the one the file describes.",
                "%d x %d x %d of %d bits instead of %d x %d x %d of %d bits"
                        .formatted(
                                header.width(),
                                header.height(),
                                header.channels(),
                                header.precision(),
                                format.columns(),
                                format.rows(),
                                format.channels(),
                                format.bitsAllocated()));
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        JpegHeader header = JpegHeader.parse(frame);
        checkStream(header, format, frame.length);
        Photometric photometric = photometric(header, format);
        JpegSamples samples = JpegStreams.decode(frame, header);
        boolean whole = header.width() == format.columns() && header.height() == format.rows();
        SampleData data = data(samples, format);
        return new Samples(
                format.columns(),
                format.rows(),
                photometric,
                whole ? data : onBlack(data, header, format.withPhotometric(photometric)),
                samples.complete());
    }

    /** The samples in the container that the file names. */
    private static SampleData data(JpegSamples samples, FrameFormat format) {
        return switch (samples.plane()) {
            case JpegSamples.Bytes bytes ->
                    format.bitsAllocated() <= Byte.SIZE
                            ? new SampleData.Bytes(bytes.values())
                            : new SampleData.Words(widened(bytes.values()));
            case JpegSamples.Words words -> new SampleData.Words(words.values());
        };
    }

    private static short[] widened(byte[] values) {
        short[] words = new short[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) (values[i] & 0xFF);
        }
        return words;
    }

    private static SampleData onBlack(SampleData data, JpegHeader header, FrameFormat format) {
        int size = (int) format.samples();
        int row = header.width() * format.channels();
        int longer = format.columns() * format.channels();
        return switch (data) {
            case SampleData.Bytes bytes -> {
                byte[] larger = new byte[size];
                for (int i = 0; i < larger.length; i++) {
                    larger[i] = (byte) black(format, i, Byte.SIZE);
                }
                for (int y = 0; y < header.height(); y++) {
                    System.arraycopy(bytes.values(), y * row, larger, y * longer, row);
                }
                yield new SampleData.Bytes(larger);
            }
            case SampleData.Words words -> {
                short[] larger = new short[size];
                for (int i = 0; i < larger.length; i++) {
                    larger[i] = (short) black(format, i, header.precision());
                }
                for (int y = 0; y < header.height(); y++) {
                    System.arraycopy(words.values(), y * row, larger, y * longer, row);
                }
                yield new SampleData.Words(larger);
            }
            default -> throw new IllegalStateException("JPEG has 16 bits at most");
        };
    }

    private static int black(FrameFormat format, int sample, int bits) {
        boolean difference = format.photometric() == Photometric.YBR_FULL && sample % 3 != 0;
        return difference ? 1 << (bits - 1) : 0;
    }

    /**
     * The colours of the stream as it is decoded. A DCT stream's own word (component names, JFIF,
     * Adobe) goes before the file's; lossless streams hold what the file says. Halved colour is
     * full after decoding.
     */
    private static Photometric photometric(JpegHeader header, FrameFormat format) {
        if (format.channels() != 3) {
            return format.photometric();
        }
        boolean fileSaysRgb = format.photometric() == Photometric.RGB;
        boolean rgb = header.isLossless() ? fileSaysRgb : header.saysRgb().orElse(fileSaysRgb);
        return rgb ? Photometric.RGB : Photometric.YBR_FULL;
    }
}
