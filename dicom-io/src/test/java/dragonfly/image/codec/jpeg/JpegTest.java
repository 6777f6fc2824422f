package dragonfly.image.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.codec.jpeg.Streams.Expected;
import dragonfly.image.open.Mutation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Streams of other encoders, whole, cut and changed. */
class JpegTest {
    private static final int ROUNDS = 150;
    private static final long MOST_BYTES = 32L << 20;

    static List<Expected> streams() {
        return Streams.all();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void samplesEqualThoseOfAnotherDecoder(Expected expected) throws Exception {
        JpegSamples decoded = Jpeg.decode(expected.stream());
        assertEquals(expected.width(), decoded.width());
        assertEquals(expected.height(), decoded.height());
        assertEquals(expected.channels(), decoded.channels());
        assertEquals(expected.precision(), decoded.precision());
        assertTrue(decoded.complete());
        assertEquals(expected.sha256(), Flat.sha256(Flat.samples(decoded)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void whatFollowsTheEndIsIgnored(Expected expected) throws Exception {
        byte[] stream = expected.stream();
        byte[] longer = Arrays.copyOf(stream, stream.length + 100);
        Arrays.fill(longer, stream.length, longer.length, (byte) 0xFF);
        JpegSamples decoded = Jpeg.decode(longer);
        assertTrue(decoded.complete());
        assertEquals(expected.sha256(), Flat.sha256(Flat.samples(decoded)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aCutStreamIsIncompleteOrRefused(Expected expected) throws Exception {
        byte[] stream = expected.stream();
        int scan = JpegHeader.parse(stream).scan();
        for (int length = scan; length < stream.length - 16; length += 7) {
            byte[] cut = Arrays.copyOf(stream, length);
            try {
                assertFalse(Jpeg.decode(cut).complete(), "complete with " + length + " bytes");
            } catch (ImageException e) {
                assertEquals(Fault.DAMAGED, e.fault());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aChangedStreamIsDecodedOrRefused(Expected expected) throws Exception {
        byte[] original = expected.stream();
        Random random = new Random(expected.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = Mutation.of(original, random);
            long bytes = Allocation.bytes(() -> decodeOrRefuse(changed));
            assertTrue(bytes < MOST_BYTES, "round " + round + " allocated " + bytes);
        }
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void decodeOrRefuse(byte[] stream) {
        try {
            Jpeg.decode(stream);
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF, 0xF7})
    void otherProcessesAreRefusedByName(int process) throws Exception {
        byte[] stream = named("dct-gray-sampling-2x2").stream();
        for (int i = 0; i < stream.length - 1; i++) {
            if (stream[i] == (byte) 0xFF && stream[i + 1] == (byte) 0xC0) {
                stream[i + 1] = (byte) process;
            }
        }
        ImageException e = assertThrows(ImageException.class, () -> Jpeg.decode(stream));
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertTrue(e.getMessage().contains("JPEG"), e.getMessage());
    }

    private static Expected named(String name) {
        return streams().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void bytesBetweenSegmentsAreSkipped() throws Exception {
        Expected expected = named("lossless-8-bit-predictor-2-1");
        byte[] stream = expected.stream();
        byte[] padded = new byte[stream.length + 5];
        padded[0] = stream[0];
        padded[1] = stream[1];
        padded[2] = 7;
        padded[5] = (byte) 0xFF;
        padded[6] = (byte) 0xFF;
        System.arraycopy(stream, 2, padded, 7, stream.length - 2);
        assertEquals(expected.sha256(), Flat.sha256(Flat.samples(Jpeg.decode(padded))));
    }

    @Test
    void endlessScansEndSomewhere() throws Exception {
        byte[] stream = named("progressive-restarts").stream();
        int scan = JpegHeader.parse(stream).scan();
        byte[] once = Arrays.copyOfRange(stream, scan, scan + 60);
        byte[] many = Arrays.copyOf(stream, scan + 1000 * once.length);
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(once, 0, many, scan + i * once.length, once.length);
        }
        ImageException e = assertThrows(ImageException.class, () -> Jpeg.decode(many));
        assertEquals(Fault.DAMAGED, e.fault());
    }
}
