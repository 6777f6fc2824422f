package dragonfly.image.photo;

import dragonfly.image.ImageException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The JDK's own ImageIO readers, whatever else is on the class path. */
final class JdkReader {
    private JdkReader() {}

    /**
     * What a header says of the first picture.
     *
     * @param more whether others follow
     */
    record Size(int width, int height, int bitsPerPixel, boolean more) {}

    /** The size of the first picture; takes no memory for pixels. */
    static Size size(String format, byte[] bytes) throws ImageException {
        return with(
                format,
                bytes,
                reader -> {
                    ImageTypeSpecifier type = reader.getRawImageType(0);
                    int bits = type == null ? 24 : type.getColorModel().getPixelSize();
                    return new Size(
                            reader.getWidth(0),
                            reader.getHeight(0),
                            bits,
                            reader.getNumImages(true) > 1);
                });
    }

    /** Decodes the first picture. */
    static BufferedImage read(String format, byte[] bytes) throws ImageException {
        return with(format, bytes, reader -> reader.read(0));
    }

    private static <T> T with(String format, byte[] bytes, Use<T> use) throws ImageException {
        ImageReader reader = reader(format);
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, false, true);
            return use.of(reader);
        } catch (IOException | RuntimeException e) {
            // The readers throw unchecked exceptions of many kinds on damaged files.
            throw ImageException.damaged("The picture file is damaged.", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java has no reader for " + format);
    }

    /** What to do with a reader that has its input. */
    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }
}
