package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.codec.jpegls.JpegLs;
import dragonfly.image.codec.jpegls.JpegLsHeader;
import dragonfly.image.dicom.codec.FrameFormat.Kind;

/**
 * JPEG-LS frames (PS3.5 annex A.4.3). The stream knows no sign and may have fewer bits than Bits
 * Stored: what a sample means is the file's word alone.
 */
final class JpegLsDecoder implements FrameDecoder {
    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        check(JpegLs.header(frame), format);
    }

    private static void check(JpegLsHeader header, FrameFormat format) throws ImageException {
        boolean fits =
                header.width() == format.columns()
                        && header.height() == format.rows()
                        && header.components() == format.channels()
                        && header.bits() <= format.bitsAllocated()
                        && format.bitsAllocated() <= 16
                        && format.kind() == Kind.INTEGER;
        if (!fits) {
            throw ImageException.damaged(
                    "The size of the compressed image is not the one the file describes.",
                    header + " instead of " + format);
        }
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        check(JpegLs.header(frame), format);
        int samples = Math.toIntExact(format.samples());
        SampleData data;
        boolean complete;
        if (format.bitsAllocated() == 8) {
            byte[] bytes = new byte[samples];
            complete = JpegLs.decode(frame, bytes);
            data = new SampleData.Bytes(bytes);
        } else {
            short[] words = new short[samples];
            complete = JpegLs.decode(frame, words);
            data = new SampleData.Words(words);
        }
        // Every channel comes in full, whatever the file says of halved colour.
        Photometric colours =
                format.photometric().isHalved() ? Photometric.YBR_FULL : format.photometric();
        return new Samples(format.columns(), format.rows(), colours, data, complete);
    }
}
