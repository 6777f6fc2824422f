package dragonfly.image.codec.jpegls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Streams of CharLS, which the README beside them describes. */
class ReferenceStreamsTest {
    @TestFactory
    Stream<DynamicTest> aStreamDecodesToTheSamplesOfTheReference() throws IOException {
        return ReferenceStream.all().stream()
                .map(stream -> DynamicTest.dynamicTest(stream.name(), () -> check(stream)));
    }

    private static void check(ReferenceStream reference) throws Exception {
        JpegLsHeader header = JpegLs.header(reference.stream());
        assertEquals(reference.width(), header.width());
        assertEquals(reference.height(), header.height());
        assertEquals(reference.components(), header.components());
        assertEquals(reference.near(), header.near());
        short[] words = new short[header.samples()];
        assertTrue(JpegLs.decode(reference.stream(), words));
        assertEquals(reference.sha256(), sha256(words));
        if (header.bits() <= 8) {
            byte[] bytes = new byte[words.length];
            assertTrue(JpegLs.decode(reference.stream(), bytes));
            for (int i = 0; i < bytes.length; i++) {
                assertEquals(words[i], (short) (bytes[i] & 0xFF));
            }
        }
    }

    private static String sha256(short[] words) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (short word : words) {
            digest.update((byte) word);
            digest.update((byte) (word >> 8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
