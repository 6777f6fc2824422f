package dragonfly.model.picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture of 8-bit RGB pixels, the one thing that the model takes in.
 *
 * <p>The bytes are packed, row-major, three a pixel. The array is handed over on the way in and
 * handed out by {@link #rgb()}, never copied: nobody writes to it once the picture exists, and then
 * the picture may be read from any thread.
 */
public final class RgbImage {
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    /**
     * @param width pixels a row, at least 1
     * @param height rows, at least 1
     * @param rgb {@code width × height × 3} bytes, owned by the picture from here on
     * @throws IllegalArgumentException if a side is below 1, the picture does not fit into one
     *     array, or the array has another length
     */
    public RgbImage(int width, int height, byte[] rgb) {
        int needed = byteCount(width, height);
        if (rgb.length != needed) {
            throw new IllegalArgumentException(
                    "A picture of %d × %d pixels has %d bytes, not %d"
                            .formatted(width, height, needed, rgb.length));
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Bytes that a picture of this size takes; asked before memory is taken.
     *
     * @throws IllegalArgumentException if a side is below 1 or the picture does not fit into one
     *     array
     */
    static int byteCount(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A picture cannot have a size of %d × %d pixels".formatted(width, height));
        }
        // Two sides below 2^31 cannot overflow a long; times three they could, so divide instead.
        if ((long) width * height > Integer.MAX_VALUE / CHANNELS) {
            throw new IllegalArgumentException(
                    "A picture of %d × %d pixels is too large".formatted(width, height));
        }
        return width * height * CHANNELS;
    }

    /** Pixels a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The packed pixels themselves, not a copy; to be read only. */
    public byte[] rgb() {
        return rgb;
    }

    /** SHA-256 of the packed bytes in lower-case hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }
}
