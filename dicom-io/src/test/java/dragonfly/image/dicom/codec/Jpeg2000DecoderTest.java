package dragonfly.image.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.dicom.codec.FrameFormat.Kind;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** What a DICOM file says of a frame against what its stream says. */
class Jpeg2000DecoderTest {
    private final Jpeg2000Decoder decoder = new Jpeg2000Decoder();

    private static byte[] stream(String name) {
        String path = "/dragonfly/image/codec/jpeg2000/" + name + ".j2k";
        try (InputStream in = Jpeg2000DecoderTest.class.getResourceAsStream(path)) {
            assertNotNull(in, path);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FrameFormat format(
            int columns, int rows, Photometric colours, int allocated, int stored, boolean signed) {
        return new FrameFormat(
                columns, rows, colours, Kind.INTEGER, allocated, stored, stored - 1, signed, false);
    }

    private static int[] reference(String name) throws ImageException {
        return Jpeg2000.components(stream(name), DecodeOptions.whole()).ints();
    }

    @Test
    void aTransformedStreamIsRgbWhateverTheFileSays() throws Exception {
        for (Photometric said :
                new Photometric[] {Photometric.YBR_RCT, Photometric.YBR_ICT, Photometric.RGB}) {
            Samples samples =
                    decoder.decode(stream("irreversible"), format(37, 29, said, 8, 8, false));
            assertEquals(Photometric.RGB, samples.photometric());
            int[] expected = reference("irreversible");
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], (int) samples.data().get(i) & 0xFF);
            }
        }
    }

    @Test
    void aStreamWithoutTransformHasTheColoursOfTheFile() throws Exception {
        for (Photometric said : new Photometric[] {Photometric.YBR_FULL, Photometric.RGB}) {
            Samples samples =
                    decoder.decode(stream("without-transform"), format(37, 29, said, 8, 8, false));
            assertEquals(said, samples.photometric());
        }
    }

    @Test
    void wordsAreTheLowBitsWhetherOrNotTheFileAgreesAboutTheSign() throws Exception {
        int[] expected = reference("signed-16");
        for (boolean signed : new boolean[] {true, false}) {
            FrameFormat format = format(33, 29, Photometric.MONOCHROME2, 16, 16, signed);
            SampleData.Words words =
                    (SampleData.Words) decoder.decode(stream("signed-16"), format).data();
            for (int i = 0; i < expected.length; i++) {
                assertEquals((short) expected[i], words.values()[i]);
            }
        }
    }

    @Test
    void oneBitMayStandInOneBitOrInBytesOrInWords() throws Exception {
        int[] expected = reference("one-bit");
        for (int allocated : new int[] {1, 8, 16, 32}) {
            FrameFormat format =
                    format(40, 40, Photometric.MONOCHROME2, allocated, allocated, false);
            SampleData data = decoder.decode(stream("one-bit"), format).data();
            int[] values = new int[expected.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (int) data.get(i);
            }
            assertArrayEquals(expected, values);
        }
    }

    @Test
    void aFrameOfAnotherSizeOrDepthIsRefused() {
        for (FrameFormat format :
                new FrameFormat[] {
                    format(54, 41, Photometric.MONOCHROME2, 8, 8, false),
                    format(53, 40, Photometric.MONOCHROME2, 8, 8, false),
                    format(53, 41, Photometric.RGB, 8, 8, false),
                }) {
            assertRefused("plain", format);
        }
        assertRefused("signed-16", format(33, 29, Photometric.MONOCHROME2, 8, 8, false));
        assertRefused(
                "plain",
                new FrameFormat(
                        53, 41, Photometric.MONOCHROME2, Kind.FLOAT, 32, 32, 31, true, false));
    }

    private void assertRefused(String name, FrameFormat format) {
        for (ImageException e :
                new ImageException[] {
                    assertThrows(ImageException.class, () -> decoder.check(stream(name), format)),
                    assertThrows(ImageException.class, () -> decoder.decode(stream(name), format)),
                }) {
            assertEquals(Fault.DAMAGED, e.fault());
        }
    }

    @Test
    void aFrameThatEndsEarlySaysSo() throws Exception {
        FrameFormat format = format(53, 41, Photometric.MONOCHROME2, 8, 8, false);
        byte[] stream = stream("mode-terminate");
        assertTrue(decoder.decode(stream, format).complete());
        byte[] cut = Arrays.copyOf(stream, stream.length / 2);
        assertFalse(decoder.decode(cut, format).complete());
    }
}
