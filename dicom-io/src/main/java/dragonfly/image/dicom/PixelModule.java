package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.FrameFormat.Kind;
import dragonfly.image.dicom.codec.Photometric;

/**
 * What the Image Pixel module says (PS3.3 C.7.6.3), made consistent.
 *
 * @param format one frame
 * @param frames how many frames the file claims, at least 1
 */
record PixelModule(FrameFormat format, int frames) {
    /**
     * Reads the module.
     *
     * @param pixelTag which pixel data element the file has
     * @throws ImageException with {@code DAMAGED} if an attribute is missing or contradicts
     *     another, {@code UNSUPPORTED} for samples that are not read
     */
    static PixelModule read(Dataset dataset, int pixelTag) throws ImageException {
        int columns = dataset.integer(Tag.COLUMNS).orElse(0);
        int rows = dataset.integer(Tag.ROWS).orElse(0);
        if (columns < 1 || rows < 1) {
            throw ImageException.damaged(
                    "The file does not say how large its image is.", columns + " x " + rows);
        }
        Limits.check(columns, rows, 2);
        FrameFormat format =
                switch (pixelTag) {
                    case Tag.FLOAT_PIXEL_DATA -> floating(columns, rows, Kind.FLOAT, 32);
                    case Tag.DOUBLE_PIXEL_DATA -> floating(columns, rows, Kind.DOUBLE, 64);
                    default -> integer(dataset, columns, rows);
                };
        return new PixelModule(
                format, Math.max(1, dataset.integer(Tag.NUMBER_OF_FRAMES).orElse(1)));
    }

    private static FrameFormat floating(int columns, int rows, Kind kind, int bits) {
        return new FrameFormat(
                columns, rows, Photometric.MONOCHROME2, kind, bits, bits, bits - 1, true, false);
    }

    private static FrameFormat integer(Dataset dataset, int columns, int rows)
            throws ImageException {
        Photometric photometric = photometric(dataset);
        int allocated = dataset.integer(Tag.BITS_ALLOCATED).orElse(0);
        if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32) {
            throw allocated == 0
                    ? ImageException.damaged(
                            "The file does not say how its pixels are stored.", "Bits Allocated")
                    : ImageException.unsupported(
                            "The image has %d bits a sample, which is not read."
                                    .formatted(allocated));
        }
        int stored = dataset.integer(Tag.BITS_STORED).orElse(allocated);
        stored = stored < 1 || stored > allocated ? allocated : stored;
        int high = dataset.integer(Tag.HIGH_BIT).orElse(stored - 1);
        high = high < stored - 1 || high >= allocated ? stored - 1 : high;
        return new FrameFormat(
                columns,
                rows,
                photometric,
                Kind.INTEGER,
                allocated,
                stored,
                high,
                dataset.integer(Tag.PIXEL_REPRESENTATION).orElse(0) == 1,
                dataset.integer(Tag.PLANAR_CONFIGURATION).orElse(0) == 1);
    }

    /** PS3.3 C.7.6.3.1.2 retired HSV, ARGB and CMYK long ago. */
    private static String refusal(String name) {
        return switch (name) {
            case "HSV", "ARGB", "CMYK" ->
                    "The image is in %s colours, a retired kind that is not read.".formatted(name);
            default -> "The image has a kind of colour that is not read.";
        };
    }

    private static Photometric photometric(Dataset dataset) throws ImageException {
        int channels = dataset.integer(Tag.SAMPLES_PER_PIXEL).orElse(1);
        String name = dataset.text(Tag.PHOTOMETRIC);
        Photometric stated =
                name.isEmpty()
                        ? channels == 3 ? Photometric.RGB : Photometric.MONOCHROME2
                        : Photometric.of(name)
                                .orElseThrow(() -> ImageException.unsupported(refusal(name)));
        if (stated.channels() != channels) {
            throw ImageException.damaged(
                    "The file contradicts itself about the colours of its image.",
                    channels + " samples of " + stated);
        }
        return stated;
    }
}
