package dragonfly.image.slide.tiff;

import java.util.Arrays;
import java.util.Optional;

/** How tiles are compressed (field 259), and how much a byte can unfold to; 0 if it is not read. */
enum Compression {
    NONE("no compression", 1, 1),
    CCITT_RLE("CCITT fax", 0, 2),
    CCITT_3("CCITT fax", 0, 3),
    CCITT_4("CCITT fax", 0, 4),
    LZW("LZW", 4096, 5),
    OLD_JPEG("old-style JPEG", 0, 6),
    JPEG("JPEG", 4096, 7),
    DEFLATE("deflate", 1032, 8, 32946),
    PACKBITS("PackBits", 64, 32773),
    /** Aperio's, whose components are Y, Cb and Cr without a transform in the code stream. */
    APERIO_YCC("JPEG 2000 (33003)", 65536, 33003),
    APERIO_RGB("JPEG 2000 (33005)", 65536, 33005),
    JPEG_2000("JPEG 2000", 65536, 34712),
    LZMA("LZMA", 0, 34925),
    JPEG_XR("JPEG XR", 0, 22610, 34934),
    ZSTD("Zstandard", 65536, 50000),
    WEBP("WebP", 0, 50001, 34927),
    JPEG_XL("JPEG XL", 0, 50002, 52546);

    private static final long SPARE = 1L << 16;

    private final String label;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // Nobody writes into it.
    private final int[] codes;

    Compression(String label, int most, int... codes) {
        this.label = label;
        this.most = most;
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

    /** Whether so many packed bytes can hold so many samples, with some to spare. */
    boolean canHold(long packed, long unpacked) {
        return unpacked <= SPARE || packed >= (unpacked - SPARE) / most;
    }

    boolean isRead() {
        return most > 0;
    }

    /** Whether a tile is a code stream that says itself what its samples are. */
    boolean isPicture() {
        return this == JPEG || isJpeg2000();
    }

    boolean isJpeg2000() {
        return this == APERIO_YCC || this == APERIO_RGB || this == JPEG_2000;
    }
}
