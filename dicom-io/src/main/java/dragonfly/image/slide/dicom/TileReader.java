package dragonfly.image.slide.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.dicom.FrameStack;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.Photometric;
import dragonfly.image.slide.jpeg.JpegStream;
import dragonfly.image.slide.jpeg.TileJpeg;

import java.util.Optional;

/**
 * Decodes tiles. Everyday JPEG goes the way of all slides' tiles, straight to colours and by
 * libjpeg-turbo where it is installed; everything else, and whatever that way refuses, is decoded
 * as frames are. The pixels are the same. Thread-safe; owned by the slide.
 */
final class TileReader implements AutoCloseable {
    private static final int CHANNELS = 3;

    private final TileJpeg jpeg = TileJpeg.fastest();

    Raster read(Place place) throws ImageException {
        FrameStack frames = place.piece().frames();
        Optional<Rgb8> colours =
                isEveryday(frames) ? everyday(frames, place.frame()) : Optional.empty();
        return colours.isPresent() ? colours.get() : frames.read(place.frame());
    }

    private static boolean isEveryday(FrameStack frames) {
        FrameFormat format = frames.format();
        return frames.isJpeg()
                && format.channels() == CHANNELS
                && format.bitsAllocated() == Byte.SIZE
                && format.bitsStored() == Byte.SIZE;
    }

    private Optional<Rgb8> everyday(FrameStack frames, int frame) throws ImageException {
        byte[] bytes = frames.encoded(frame);
        try {
            FrameFormat format = frames.format();
            JpegHeader header = JpegHeader.parse(bytes);
            boolean fits =
                    !header.isLossless()
                            && header.precision() == Byte.SIZE
                            && header.channels() == CHANNELS
                            && header.width() == format.columns()
                            && header.height() == format.rows();
            if (!fits) {
                return Optional.empty();
            }
            // The stream's own word goes before the file's, as for all frames.
            boolean rgb = header.saysRgb().orElse(format.photometric() == Photometric.RGB);
            int[] argb = new int[format.columns() * format.rows()];
            jpeg.colours(JpegStream.of(null, bytes, !rgb), argb);
            return Optional.of(new Rgb8(format.columns(), format.rows(), argb));
        } catch (ImageException e) {
            // Rare kinds and damaged streams: the decoder of frames knows more, or says what is
            // wrong.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        jpeg.close();
    }
}
