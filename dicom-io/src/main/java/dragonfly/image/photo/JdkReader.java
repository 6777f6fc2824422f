package dragonfly.image.photo;

import dragonfly.image.ImageException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The JDK's own ImageIO readers, whatever else is on the class path. */
final class JdkReader {
    private JdkReader() {}

    /** Decodes the first picture. */
    static BufferedImage read(String format, byte[] bytes) throws ImageException {
        ImageReader reader = reader(format);
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            return reader.read(0);
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
}
