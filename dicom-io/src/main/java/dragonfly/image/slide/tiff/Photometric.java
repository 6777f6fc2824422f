package dragonfly.image.slide.tiff;

import java.util.Arrays;
import java.util.Optional;

/** What samples mean (field 262). */
enum Photometric {
    WHITE_IS_ZERO(0, 1),
    BLACK_IS_ZERO(1, 1),
    RGB(2, 3),
    PALETTE(3, 1),
    CMYK(5, 4),
    YCBCR(6, 3);

    private final int code;
    private final int channels;

    Photometric(int code, int channels) {
        this.code = code;
        this.channels = channels;
    }

    static Optional<Photometric> of(long code) {
        return Arrays.stream(values()).filter(p -> p.code == code).findFirst();
    }

    /** Samples that make the colour; more are alpha or nothing. */
    int channels() {
        return channels;
    }

    boolean isGray() {
        return this == WHITE_IS_ZERO || this == BLACK_IS_ZERO;
    }
}
