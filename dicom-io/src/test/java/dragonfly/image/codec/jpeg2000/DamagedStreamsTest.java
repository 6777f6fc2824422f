package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Streams cut, lying or hostile. */
class DamagedStreamsTest {
    private static final DecodeOptions OPTIONS = DecodeOptions.whole().oneThread();

    /** Where the SIZ segment holds the size of the image, after markers and capabilities. */
    private static final int SIZE_AT = 8;

    static Stream<String> names() {
        return TestStreams.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aStreamCutAnywhereGivesAPictureThatSaysSoOrIsRefused(String name) throws Exception {
        byte[] whole = TestStreams.bytes(name);
        int pictures = 0;
        for (int length = 0; length < whole.length - 4; length += 37) {
            try {
                Jpeg2000Picture picture =
                        Jpeg2000.components(Arrays.copyOf(whole, length), OPTIONS);
                assertFalse(picture.complete(), "cut at " + length);
                pictures++;
            } catch (ImageException e) {
                assertEquals(Fault.DAMAGED, e.fault());
            }
        }
        assertTrue(pictures > 0);
    }

    @Test
    void aCutStreamStillShowsWhatCameBefore() throws Exception {
        byte[] whole = TestStreams.bytes("irreversible-layers");
        Jpeg2000Picture picture =
                Jpeg2000.components(Arrays.copyOf(whole, whole.length * 3 / 4), OPTIONS);
        int[] expected = Jpeg2000.components(whole, OPTIONS).planes().get(0).values();
        int[] values = picture.planes().get(0).values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - expected[i]);
        }
        assertTrue(sum / values.length < 8, "mean difference " + sum / values.length);
    }

    @Test
    void aTilePartOfNoStatedLengthGoesToTheEnd() throws Exception {
        byte[] stream = TestStreams.bytes("plain");
        putLength(stream, 0);
        assertSameAsWhole("plain", stream);
    }

    @Test
    void aWrongLengthOfATilePartIsReplacedByTheNextMarker() throws Exception {
        for (String name : new String[] {"plain", "tile-parts", "tiles-rpcl"}) {
            for (int wrong : new int[] {20, 100, 1 << 20, -1}) {
                byte[] stream = TestStreams.bytes(name);
                putLength(stream, wrong);
                assertSameAsWhole(name, stream);
            }
        }
    }

    @Test
    void numbersOfTilePartsAreNotBelieved() throws Exception {
        byte[] stream = TestStreams.bytes("tile-parts");
        for (int at = 0; at + 12 < stream.length; at++) {
            if (stream[at] == (byte) 0xFF && stream[at + 1] == (byte) 0x90) {
                stream[at + 10] = 0;
                stream[at + 11] = 1;
            }
        }
        assertSameAsWhole("tile-parts", stream);
    }

    @Test
    void aMissingEndMarkerOrPaddingBehindItIsNoDamage() throws Exception {
        byte[] stream = TestStreams.bytes("plain");
        assertSameAsWhole("plain", Arrays.copyOf(stream, stream.length + 3));
        assertSameAsWhole("plain", Arrays.copyOf(stream, stream.length - 2));
    }

    private static void assertSameAsWhole(String name, byte[] stream) throws Exception {
        Jpeg2000Picture expected = Jpeg2000.components(TestStreams.bytes(name), OPTIONS);
        Jpeg2000Picture picture = Jpeg2000.components(stream, OPTIONS);
        assertTrue(picture.complete());
        assertArrayEquals(expected.planes().get(0).values(), picture.planes().get(0).values());
    }

    /** Writes the length of the first tile-part. */
    private static void putLength(byte[] stream, int length) {
        for (int at = 0; ; at++) {
            if (stream[at] == (byte) 0xFF && stream[at + 1] == (byte) 0x90) {
                ByteBuffer.wrap(stream).putInt(at + 6, length);
                return;
            }
        }
    }

    @Test
    void aShortStreamOfALargeImageIsRefusedBeforeMemoryIsTaken() throws Exception {
        for (int side : new int[] {60000, 20000, 9000}) {
            byte[] stream = TestStreams.bytes("plain");
            ByteBuffer.wrap(stream).putInt(SIZE_AT, side).putInt(SIZE_AT + 4, side);
            ByteBuffer.wrap(stream).putInt(SIZE_AT + 16, side).putInt(SIZE_AT + 20, side);
            long bytes =
                    Allocation.bytes(
                            () -> {
                                ImageException e =
                                        assertThrows(
                                                ImageException.class,
                                                () -> Jpeg2000.components(stream, OPTIONS));
                                assertTrue(
                                        e.fault() == Fault.TOO_LARGE || e.fault() == Fault.DAMAGED);
                            });
            assertTrue(bytes < 1 << 20, side + ": " + bytes);
        }
    }

    @Test
    void aLossyPictureHasNoSmallerVersionThanItsSmallest() {
        byte[] stream = TestStreams.bytes("no-wavelet");
        ImageException e =
                assertThrows(
                        ImageException.class,
                        () -> Jpeg2000.components(stream, OPTIONS.reduced(1)));
        assertEquals(Fault.UNSUPPORTED, e.fault());
    }

    @Test
    void whatIsNotReadIsRefusedByName() {
        assertRefused("plain", 0x52, 8, 2, "component transform of part 2");
        assertRefused("plain", 0x52, 13, 2, "a wavelet of its own");
    }

    /** Changes a byte of the first segment of a kind. */
    private static void assertRefused(
            String name, int marker, int offset, int value, String sentence) {
        byte[] stream = TestStreams.bytes(name);
        int at = 0;
        while (stream[at] != (byte) 0xFF || stream[at + 1] != (byte) marker) {
            at++;
        }
        stream[at + offset] = (byte) value;
        ImageException e =
                assertThrows(ImageException.class, () -> Jpeg2000.components(stream, OPTIONS));
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertTrue(e.getMessage().contains(sentence), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aChangedStreamGivesAPictureOrIsRefused(String name) throws Exception {
        byte[] original = TestStreams.bytes(name);
        Random random = new Random(name.hashCode());
        for (int round = 0; round < 60; round++) {
            byte[] stream = changed(original, random);
            long bytes = Allocation.bytes(() -> decode(stream));
            assertTrue(bytes < 256L << 20, "round " + round + " allocated " + bytes);
        }
    }

    private static byte[] changed(byte[] original, Random random) {
        byte[] stream = original.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(random.nextInt(3) == 0 ? stream.length : 130);
            stream[at] =
                    switch (random.nextInt(4)) {
                        case 0 -> (byte) 0xFF;
                        case 1 -> 0;
                        case 2 -> (byte) (stream[at] ^ 1 << random.nextInt(8));
                        default -> (byte) random.nextInt(256);
                    };
        }
        return stream;
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void decode(byte[] stream) {
        try {
            Jpeg2000.decode(stream, OPTIONS);
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
