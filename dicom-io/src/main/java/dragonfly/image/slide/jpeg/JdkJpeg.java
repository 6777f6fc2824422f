package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** The JDK's own decoder with its memory, reused from tile to tile: making one is slow. */
final class JdkJpeg implements JpegDecoder {
    static final JpegEngine ENGINE =
            new JpegEngine() {
                @Override
                public String name() {
                    return "JDK";
                }

                @Override
                public JpegDecoder decoder() {
                    return new JdkJpeg();
                }
            };

    private final ImageReader reader = reader();
    private final Warnings warnings = new Warnings();
    private final ImageReadParam whole = reader.getDefaultReadParam();
    private @Nullable BufferedImage target;

    private JdkJpeg() {
        reader.addIIOReadWarningListener(warnings);
    }

    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java has no reader for JPEG");
    }

    @Override
    public void colours(JpegStream stream, int[] argb) throws ImageException {
        if (stream.components() == 3) {
            unpackBgr(samples(stream, BufferedImage.TYPE_3BYTE_BGR), pixels(stream), argb);
        } else if (stream.components() == 1) {
            unpackGray(samples(stream, BufferedImage.TYPE_BYTE_GRAY), pixels(stream), argb);
        } else {
            unpackInks(stored(stream), pixels(stream), argb);
        }
    }

    private static int pixels(JpegStream stream) {
        return stream.width() * stream.height();
    }

    /** The bytes of the picture in an image of that type. */
    private byte[] samples(JpegStream stream, int type) throws ImageException {
        BufferedImage picture = target;
        if (picture == null
                || picture.getType() != type
                || picture.getWidth() != stream.width()
                || picture.getHeight() != stream.height()) {
            picture = new BufferedImage(stream.width(), stream.height(), type);
            target = picture;
        }
        whole.setDestination(picture);
        begin(stream);
        try {
            reader.read(0, whole);
        } catch (IOException | RuntimeException e) {
            // The reader throws unchecked exceptions of many kinds on damaged streams.
            throw ImageException.damaged("A tile of the slide is damaged.", e);
        }
        warnings.check();
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** Four samples a pixel as stored, which the reader gives only as a raster. */
    private byte[] stored(JpegStream stream) throws ImageException {
        begin(stream);
        Raster raster;
        try {
            raster = reader.readRaster(0, null);
        } catch (IOException | RuntimeException e) {
            throw ImageException.damaged("A tile of the slide is damaged.", e);
        }
        warnings.check();
        if (!(raster.getDataBuffer() instanceof DataBufferByte data)
                || data.getSize() != pixels(stream) * 4) {
            throw JpegStream.damaged("not four bytes a pixel");
        }
        return data.getData();
    }

    private void begin(JpegStream stream) {
        warnings.clear();
        reader.setInput(new ArrayInput(stream.bytes(), stream.length()), true, true);
    }

    private static void unpackBgr(byte[] from, int pixels, int[] argb) {
        for (int i = 0, at = 0; i < pixels; i++, at += 3) {
            argb[i] =
                    0xFF000000
                            | (from[at + 2] & 0xFF) << 16
                            | (from[at + 1] & 0xFF) << 8
                            | (from[at] & 0xFF);
        }
    }

    private static void unpackGray(byte[] from, int pixels, int[] argb) {
        for (int i = 0; i < pixels; i++) {
            argb[i] = 0xFF000000 | (from[i] & 0xFF) * 0x010101;
        }
    }

    /** Cyan, magenta, yellow, black with 255 for full ink (TIFF 6.0 section 16). */
    private static void unpackInks(byte[] from, int pixels, int[] argb) {
        for (int i = 0, at = 0; i < pixels; i++, at += 4) {
            int light = 255 - (from[at + 3] & 0xFF);
            int red = light * (255 - (from[at] & 0xFF)) / 255;
            int green = light * (255 - (from[at + 1] & 0xFF)) / 255;
            int blue = light * (255 - (from[at + 2] & 0xFF)) / 255;
            argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
