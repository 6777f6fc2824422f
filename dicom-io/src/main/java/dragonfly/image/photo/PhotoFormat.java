package dragonfly.image.photo;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Picture files told apart by their first bytes; those that are not read have a name to say so. */
enum PhotoFormat {
    PNG("PNG", 0, "89504E470D0A1A0A"),
    JPEG("JPEG", 0, "FFD8FF"),
    TIFF_LITTLE("TIFF", 0, "49492A00"),
    TIFF_BIG("TIFF", 0, "4D4D002A"),
    BIG_TIFF_LITTLE("BigTIFF", 0, "49492B00"),
    BIG_TIFF_BIG("BigTIFF", 0, "4D4D002B"),
    JPEG_2000("JPEG 2000", 0, "0000000C6A502020"),
    JPEG_2000_STREAM("JPEG 2000", 0, "FF4FFF51"),
    JPEG_XL("JPEG XL", 0, "0000000C4A584C20"),
    GIF("GIF", 0, "47494638"),
    BMP("BMP", 6, "00000000"),
    WEBP("WebP", 8, "57454250"),
    HEIF("HEIF", 4, "6674797068656963"),
    PDF("PDF", 0, "255044462D");

    private final String label;
    private final int offset;
    private final String signature;

    PhotoFormat(String label, int offset, String signature) {
        this.label = label;
        this.offset = offset;
        this.signature = signature;
    }

    /** The format of a file that starts so. */
    static Optional<PhotoFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.starts(head)).findFirst();
    }

    private boolean starts(byte[] head) {
        byte[] wanted = HexFormat.of().parseHex(signature);
        int end = offset + wanted.length;
        boolean letters = this != BMP || (head.length > 1 && head[0] == 'B' && head[1] == 'M');
        return letters
                && head.length >= end
                && Arrays.equals(head, offset, end, wanted, 0, wanted.length);
    }

    /** What to call it on the screen. */
    String label() {
        return label;
    }

    boolean isRead() {
        return switch (this) {
            case PNG, JPEG, TIFF_LITTLE, TIFF_BIG, JPEG_2000, JPEG_2000_STREAM -> true;
            default -> false;
        };
    }
}
