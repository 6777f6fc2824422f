package dragonfly.image.slide.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.SharedData;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** libjpeg-turbo beside the JDK's decoder; skipped where the library is not installed. */
final class TurboJpegTest {
    private Optional<JpegEngine> turbo = Optional.empty();

    @BeforeEach
    void find() {
        turbo = TurboEngine.find();
        Assumptions.assumeTrue(
                turbo.isPresent(),
                "skipped: libjpeg-turbo is not installed (system property dragonfly.turbojpeg)");
    }

    /** The whole JPEG streams inside a file, with the tables that came before them. */
    private static List<JpegStream> streams(String name, boolean ycc) throws Exception {
        byte[] file = Files.readAllBytes(SharedData.path("testdata/wsi/" + name));
        List<JpegStream> streams = new ArrayList<>();
        byte[] tables = null;
        for (int at = 0; at + 3 < file.length; at++) {
            if ((file[at] & 0xFF) != 0xFF || (file[at + 1] & 0xFF) != 0xD8) {
                continue;
            }
            int end = at + 2;
            while (end + 1 < file.length
                    && ((file[end] & 0xFF) != 0xFF || (file[end + 1] & 0xFF) != 0xD9)) {
                end++;
            }
            byte[] one = Arrays.copyOfRange(file, at, Math.min(file.length, end + 2));
            try {
                streams.add(JpegStream.of(tables, one, ycc));
            } catch (ImageException e) {
                // Tables alone, or what only looks like a stream.
                tables = one;
            }
            at = end;
        }
        return streams;
    }

    @ParameterizedTest
    @CsvSource({
        "aperio-CMU-1-Small-Region.svs, false",
        "codec-jpeg-rgb.tif, false",
        "codec-jpeg-ycbcr420.tif, true",
        "codec-jpeg-ycbcr422.tif, true",
        "synth-aperio-pyramid-4000x3000.svs, true",
        "synth-ome-pyramid-subifd.ome.tif, true",
    })
    void thePixelsAreTheSame(String name, boolean ycc) throws Exception {
        int compared = 0;
        try (TileJpeg jdk = TileJpeg.withJdk();
                TileJpeg other = new TileJpeg(turbo.orElseThrow())) {
            for (JpegStream stream : streams(name, ycc)) {
                int[] ours = new int[stream.width() * stream.height()];
                int[] theirs = new int[ours.length];
                boolean readable = decodes(jdk, stream, ours);
                assertEquals(readable, decodes(other, stream, theirs));
                if (readable) {
                    assertArrayEquals(ours, theirs);
                    compared++;
                }
            }
        }
        assertTrue(compared > 5, compared + " streams");
    }

    private static boolean decodes(TileJpeg jpeg, JpegStream stream, int[] argb) {
        try {
            jpeg.colours(stream, argb);
            return true;
        } catch (ImageException e) {
            return false;
        }
    }

    @Test
    void aStreamThatEndsEarlyIsRefusedByBoth() throws Exception {
        JpegStream whole = streams("codec-jpeg-rgb.tif", false).getFirst();
        byte[] half = Arrays.copyOf(whole.bytes(), whole.length() * 2 / 3);
        JpegStream cut = JpegStream.of(null, half, false);
        int[] argb = new int[cut.width() * cut.height()];
        for (TileJpeg jpeg : List.of(TileJpeg.withJdk(), new TileJpeg(turbo.orElseThrow()))) {
            assertThrows(ImageException.class, () -> jpeg.colours(cut, argb));
            jpeg.colours(whole, argb);
            jpeg.close();
        }
    }
}
