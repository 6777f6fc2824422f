package dragonfly.image.dicom;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.Photometric;
import dragonfly.image.dicom.codec.SampleData;
import dragonfly.image.dicom.codec.Samples;
import dragonfly.image.dicom.codec.YbrToRgb;

/** Makes a raster of decoded samples: grays as stored, every kind of colour as RGB. */
final class FrameRaster {
    private final FrameFormat format;
    private final Palette palette;

    /**
     * For the frames of one image.
     *
     * @param palette the colours of PALETTE COLOR; {@link Palette#grays()} for others
     */
    FrameRaster(FrameFormat format, Palette palette) {
        this.format = format;
        this.palette = palette;
    }

    /** The raster; takes over the samples and changes them. */
    Raster of(Samples samples) {
        SampleData data = StoredBits.clean(samples.data(), format);
        return switch (samples.photometric()) {
            case MONOCHROME1, MONOCHROME2 -> gray(samples, data);
            case PALETTE_COLOR -> new Rgb8(samples.columns(), samples.rows(), indexed(data));
            default ->
                    new Rgb8(
                            samples.columns(),
                            samples.rows(),
                            colours(samples.photometric(), data));
        };
    }

    private Raster gray(Samples samples, SampleData data) {
        int columns = samples.columns();
        int rows = samples.rows();
        int bits = Math.min(16, format.bitsStored());
        return switch (data) {
            case SampleData.Words words ->
                    new Gray16(columns, rows, words.values(), format.signed(), bits);
            case SampleData.Bytes bytes ->
                    new Gray16(columns, rows, widened(bytes.values()), format.signed(), bits);
            default -> new GrayFloat(columns, rows, floats(data));
        };
    }

    private short[] widened(byte[] values) {
        short[] words = new short[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = format.signed() ? values[i] : (short) (values[i] & 0xFF);
        }
        return words;
    }

    private float[] floats(SampleData data) {
        if (data instanceof SampleData.Floats floats) {
            return floats.values();
        }
        boolean unsigned = data instanceof SampleData.Ints && !format.signed();
        float[] values = new float[data.size()];
        for (int i = 0; i < values.length; i++) {
            double value = data.get(i);
            values[i] = (float) (unsigned && value < 0 ? value + 0x1p32 : value);
        }
        return values;
    }

    private int[] indexed(SampleData data) {
        int[] colours = new int[data.size()];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = palette.colour(index(data, i));
        }
        return colours;
    }

    private int index(SampleData data, int at) {
        return switch (data) {
            case SampleData.Bytes bytes ->
                    format.signed() ? bytes.values()[at] : bytes.values()[at] & 0xFF;
            case SampleData.Words words ->
                    format.signed() ? words.values()[at] : words.values()[at] & 0xFFFF;
            default -> (int) data.get(at);
        };
    }

    private int[] colours(Photometric photometric, SampleData data) {
        // Nearly all frames in colour are of these kinds, and there are cines and slides of them.
        if (data instanceof SampleData.Bytes bytes && format.bitsStored() == Byte.SIZE) {
            switch (photometric) {
                case RGB, YBR_ICT, YBR_RCT -> {
                    return packed(bytes.values());
                }
                case YBR_FULL, YBR_FULL_422 -> {
                    return YbrToRgb.full(bytes.values());
                }
                default -> {}
            }
        }
        int[] colours = new int[data.size() / 3];
        for (int i = 0, at = 0; i < colours.length; i++, at += 3) {
            int first = eightBits(data, at);
            int second = eightBits(data, at + 1);
            int third = eightBits(data, at + 2);
            colours[i] =
                    switch (photometric) {
                        case YBR_FULL, YBR_FULL_422 -> YbrToRgb.full(first, second, third);
                        case YBR_PARTIAL_422, YBR_PARTIAL_420 ->
                                YbrToRgb.partial(first, second, third);
                        default -> 0xFF000000 | first << 16 | second << 8 | third;
                    };
        }
        return colours;
    }

    private static int[] packed(byte[] samples) {
        int[] colours = new int[samples.length / 3];
        for (int i = 0, at = 0; i < colours.length; i++, at += 3) {
            colours[i] =
                    0xFF000000
                            | (samples[at] & 0xFF) << 16
                            | (samples[at + 1] & 0xFF) << 8
                            | (samples[at + 2] & 0xFF);
        }
        return colours;
    }

    /** A colour sample's most significant 8 stored bits, or its fewer bits scaled up. */
    private int eightBits(SampleData data, int at) {
        int stored = format.bitsStored();
        int value =
                switch (data) {
                    case SampleData.Bytes bytes -> bytes.values()[at] & 0xFF;
                    case SampleData.Words words -> words.values()[at] & 0xFFFF;
                    case SampleData.Ints ints -> ints.values()[at];
                    default -> throw new IllegalStateException("colours are integers");
                };
        return stored >= 8
                ? (value >>> (stored - 8)) & 0xFF
                : (value * 255 / ((1 << stored) - 1)) & 0xFF;
    }
}
