package dragonfly.model.verify;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.RgbImage;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a PNG as the reference does: Pillow's {@code convert("RGB")}. Palettes are expanded, alpha
 * is dropped and not blended, 16-bit colour keeps its high byte, 16-bit grey is clipped at 255.
 * This is no way to show a 16-bit radiograph; it serves the comparison alone.
 */
final class ReferencePicture {
    private ReferencePicture() {}

    static RgbImage read(Path file) throws ModelException {
        BufferedImage image;
        // The JDK's own reader by name: whatever else is on the class path is not asked.
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in);
            image = reader.read(0);
        } catch (IOException e) {
            throw ModelException.io(file.getFileName() + " cannot be read.", e);
        } finally {
            reader.dispose();
        }
        return image.getColorModel() instanceof IndexColorModel palette
                ? indexed(image, palette)
                : sampled(image);
    }

    private static RgbImage indexed(BufferedImage image, IndexColorModel palette) {
        int width = image.getWidth();
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                int at = 3 * (y * width + x);
                rgb[at] = (byte) palette.getRed(row[x]);
                rgb[at + 1] = (byte) palette.getGreen(row[x]);
                rgb[at + 2] = (byte) palette.getBlue(row[x]);
            }
        }
        return new RgbImage(width, image.getHeight(), rgb);
    }

    private static RgbImage sampled(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        boolean colour = raster.getNumBands() >= 3;
        boolean deep = raster.getSampleModel().getSampleSize(0) > 8;
        byte[] rgb = new byte[3 * width * image.getHeight()];
        int[] row = new int[width];
        for (int channel = 0; channel < 3; channel++) {
            for (int y = 0; y < image.getHeight(); y++) {
                raster.getSamples(0, y, width, 1, colour ? channel : 0, row);
                for (int x = 0; x < width; x++) {
                    int value = deep ? narrow(row[x], colour, raster.getNumBands()) : row[x];
                    rgb[3 * (y * width + x) + channel] = (byte) value;
                }
            }
        }
        return new RgbImage(width, image.getHeight(), rgb);
    }

    /**
     * 16 to 8 bits: Pillow opens deep grey as its own mode and clips, anything else by high byte.
     */
    private static int narrow(int value, boolean colour, int bands) {
        return colour || bands == 2 ? value >> 8 : Math.min(value, 255);
    }
}
