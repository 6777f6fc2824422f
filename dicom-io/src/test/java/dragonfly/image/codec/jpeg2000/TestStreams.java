package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The small streams among the resources, and what another decoder made of them. */
final class TestStreams {
    private TestStreams() {}

    /** One line of expected.tsv: the hash is over all planes, a sample in four bytes. */
    record Expected(String stream, int reduced, String sha256) {
        @Override
        public String toString() {
            return reduced == 0 ? stream : stream + " reduced " + reduced;
        }
    }

    static List<Expected> expected() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(open("expected.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Expected(cells[0], Integer.parseInt(cells[1]), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        return expected().stream().map(Expected::stream).distinct().toList();
    }

    static byte[] bytes(String name) {
        try (InputStream in = open(name + ".j2k")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = TestStreams.class.getResourceAsStream(file);
        assertNotNull(in, file);
        return in;
    }

    static String sha256(Jpeg2000Picture picture) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Jpeg2000Plane plane : picture.planes()) {
                int[] values = plane.values();
                ByteBuffer bytes =
                        ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asIntBuffer().put(values);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
