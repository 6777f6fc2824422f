package dragonfly.image.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.codec.jpeg.Jpeg;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.codec.jpeg.JpegSamples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Two readers of JPEG that must not be told apart by what they give. */
class JpegStreamsTest {
    private static byte[] stream(String name) throws IOException {
        try (InputStream input =
                JpegStreamsTest.class.getResourceAsStream("/jpeg/" + name + ".jpg")) {
            return Objects.requireNonNull(input).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dct-restarts",
                "dct-scans-apart",
                "dct-sampling-4x1",
                "dct-sampling-mixed",
                "dct-gray-sampling-2x2",
                "dct-four-inks",
                "progressive-ten-scans",
                "progressive-restarts",
            })
    void ourSamplesAreThoseOfTheJdk(String name) throws Exception {
        byte[] stream = stream(name);
        JpegSamples own = Jpeg.decode(stream);
        JpegSamples jdk = JdkJpeg.decode(stream, JpegHeader.parse(stream));
        assertTrue(jdk.complete());
        assertEquals(jdk.channels(), own.channels());
        assertArrayEquals(
                assertInstanceOf(JpegSamples.Bytes.class, jdk.plane()).values(),
                assertInstanceOf(JpegSamples.Bytes.class, own.plane()).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"motion-without-huffman-tables", "arithmetic", "dct-12-bit-420"})
    void whatTheJdkRefusesIsRead(String name) throws Exception {
        byte[] stream = stream(name);
        JpegSamples samples = JpegStreams.decode(stream, JpegHeader.parse(stream));
        assertTrue(samples.complete());
    }
}
