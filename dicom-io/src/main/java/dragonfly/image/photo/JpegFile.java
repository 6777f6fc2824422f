package dragonfly.image.photo;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.codec.jpeg.JpegHeader;
import dragonfly.image.codec.jpeg.JpegSamples;
import dragonfly.image.dicom.codec.JpegStreams;
import dragonfly.image.dicom.codec.YbrToRgb;
import dragonfly.image.display.ColourProfile;

import java.util.Optional;

/**
 * A JPEG file. Colour follows the stream's own words (JFIF, Adobe, component names), YCbCr without
 * any. The profile of red, green and blue is left to who shows them; that of inks is applied, since
 * inks are no colours of a screen without one.
 */
final class JpegFile implements PictureFile {
    private final byte[] bytes;
    private final JpegHeader header;

    JpegFile(byte[] bytes) throws ImageException {
        this.bytes = bytes;
        this.header = JpegHeader.parse(bytes);
        JpegStreams.check(header, bytes.length);
    }

    @Override
    public int width() {
        return header.width();
    }

    @Override
    public int height() {
        return header.height();
    }

    @Override
    public int orientation() {
        return TiffDirectory.read(bytes, header.exif()).map(TiffDirectory::orientation).orElse(1);
    }

    @Override
    public Optional<ColourProfile> profile() {
        return header.profile(bytes).flatMap(ColourProfile::of);
    }

    @Override
    public Raster decode() throws ImageException {
        JpegSamples samples = JpegStreams.decode(bytes, header);
        if (!samples.complete()) {
            throw ImageException.damaged("The picture file is cut short.", "JPEG");
        }
        byte[] values = eightBits(samples);
        return switch (samples.channels()) {
            case 1 -> gray(samples);
            case 3 -> colour(values);
            case 4 -> printed(values);
            default ->
                    throw ImageException.unsupported(
                            "The picture has %d colour channels, which is not read."
                                    .formatted(samples.channels()));
        };
    }

    /** The highest 8 bits. */
    private static byte[] eightBits(JpegSamples samples) {
        return switch (samples.plane()) {
            case JpegSamples.Bytes bytes -> bytes.values();
            case JpegSamples.Words words -> {
                byte[] high = new byte[words.values().length];
                for (int i = 0; i < high.length; i++) {
                    high[i] = (byte) (words.values()[i] >> (samples.precision() - 8));
                }
                yield high;
            }
        };
    }

    private Raster gray(JpegSamples samples) {
        short[] words =
                switch (samples.plane()) {
                    case JpegSamples.Words wide -> wide.values();
                    case JpegSamples.Bytes narrow -> {
                        byte[] values = narrow.values();
                        short[] wide = new short[values.length];
                        for (int i = 0; i < wide.length; i++) {
                            wide[i] = (short) (values[i] & 0xFF);
                        }
                        yield wide;
                    }
                };
        return new Gray16(width(), height(), words, false, samples.precision());
    }

    private Raster colour(byte[] values) {
        if (!header.saysRgb().orElse(false)) {
            return new Rgb8(width(), height(), YbrToRgb.full(values));
        }
        int[] packed = new int[values.length / 3];
        for (int i = 0, at = 0; i < packed.length; i++, at += 3) {
            packed[i] =
                    0xFF000000
                            | (values[at] & 0xFF) << 16
                            | (values[at + 1] & 0xFF) << 8
                            | (values[at + 2] & 0xFF);
        }
        return new Rgb8(width(), height(), packed);
    }

    /** CMYK, or YCCK if an Adobe marker says 2. With such a marker the inks are stored inverted. */
    private Raster printed(byte[] values) {
        boolean adobe = header.adobeTransform() >= 0;
        if (header.adobeTransform() == 2) {
            toInks(values);
        }
        if (adobe) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) ~values[i];
            }
        }
        Optional<ColourProfile> profile = header.profile(bytes).flatMap(ColourProfile::ofInks);
        int[] packed = profile.isPresent() ? profile.get().inksToSrgb(values) : Inks.toRgb(values);
        return new Rgb8(width(), height(), packed);
    }

    /** YCCK is YCbCr of the complement of the inks. */
    private static void toInks(byte[] values) {
        for (int at = 0; at < values.length; at += 4) {
            int inks =
                    ~YbrToRgb.full(values[at] & 0xFF, values[at + 1] & 0xFF, values[at + 2] & 0xFF);
            values[at] = (byte) (inks >> 16);
            values[at + 1] = (byte) (inks >> 8);
            values[at + 2] = (byte) inks;
        }
    }
}
