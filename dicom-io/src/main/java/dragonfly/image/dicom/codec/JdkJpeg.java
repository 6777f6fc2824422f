package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.codec.jpeg.JpegSamples;

import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** 8-bit sequential Huffman-coded DCT JPEG (baseline, extended) by the JDK's own reader. */
final class JdkJpeg {
    private JdkJpeg() {}

    /** Decodes a stream that passed its checks. */
    static JpegSamples decode(byte[] stream, JpegHeader header) throws ImageException {
        ImageReader reader = reader();
        // Without segments that the reader would trip over, and whose colour rules are ours.
        try (ByteArrayImageInput input = new ByteArrayImageInput(header.bare(stream))) {
            Completeness completeness = new Completeness();
            reader.addIIOReadWarningListener(completeness);
            reader.setInput(input, true, true);
            Raster raster = reader.readRaster(0, null);
            return new JpegSamples(
                    raster.getWidth(),
                    raster.getHeight(),
                    raster.getNumBands(),
                    header.precision(),
                    completeness.complete,
                    new JpegSamples.Bytes(bytes(raster)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ImageException.damaged("The JPEG data are damaged.", e);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] bytes(Raster raster) {
        int samples = raster.getWidth() * raster.getHeight() * raster.getNumBands();
        DataBuffer buffer = raster.getDataBuffer();
        if (buffer instanceof DataBufferByte whole && whole.getData().length == samples) {
            return whole.getData();
        }
        throw new IllegalStateException("The JDK's JPEG reader gave another layout");
    }

    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java has no JPEG reader");
    }

    /** Listens for the decoder's word that it ran out of data. */
    private static final class Completeness implements IIOReadWarningListener {
        private boolean complete = true;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            complete &= !warning.contains("premature end");
        }
    }
}
