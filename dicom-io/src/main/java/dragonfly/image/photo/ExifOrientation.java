package dragonfly.image.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds tag 0x0112 in a TIFF structure, be it a TIFF file or the Exif block of a JPEG file. */
final class ExifOrientation {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;

    private ExifOrientation() {}

    /**
     * The orientation, 1 to 8; 1 if nothing sensible is said.
     *
     * @param bytes what holds the structure
     * @param start where its byte order mark stands
     */
    static int read(byte[] bytes, int start) {
        if (start < 0 || start + 8 > bytes.length) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
        tiff.order(bytes[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            int at = (int) entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
