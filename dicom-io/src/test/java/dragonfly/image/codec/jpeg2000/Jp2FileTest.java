package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Files around code streams: what they say of colours, palettes and channels. */
class Jp2FileTest {
    private static final DecodeOptions OPTIONS = DecodeOptions.whole().oneThread();
    private static final byte[] SRGB = {1, 0, 0, 0, 0, 0, 16};

    @Test
    void aFileTellsItsColourSpace() throws Exception {
        byte[] file = file("irreversible", box("colr", SRGB));
        assertEquals(Jpeg2000Colour.SRGB, Jpeg2000.header(file).colour());
        assertEquals(Jpeg2000Colour.SRGB, Jpeg2000.decode(file, OPTIONS).colour());
        assertTrue(Jpeg2000.isJpeg2000(file));
        byte[] sycc = file("irreversible", box("colr", new byte[] {1, 0, 0, 0, 0, 0, 18}));
        assertEquals(Jpeg2000Colour.SYCC, Jpeg2000.header(sycc).colour());
    }

    @Test
    void aProfileIsHandedOut() throws Exception {
        byte[] file = file("plain", box("colr", new byte[] {2, 0, 0, 7, 8, 9}), box("colr", SRGB));
        assertEquals(Jpeg2000Colour.PROFILE, Jpeg2000.header(file).colour());
        assertArrayEquals(new byte[] {7, 8, 9}, Jpeg2000.profile(file).orElseThrow());
        assertTrue(Jpeg2000.profile(TestStreams.bytes("plain")).isEmpty());
    }

    @Test
    void aPaletteBecomesChannels() throws Exception {
        ByteArrayOutputStream palette = new ByteArrayOutputStream();
        palette.writeBytes(new byte[] {0, 2, 3, 7, 7, (byte) 0x8B});
        palette.writeBytes(new byte[] {10, 20, 0x0F, (byte) 0xFF});
        palette.writeBytes(new byte[] {30, 40, 0, 5});
        byte[] map = {0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 2};
        byte[] file =
                file(
                        "one-bit",
                        box("colr", SRGB),
                        box("pclr", palette.toByteArray()),
                        box("cmap", map));
        int[] indices = Jpeg2000.components(file, OPTIONS).planes().get(0).values();
        Jpeg2000Picture picture = Jpeg2000.decode(file, OPTIONS);
        assertEquals(3, picture.planes().size());
        assertEquals(new Jpeg2000Component(8, false, 1, 1), picture.planes().get(0).component());
        assertEquals(new Jpeg2000Component(12, true, 1, 1), picture.planes().get(2).component());
        int[][] table = {{10, 30}, {20, 40}, {-1, 5}};
        for (int i = 0; i < indices.length; i++) {
            for (int c = 0; c < 3; c++) {
                assertEquals(table[c][indices[i]], picture.planes().get(c).values()[i]);
            }
        }
    }

    @Test
    void channelsComeInTheOrderOfTheColourSpaceAndOpacityLast() throws Exception {
        // Channel 0 is the opacity, 1 the second and 2 the first colour.
        byte[] definition = {0, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 2, 0, 0, 0, 1};
        byte[] file = file("irreversible", box("colr", SRGB), box("cdef", definition));
        Jpeg2000Picture stored = Jpeg2000.components(file, OPTIONS);
        Jpeg2000Picture picture = Jpeg2000.decode(file, OPTIONS);
        assertEquals(2, picture.opacity());
        assertArrayEquals(stored.planes().get(2).values(), picture.planes().get(0).values());
        assertArrayEquals(stored.planes().get(1).values(), picture.planes().get(1).values());
        assertArrayEquals(stored.planes().get(0).values(), picture.planes().get(2).values());
    }

    @Test
    void sampledChromaIsSpreadOverThePixels() throws Exception {
        Jpeg2000Picture picture = Jpeg2000.decode(TestStreams.bytes("chroma-420"), OPTIONS);
        Jpeg2000Plane chroma = picture.planes().get(1);
        int[] pixels = picture.ints();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                assertEquals(
                        chroma.values()[y / 2 * chroma.width() + x / 2],
                        pixels[3 * (y * picture.width() + x) + 1]);
            }
        }
    }

    @Test
    void aPictureOfWhichAllIsSampledIsAsLargeAsItsSamples() throws Exception {
        byte[] stream = TestStreams.bytes("sub-sampled");
        Jpeg2000Header header = Jpeg2000.header(stream);
        Jpeg2000Picture picture = Jpeg2000.decode(stream, OPTIONS);
        assertEquals(37, header.width());
        assertEquals(29, picture.height());
        assertEquals(new Jpeg2000Component(8, false, 1, 1), header.components().get(0));
        assertEquals(picture.planes().get(0).width(), picture.width());
    }

    @Test
    void anyDepthCanBeShownWithEightBits() throws Exception {
        Jpeg2000Picture picture = Jpeg2000.decode(TestStreams.bytes("twelve-bits"), OPTIONS);
        int[] values = picture.planes().get(0).values();
        byte[] eight = picture.eightBits(0);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i] * 255 / 4095.0, eight[i] & 0xFF, 0.51);
        }
        byte[] bits = Jpeg2000.decode(TestStreams.bytes("one-bit"), OPTIONS).eightBits(0);
        for (byte bit : bits) {
            assertTrue(bit == 0 || bit == (byte) 255);
        }
    }

    @Test
    void boxesThatContradictTheStreamAreDamage() {
        byte[] far = {0, 1, 0, 9, 0, 0, 0, 1};
        byte[] noMap = {0, 1, 1, 7, 0};
        for (byte[] box : new byte[][] {box("cdef", far), box("pclr", noMap)}) {
            ImageException e =
                    assertThrows(
                            ImageException.class,
                            () -> Jpeg2000.decode(file("plain", box), OPTIONS));
            assertEquals(Fault.DAMAGED, e.fault());
        }
    }

    @Test
    void aChangedFileGivesAPictureOrIsRefused() {
        byte[] palette = {0, 2, 3, 7, 7, 7, 10, 20, 30, 40, 50, 60};
        byte[] map = {0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 1, 2};
        byte[] definition = {0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0};
        byte[] original =
                file(
                        "one-bit",
                        box("colr", SRGB),
                        box("pclr", palette),
                        box("cmap", map),
                        box("cdef", definition));
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            byte[] file = original.clone();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                file[12 + random.nextInt(170)] = (byte) random.nextInt(256);
            }
            try {
                Jpeg2000.decode(file, OPTIONS);
            } catch (ImageException e) {
                assertTrue(e.getMessage().startsWith("The "), e.getMessage());
            }
        }
    }

    private static byte[] file(String stream, byte[]... header) {
        ByteArrayOutputStream boxes = new ByteArrayOutputStream();
        for (byte[] box : header) {
            boxes.writeBytes(box);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("jP  ", new byte[] {13, 10, (byte) 0x87, 10}));
        file.writeBytes(box("ftyp", "jp2 \0\0\0\0jp2 ".getBytes(StandardCharsets.ISO_8859_1)));
        file.writeBytes(box("jp2h", boxes.toByteArray()));
        file.writeBytes(box("jp2c", TestStreams.bytes(stream)));
        return file.toByteArray();
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }
}
