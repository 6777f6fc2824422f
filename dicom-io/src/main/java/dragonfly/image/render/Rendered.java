package dragonfly.image.render;

import dragonfly.image.Region;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The 8-bit colour picture that goes into the model, and the words that say how it was made. */
public final class Rendered {
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final String description;
    private final int frame;
    private final Region region;
    private final int level;
    private final String sha256;

    Rendered(
            int width,
            int height,
            byte[] rgb,
            String description,
            int frame,
            Region region,
            int level) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.description = description;
        this.frame = frame;
        this.region = region;
        this.level = level;
        this.sha256 = sha256(rgb);
    }

    /** Columns in pixels. */
    public int width() {
        return width;
    }

    /** Rows in pixels. */
    public int height() {
        return height;
    }

    /** {@code width * height * 3} bytes R, G, B, row-major. The array itself: read only. */
    public byte[] rgb() {
        return rgb;
    }

    /** For example "frame 3 of 30, window 40/400 (SOFT TISSUE)". */
    public String description() {
        return description;
    }

    /** The 0-based frame. */
    public int frame() {
        return frame;
    }

    /** What of the image it shows, in the pixels of level 0. */
    public Region region() {
        return region;
    }

    /** Index of the level it was read from. */
    public int level() {
        return level;
    }

    /** SHA-256 of {@link #rgb()} in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
