package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.nio.ByteOrder;
import java.util.Arrays;

/** Undoes the differences between neighbours (TIFF 6.0 section 14, and Adobe's technote 3). */
enum Predictor {
    NONE {
        @Override
        void undo(byte[] bytes, int row, int rowBytes, int step, int size, ByteOrder order) {}
    },
    HORIZONTAL {
        @Override
        void undo(byte[] bytes, int row, int rowBytes, int step, int size, ByteOrder order) {
            int end = row + rowBytes;
            if (size == 1) {
                for (int at = row + step; at < end; at++) {
                    bytes[at] += bytes[at - step];
                }
                return;
            }
            // The carry runs from the low to the high byte of each sample.
            boolean little = order == ByteOrder.LITTLE_ENDIAN;
            for (int at = row + step * size; at + size <= end; at += size) {
                int carry = 0;
                for (int k = 0; k < size; k++) {
                    int place = at + (little ? k : size - 1 - k);
                    int sum = (bytes[place] & 0xFF) + (bytes[place - step * size] & 0xFF) + carry;
                    bytes[place] = (byte) sum;
                    carry = sum >> 8;
                }
            }
        }
    },
    FLOATING {
        @Override
        void undo(byte[] bytes, int row, int rowBytes, int step, int size, ByteOrder order) {
            for (int at = row + step; at < row + rowBytes; at++) {
                bytes[at] += bytes[at - step];
            }
            // Planes of bytes, the most significant first, become samples.
            byte[] planes = Arrays.copyOfRange(bytes, row, row + rowBytes);
            int samples = rowBytes / size;
            boolean little = order == ByteOrder.LITTLE_ENDIAN;
            for (int i = 0; i < samples; i++) {
                for (int k = 0; k < size; k++) {
                    int place = row + i * size + (little ? size - 1 - k : k);
                    bytes[place] = planes[k * samples + i];
                }
            }
        }
    };

    /**
     * Turns one row of differences into samples.
     *
     * @param bytes holds the row
     * @param row where it starts
     * @param rowBytes its length
     * @param step samples from one pixel to the next
     * @param size bytes of a sample
     * @param order of the bytes in a sample
     */
    abstract void undo(byte[] bytes, int row, int rowBytes, int step, int size, ByteOrder order);

    /** The predictor of a picture; only LZW and what came after it has one. */
    static Predictor of(TiffPicture picture, Compression compression) throws ImageException {
        boolean possible =
                compression == Compression.LZW
                        || compression == Compression.DEFLATE
                        || compression == Compression.ZSTD;
        long code = possible ? picture.directory().value(Tag.PREDICTOR, 1) : 1;
        SampleLayout layout = picture.layout();
        if (code == 1) {
            return NONE;
        }
        if (code == 2 && layout.bits() >= 8) {
            return HORIZONTAL;
        }
        if (code == 3 && layout.format() == SampleLayout.FLOAT) {
            return FLOATING;
        }
        throw ImageException.unsupported(
                "The slide has tiles with a predictor that is not read (%d, %d bits)."
                        .formatted(code, layout.bits()));
    }
}
