package dragonfly.image.codec.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The streams of the test resources and what another decoder made of them. */
final class Streams {
    /** One line of expected.tsv. */
    record Expected(
            String name, int width, int height, int channels, int precision, String sha256) {

        byte[] stream() {
            return resource(name + ".jpg");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private Streams() {}

    static List<Expected> all() {
        return new String(resource("expected.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(
                        cells ->
                                new Expected(
                                        cells[0],
                                        Integer.parseInt(cells[1]),
                                        Integer.parseInt(cells[2]),
                                        Integer.parseInt(cells[3]),
                                        Integer.parseInt(cells[4]),
                                        cells[5]))
                .toList();
    }

    private static byte[] resource(String name) {
        try (InputStream input = Streams.class.getResourceAsStream("/jpeg/" + name)) {
            if (input == null) {
                throw new AssertionError("no resource " + name);
            }
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
