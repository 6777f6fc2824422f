package dragonfly.image.photo;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Rgb8;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Takes the stored samples out of a decoded picture, never its colour-managed pixels: grays stay as
 * stored, palettes are looked up, alpha is dropped.
 */
final class StoredSamples {
    private StoredSamples() {}

    static dragonfly.image.Raster of(BufferedImage picture) throws ImageException {
        Raster raster = picture.getRaster();
        if (picture.getColorModel() instanceof IndexColorModel palette) {
            return indexed(raster, palette);
        }
        return switch (picture.getColorModel().getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> gray(raster);
            case ColorSpace.TYPE_RGB -> colour(raster);
            case ColorSpace.TYPE_CMYK -> inks(raster);
            default ->
                    throw ImageException.unsupported(
                            "The picture has a kind of colour that is not read.");
        };
    }

    private static dragonfly.image.Raster indexed(Raster raster, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        boolean allGray = true;
        for (int i = 0; i < colours.length; i++) {
            colours[i] |= 0xFF000000;
            allGray &= (colours[i] & 0xFFFFFF) == (colours[i] & 0xFF) * 0x010101;
        }
        int[] packed = new int[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth()];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int index : row) {
                packed[to++] = colours[Math.min(index, colours.length - 1)];
            }
        }
        Rgb8 picture = new Rgb8(raster.getWidth(), raster.getHeight(), packed);
        return allGray ? grayOf(picture) : picture;
    }

    private static Gray16 grayOf(Rgb8 picture) {
        short[] words = new short[picture.packed().length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) (picture.packed()[i] & 0xFF);
        }
        return new Gray16(picture.width(), picture.height(), words, false, 8);
    }

    private static dragonfly.image.Raster gray(Raster raster) {
        int type = raster.getDataBuffer().getDataType();
        if (type == DataBuffer.TYPE_INT
                || type == DataBuffer.TYPE_FLOAT
                || type == DataBuffer.TYPE_DOUBLE) {
            float[] values =
                    raster.getSamples(
                            raster.getMinX(),
                            raster.getMinY(),
                            raster.getWidth(),
                            raster.getHeight(),
                            0,
                            (float[]) null);
            return new GrayFloat(raster.getWidth(), raster.getHeight(), values);
        }
        int bits = raster.getSampleModel().getSampleSize(0);
        short[] words = new short[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth()];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, row);
            for (int value : row) {
                words[to++] = (short) value;
            }
        }
        boolean signed = type == DataBuffer.TYPE_SHORT;
        return new Gray16(raster.getWidth(), raster.getHeight(), words, signed, Math.min(16, bits));
    }

    private static Rgb8 colour(Raster raster) {
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int bands = raster.getNumBands();
        int[] packed = new int[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth() * bands];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += bands) {
                int red = row[at] >> shift;
                int green = row[at + 1] >> shift;
                int blue = row[at + 2] >> shift;
                packed[to++] =
                        0xFF000000 | (red & 0xFF) << 16 | (green & 0xFF) << 8 | (blue & 0xFF);
            }
        }
        return new Rgb8(raster.getWidth(), raster.getHeight(), packed);
    }

    private static Rgb8 inks(Raster raster) {
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int bands = raster.getNumBands();
        int[] packed = new int[raster.getWidth() * raster.getHeight()];
        int[] row = new int[raster.getWidth() * bands];
        for (int y = 0, to = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int at = 0; at < row.length; at += bands) {
                int inks =
                        ((row[at] >> shift) & 0xFF) << 16
                                | ((row[at + 1] >> shift) & 0xFF) << 8
                                | ((row[at + 2] >> shift) & 0xFF);
                packed[to++] = Inks.rgb(inks, (row[at + 3] >> shift) & 0xFF);
            }
        }
        return new Rgb8(raster.getWidth(), raster.getHeight(), packed);
    }
}
