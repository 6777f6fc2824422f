package dragonfly.image.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.codec.jpeg2000.Jpeg2000Picture;
import dragonfly.image.dicom.codec.YbrToRgb;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Bare code streams opened as pictures. */
class Jpeg2000PhotographTest {
    @TempDir Path folder;

    private static byte[] stream(String name) throws IOException {
        String path = "/dragonfly/image/codec/jpeg2000/" + name + ".j2k";
        try (InputStream in = Jpeg2000PhotographTest.class.getResourceAsStream(path)) {
            assertNotNull(in, path);
            return in.readAllBytes();
        }
    }

    private Raster read(byte[] stream) throws Exception {
        Path file = Files.write(folder.resolve("picture.j2k"), stream);
        try (MedicalImage image = Images.open(file)) {
            return image.read(0);
        }
    }

    @Test
    void aGrayKeepsItsDepthAndItsSign() throws Exception {
        Gray16 gray = assertInstanceOf(Gray16.class, read(stream("signed-16")));
        int[] expected = Jpeg2000.decode(stream("signed-16"), DecodeOptions.whole()).ints();
        assertEquals(16, gray.bitsStored());
        for (int y = 0; y < gray.height(); y++) {
            for (int x = 0; x < gray.width(); x++) {
                assertEquals(expected[y * gray.width() + x], gray.value(x, y));
            }
        }
    }

    @Test
    void threeComponentsAreRedGreenAndBlue() throws Exception {
        Rgb8 picture = assertInstanceOf(Rgb8.class, read(stream("irreversible")));
        byte[] expected = Jpeg2000.decode(stream("irreversible"), DecodeOptions.whole()).bytes();
        for (int i = 0; i < picture.packed().length; i++) {
            int colour = picture.packed()[i];
            assertEquals(expected[3 * i], (byte) (colour >> 16));
            assertEquals(expected[3 * i + 1], (byte) (colour >> 8));
            assertEquals(expected[3 * i + 2], (byte) colour);
        }
    }

    @Test
    void halvedChromaIsLumaAndDifferences() throws Exception {
        Rgb8 picture = assertInstanceOf(Rgb8.class, read(stream("chroma-420")));
        Jpeg2000Picture stored = Jpeg2000.decode(stream("chroma-420"), DecodeOptions.whole());
        int[] samples = stored.ints();
        assertEquals(
                YbrToRgb.full(samples[300], samples[301], samples[302]), picture.packed()[100]);
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        byte[] stream = stream("plain");
        ImageException e =
                assertThrows(
                        ImageException.class, () -> read(Arrays.copyOf(stream, stream.length / 2)));
        assertEquals(Fault.DAMAGED, e.fault());
        assertEquals("The picture file is cut short.", e.getMessage());
    }
}
