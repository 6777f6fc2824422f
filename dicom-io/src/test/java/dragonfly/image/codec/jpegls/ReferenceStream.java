package dragonfly.image.codec.jpegls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** One line of streams.tsv. */
record ReferenceStream(
        String name,
        int width,
        int height,
        int components,
        int near,
        String sha256,
        byte[] stream) {

    static List<ReferenceStream> all() throws IOException {
        try (InputStream in = ReferenceStream.class.getResourceAsStream("streams.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(ReferenceStream::of)
                    .toList();
        }
    }

    private static ReferenceStream of(String line) {
        String[] cells = line.split("\t", -1);
        return new ReferenceStream(
                cells[0],
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[5]),
                cells[6],
                Base64.getDecoder().decode(cells[7]));
    }
}
