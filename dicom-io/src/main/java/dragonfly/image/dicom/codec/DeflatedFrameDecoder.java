package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Deflated Image Frame Compression, PS3.5 annex A.4.11: an uncompressed frame, deflated. */
final class DeflatedFrameDecoder implements FrameDecoder {
    /** Deflate cannot do better. */
    private static final long MOST_BYTES_A_BYTE = 1032;

    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        if (format.nativeBytes() > frame.length * MOST_BYTES_A_BYTE) {
            throw damaged(frame.length + " bytes cannot hold " + format.nativeBytes() + " bytes");
        }
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        check(frame, format);
        byte[] pixels = new byte[Math.toIntExact(format.nativeBytes())];
        int written = inflate(frame, pixels);
        Samples samples = new NativeDecoder(ByteOrder.LITTLE_ENDIAN).decode(pixels, format);
        return new Samples(
                samples.columns(),
                samples.rows(),
                samples.photometric(),
                samples.data(),
                written == pixels.length);
    }

    private static int inflate(byte[] frame, byte[] to) throws ImageException {
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(frame);
            int written = 0;
            while (written < to.length) {
                int more = inflater.inflate(to, written, to.length - written);
                if (more == 0) {
                    break;
                }
                written += more;
            }
            return written;
        } catch (DataFormatException e) {
            throw ImageException.damaged("The deflated pixel data are damaged.", e);
        }
    }

    private static ImageException damaged(String detail) {
        return ImageException.damaged("The deflated pixel data are damaged.", detail);
    }
}
