package dragonfly.model.verify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.model.bundle.ModelException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** What Pillow's conversion to RGB does, kind by kind. */
final class ReferencePictureTest {
    @TempDir private Path folder;

    @Test
    void deepGreyIsClippedAndNotScaled() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 200);
        image.getRaster().setSample(1, 0, 0, 40000);
        assertArrayEquals(bytes(200, 200, 200, 255, 255, 255), read(image));
    }

    @Test
    void alphaIsDroppedAndNotBlended() throws Exception {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00102030);
        assertArrayEquals(bytes(0x10, 0x20, 0x30), read(image));
    }

    @Test
    void aTransparentPaletteIsExpandedToItsColours() throws Exception {
        byte[] red = bytes(9, 8);
        byte[] green = bytes(7, 6);
        byte[] blue = bytes(5, 4);
        IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 1);
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(1, 0, 0, 1);
        assertArrayEquals(bytes(9, 7, 5, 8, 6, 4), read(image));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.png"), "no picture");
        assertThrows(ModelException.class, () -> ReferencePicture.read(file));
    }

    private byte[] read(BufferedImage image) throws IOException, ModelException {
        Path file = folder.resolve("x.png");
        ImageIO.write(image, "png", file.toFile());
        return ReferencePicture.read(file).rgb();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
