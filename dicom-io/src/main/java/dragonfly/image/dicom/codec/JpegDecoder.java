package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

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
        if (header.width() > format.columns()
                || header.height() > format.rows()
                || header.channels() != format.channels()
                || format.bitsAllocated() < 8) {
            throw otherSize(header, format);
        }
        if (header.isLossless()) {
            LosslessJpeg.check(header, format, length);
        } else {
            DctJpeg.check(header, length);
        }
    }

    private static ImageException otherSize(JpegHeader header, FrameFormat format) {
        return ImageException.damaged(
                "The size of the compressed image is not the one the file describes.",
                "%d x %d x %d instead of %d x %d x %d of %d bits"
                        .formatted(
                                header.width(),
                                header.height(),
                                header.channels(),
                                format.columns(),
                                format.rows(),
                                format.channels(),
                                format.bitsAllocated()));
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        JpegHeader header = JpegHeader.parse(frame);
        checkStream(header, format, frame.length);
        FrameFormat coloured = format.withPhotometric(photometric(header, format));
        if (header.isLossless()) {
            check(frame, format);
            return Samples.whole(coloured, LosslessJpeg.decode(frame, header, format));
        }
        DctJpeg.Components components = DctJpeg.decode(frame, header);
        byte[] values =
                header.width() == format.columns() && header.height() == format.rows()
                        ? components.values()
                        : onBlack(components.values(), header, coloured);
        return new Samples(
                format.columns(),
                format.rows(),
                coloured.photometric(),
                widened(values, format),
                components.complete());
    }

    private static byte[] onBlack(byte[] values, JpegHeader header, FrameFormat format) {
        int channels = format.channels();
        byte[] larger = new byte[(int) format.samples()];
        if (format.photometric() == Photometric.YBR_FULL) {
            for (int i = 0; i < larger.length; i++) {
                larger[i] = (byte) (i % 3 == 0 ? 0 : 128);
            }
        }
        int row = header.width() * channels;
        for (int y = 0; y < header.height(); y++) {
            System.arraycopy(values, y * row, larger, y * format.columns() * channels, row);
        }
        return larger;
    }

    /** 8-bit samples that the file says it keeps in 16 bits. */
    private static SampleData widened(byte[] values, FrameFormat format) {
        if (format.bitsAllocated() <= 8) {
            return new SampleData.Bytes(values);
        }
        short[] words = new short[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) (values[i] & 0xFF);
        }
        return new SampleData.Words(words);
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
