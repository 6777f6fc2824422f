package dragonfly.image.conformance;

import dragonfly.image.dicom.codec.SampleData;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of samples in the byte order of the expected values, without a second copy of them. */
final class Sha256 {
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).order(ByteOrder.LITTLE_ENDIAN);

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of bytes as they stand. */
    static String of(byte[] bytes) {
        Sha256 sha = new Sha256();
        sha.digest.update(bytes);
        return sha.hex();
    }

    /** Of samples in their own width. */
    static String of(SampleData data) {
        Sha256 sha = new Sha256();
        switch (data) {
            case SampleData.Bytes bytes -> sha.digest.update(bytes.values());
            case SampleData.Words words -> sha.words(words.values(), 2);
            case SampleData.Ints ints -> {
                for (int value : ints.values()) {
                    sha.room(4).putInt(value);
                }
            }
            case SampleData.Floats floats -> {
                for (float value : floats.values()) {
                    sha.room(4).putFloat(value);
                }
            }
            case SampleData.Doubles doubles -> {
                for (double value : doubles.values()) {
                    sha.room(8).putDouble(value);
                }
            }
        }
        return sha.hex();
    }

    /** Of colours as red, green, blue. */
    static String ofRgb(int[] packed) {
        Sha256 sha = new Sha256();
        sha.rgb(packed);
        return sha.hex();
    }

    /**
     * Of pre-multiplied {@code 0xAARRGGBB} as red, green, blue and alpha, each colour divided by
     * its alpha and rounded down.
     */
    static String ofStraightRgba(int[] premultiplied) {
        Sha256 sha = new Sha256();
        for (int argb : premultiplied) {
            int alpha = argb >>> 24;
            ByteBuffer to = sha.room(4);
            for (int shift = 16; shift >= 0; shift -= 8) {
                int value = (argb >> shift) & 0xFF;
                to.put((byte) (alpha == 0 ? 0 : value * 255 / alpha));
            }
            to.put((byte) alpha);
        }
        return sha.hex();
    }

    /** Adds colours. */
    void rgb(int[] packed) {
        for (int rgb : packed) {
            room(3).put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
        }
    }

    /** Adds the low bytes of words. */
    void words(short[] words, int bytes) {
        for (short word : words) {
            ByteBuffer to = room(bytes).put((byte) word);
            if (bytes > 1) {
                to.put((byte) (word >> 8));
            }
        }
    }

    /** Adds single-precision numbers. */
    void floats(float[] values) {
        for (float value : values) {
            room(4).putFloat(value);
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            drain();
        }
        return buffer;
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    /** The digest of all that was added, as hexadecimal digits; ends this object's use. */
    String hex() {
        drain();
        return HexFormat.of().formatHex(digest.digest());
    }
}
