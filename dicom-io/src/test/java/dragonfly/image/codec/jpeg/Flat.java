package dragonfly.image.codec.jpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Decoded samples as plain numbers. */
final class Flat {
    private Flat() {}

    static int[] samples(JpegSamples picture) {
        return switch (picture.plane()) {
            case JpegSamples.Bytes bytes -> {
                int[] values = new int[bytes.values().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = bytes.values()[i] & 0xFF;
                }
                yield values;
            }
            case JpegSamples.Words words -> {
                int[] values = new int[words.values().length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = words.values()[i] & 0xFFFF;
                }
                yield values;
            }
        };
    }

    /** SHA-256 over 16-bit little-endian words. */
    static String sha256(int[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            bytes.putShort((short) sample);
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
