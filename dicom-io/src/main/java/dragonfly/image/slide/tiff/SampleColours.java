package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.slide.tiff.SampleLayout.Alpha;

import java.nio.ByteOrder;

/**
 * From the samples of a picture to colours, as libtiff and so OpenSlide make them: 16-bit colours
 * are rounded to 8 bits, of 16-bit grays the upper byte counts. Immutable.
 */
abstract sealed class SampleColours
        permits SampleColours.Grays,
                SampleColours.Colours,
                SampleColours.Table,
                SampleColours.Inks,
                YccBlocks {
    final int width;
    private final long rowBytes;

    SampleColours(TiffPicture picture) {
        width = picture.pieces().width();
        rowBytes = picture.layout().rowBytes(width);
    }

    static SampleColours of(TiffPicture picture, ByteOrder order) throws ImageException {
        SampleLayout layout = picture.layout();
        return switch (layout.photometric()) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> new Grays(picture, order);
            case RGB -> new Colours(picture, order);
            case PALETTE -> new Table(picture, Palette.of(picture.directory(), layout.bits()));
            case CMYK -> new Inks(picture);
            case YCBCR -> YccBlocks.of(picture);
        };
    }

    /** Bytes of so many rows of a piece. */
    int bytes(int rows) throws ImageException {
        return Math.toIntExact(rowBytes * rows);
    }

    /**
     * Makes colours.
     *
     * @param samples of the rows of a piece, those of a pixel side by side
     * @param argb takes pre-multiplied colours, row-major
     */
    abstract void paint(byte[] samples, int rows, int[] argb);

    /** A pixel whose colours are not multiplied by its alpha yet. */
    private static int multiplied(int red, int green, int blue, int alpha) {
        return alpha << 24
                | ((red * alpha + 127) / 255) << 16
                | ((green * alpha + 127) / 255) << 8
                | (blue * alpha + 127) / 255;
    }

    private static int pixel(int red, int green, int blue, int alpha, Alpha kind) {
        return kind == Alpha.UNASSOCIATED
                ? multiplied(red, green, blue, alpha)
                : alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** Grays of 1 to 32 bits. */
    static final class Grays extends SampleColours {
        private final SampleLayout layout;
        private final boolean little;
        private final int flip;

        Grays(TiffPicture picture, ByteOrder order) {
            super(picture);
            layout = picture.layout();
            little = order == ByteOrder.LITTLE_ENDIAN;
            flip = layout.photometric() == Photometric.WHITE_IS_ZERO ? 255 : 0;
        }

        @Override
        void paint(byte[] samples, int rows, int[] argb) {
            if (layout.bits() < 8) {
                paintBits(samples, rows, argb);
                return;
            }
            int size = layout.bits() / 8;
            int step = size * layout.samples();
            int high = little ? size - 1 : 0;
            boolean hasAlpha = layout.alpha() != Alpha.NONE;
            for (int i = 0, at = high; i < width * rows; i++, at += step) {
                int gray = (samples[at] & 0xFF) ^ flip;
                int alpha = hasAlpha ? samples[at + size] & 0xFF : 255;
                argb[i] = pixel(gray, gray, gray, alpha, layout.alpha());
            }
        }

        private void paintBits(byte[] samples, int rows, int[] argb) {
            int most = (1 << layout.bits()) - 1;
            int[] values = SmallSamples.of(samples, layout.bits(), width, rows);
            for (int i = 0; i < values.length; i++) {
                argb[i] = 0xFF000000 | ((values[i] * 255 / most) ^ flip) * 0x010101;
            }
        }
    }

    /** Red, green and blue of 8 or 16 bits, perhaps with alpha and more. */
    static final class Colours extends SampleColours {
        private final SampleLayout layout;
        private final boolean little;

        Colours(TiffPicture picture, ByteOrder order) {
            super(picture);
            layout = picture.layout();
            little = order == ByteOrder.LITTLE_ENDIAN;
        }

        @Override
        void paint(byte[] samples, int rows, int[] argb) {
            int step = layout.samples();
            boolean hasAlpha = layout.alpha() != Alpha.NONE;
            if (layout.bits() == 16) {
                paintWords(samples, rows, argb, hasAlpha);
            } else if (hasAlpha) {
                for (int i = 0, at = 0; i < width * rows; i++, at += step) {
                    argb[i] =
                            pixel(
                                    samples[at] & 0xFF,
                                    samples[at + 1] & 0xFF,
                                    samples[at + 2] & 0xFF,
                                    samples[at + 3] & 0xFF,
                                    layout.alpha());
                }
            } else {
                for (int i = 0, at = 0; i < width * rows; i++, at += step) {
                    argb[i] =
                            0xFF000000
                                    | (samples[at] & 0xFF) << 16
                                    | (samples[at + 1] & 0xFF) << 8
                                    | (samples[at + 2] & 0xFF);
                }
            }
        }

        private void paintWords(byte[] samples, int rows, int[] argb, boolean hasAlpha) {
            int step = layout.samples() * 2;
            for (int i = 0, at = 0; i < width * rows; i++, at += step) {
                argb[i] =
                        pixel(
                                eight(samples, at),
                                eight(samples, at + 2),
                                eight(samples, at + 4),
                                hasAlpha ? eight(samples, at + 6) : 255,
                                layout.alpha());
            }
        }

        private int eight(byte[] samples, int at) {
            int low = samples[little ? at : at + 1] & 0xFF;
            int high = samples[little ? at + 1 : at] & 0xFF;
            return ((high << 8 | low) + 128) / 257;
        }
    }

    /** Indices into a table of colours. */
    static final class Table extends SampleColours {
        private final int bits;
        private final int step;
        private final int[] colours;

        Table(TiffPicture picture, int[] colours) {
            super(picture);
            this.bits = picture.layout().bits();
            this.step = picture.layout().samples();
            this.colours = colours;
        }

        @Override
        void paint(byte[] samples, int rows, int[] argb) {
            if (bits < 8) {
                int[] values = SmallSamples.of(samples, bits, width, rows);
                for (int i = 0; i < values.length; i++) {
                    argb[i] = colours[values[i]];
                }
            } else {
                for (int i = 0, at = 0; i < width * rows; i++, at += step) {
                    argb[i] = colours[samples[at] & 0xFF];
                }
            }
        }
    }

    /** Cyan, magenta, yellow and black, 255 for full ink (TIFF 6.0 section 16). */
    static final class Inks extends SampleColours {
        private final int step;

        Inks(TiffPicture picture) {
            super(picture);
            step = picture.layout().samples();
        }

        @Override
        void paint(byte[] samples, int rows, int[] argb) {
            for (int i = 0, at = 0; i < width * rows; i++, at += step) {
                int light = 255 - (samples[at + 3] & 0xFF);
                int red = light * (255 - (samples[at] & 0xFF)) / 255;
                int green = light * (255 - (samples[at + 1] & 0xFF)) / 255;
                int blue = light * (255 - (samples[at + 2] & 0xFF)) / 255;
                argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
            }
        }
    }
}
