package dragonfly.image.slide.tiff;

import java.util.Arrays;
import java.util.Optional;

/** How tiles are compressed (field 259). */
enum Compression {
    NONE("no compression", true, 1),
    CCITT_RLE("CCITT fax", false, 2),
    CCITT_3("CCITT fax", false, 3),
    CCITT_4("CCITT fax", false, 4),
    LZW("LZW", true, 5),
    OLD_JPEG("old-style JPEG", false, 6),
    JPEG("JPEG", true, 7),
    DEFLATE("deflate", true, 8, 32946),
    PACKBITS("PackBits", true, 32773),
    /** Aperio's, whose components are Y, Cb and Cr without a transform in the code stream. */
    APERIO_YCC("JPEG 2000 (33003)", true, 33003),
    APERIO_RGB("JPEG 2000 (33005)", true, 33005),
    JPEG_2000("JPEG 2000", true, 34712),
    LZMA("LZMA", false, 34925),
    JPEG_XR("JPEG XR", false, 22610, 34934),
    ZSTD("Zstandard", true, 50000),
    WEBP("WebP", false, 50001, 34927),
    JPEG_XL("JPEG XL", false, 50002, 52546);

    private final String label;
    private final boolean read;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody writes into it.
    private final int[] codes;

    Compression(String label, boolean read, int... codes) {
        this.label = label;
        this.read = read;
        this.codes = codes;
    }

    static Optional<Compression> of(long code) {
        return Arrays.stream(values())
                .filter(c -> Arrays.stream(c.codes).anyMatch(known -> known == code))
                .findFirst();
    }

    /** What to call it on the screen. */
    String label() {
        return label;
    }

    boolean isRead() {
        return read;
    }

    /** Whether a tile is a code stream that says itself what its samples are. */
    boolean isPicture() {
        return this == JPEG || isJpeg2000();
    }

    boolean isJpeg2000() {
        return this == APERIO_YCC || this == APERIO_RGB || this == JPEG_2000;
    }
}
