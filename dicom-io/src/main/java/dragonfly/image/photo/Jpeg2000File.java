package dragonfly.image.photo;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.codec.jpeg2000.Jpeg2000Colour;
import dragonfly.image.codec.jpeg2000.Jpeg2000Component;
import dragonfly.image.codec.jpeg2000.Jpeg2000Header;
import dragonfly.image.codec.jpeg2000.Jpeg2000Picture;
import dragonfly.image.codec.jpeg2000.Jpeg2000Plane;
import dragonfly.image.dicom.codec.YbrToRgb;
import dragonfly.image.display.ColourProfile;

import java.util.Optional;

/** A JPEG 2000 file, or a bare code stream. Grays keep their bits, colours have 8. */
final class Jpeg2000File implements PictureFile {
    private final byte[] bytes;
    private final Jpeg2000Header header;

    Jpeg2000File(byte[] bytes) throws ImageException {
        this.bytes = bytes;
        this.header = Jpeg2000.header(bytes);
        Limits.check(header.width(), header.height(), 4 + 4L * header.components().size());
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
    public Optional<ColourProfile> profile() {
        return embedded().flatMap(ColourProfile::of);
    }

    private Optional<byte[]> embedded() {
        try {
            return Jpeg2000.profile(bytes);
        } catch (ImageException damaged) {
            // The boxes were read when the file was opened; without a profile the picture is whole.
            return Optional.empty();
        }
    }

    @Override
    public Raster decode() throws ImageException {
        Jpeg2000Picture picture = Jpeg2000.decode(bytes, DecodeOptions.whole());
        if (!picture.complete()) {
            throw ImageException.damaged("The picture file is cut short.", "JPEG 2000");
        }
        int[] colours = colours(picture);
        return switch (colours.length) {
            case 1, 2 -> gray(picture, colours[0]);
            case 3 -> light(picture, colours);
            case 4 -> printed(picture, colours);
            default ->
                    throw ImageException.unsupported(
                            "The picture has %d colour channels, which is not read."
                                    .formatted(colours.length));
        };
    }

    /** The planes that are not opacity. Four without a word are three colours and an opacity. */
    private static int[] colours(Jpeg2000Picture picture) {
        int planes = picture.planes().size();
        boolean opaque = picture.colour() == Jpeg2000Colour.CMYK || picture.opacity() >= 0;
        int count = picture.opacity() >= 0 ? planes - 1 : planes;
        if (planes == 4 && !opaque && picture.colour() != Jpeg2000Colour.PROFILE) {
            count = 3;
        }
        int[] colours = new int[count];
        for (int plane = 0, to = 0; to < count; plane++) {
            if (plane != picture.opacity()) {
                colours[to++] = plane;
            }
        }
        return colours;
    }

    private static Raster gray(Jpeg2000Picture picture, int at) {
        Jpeg2000Plane plane = picture.planes().get(at);
        Jpeg2000Component component = plane.component();
        int[] values = plane.values();
        if (values.length != picture.width() * picture.height()) {
            return grayOf(picture, picture.eightBits(at));
        }
        if (component.bits() > Short.SIZE) {
            float[] floats = new float[values.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = values[i];
            }
            return new GrayFloat(picture.width(), picture.height(), floats);
        }
        short[] words = new short[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) values[i];
        }
        return new Gray16(
                picture.width(), picture.height(), words, component.signed(), component.bits());
    }

    private static Gray16 grayOf(Jpeg2000Picture picture, byte[] values) {
        short[] words = new short[values.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) (values[i] & 0xFF);
        }
        return new Gray16(picture.width(), picture.height(), words, false, Byte.SIZE);
    }

    private static Rgb8 light(Jpeg2000Picture picture, int[] colours) {
        boolean differences = isOfDifferences(picture, colours[1]);
        byte[] first = picture.eightBits(colours[0]);
        byte[] second = picture.eightBits(colours[1]);
        byte[] third = picture.eightBits(colours[2]);
        int[] packed = new int[first.length];
        for (int i = 0; i < packed.length; i++) {
            int a = first[i] & 0xFF;
            int b = second[i] & 0xFF;
            int c = third[i] & 0xFF;
            packed[i] = differences ? YbrToRgb.full(a, b, c) : 0xFF000000 | a << 16 | b << 8 | c;
        }
        return new Rgb8(picture.width(), picture.height(), packed);
    }

    /** A file that says nothing, but has fewer samples of its second channel, means differences. */
    private static boolean isOfDifferences(Jpeg2000Picture picture, int second) {
        return picture.colour() == Jpeg2000Colour.SYCC
                || (picture.colour() == Jpeg2000Colour.UNSTATED
                        && picture.planes().get(second).component().dx() > 1);
    }

    private Rgb8 printed(Jpeg2000Picture picture, int[] colours) {
        byte[] inks = new byte[4 * picture.width() * picture.height()];
        for (int ink = 0; ink < 4; ink++) {
            byte[] values = picture.eightBits(colours[ink]);
            for (int i = 0, to = ink; i < values.length; i++, to += 4) {
                inks[to] = values[i];
            }
        }
        Optional<ColourProfile> profile = embedded().flatMap(ColourProfile::ofInks);
        int[] packed = profile.isPresent() ? profile.get().inksToSrgb(inks) : Inks.toRgb(inks);
        return new Rgb8(picture.width(), picture.height(), packed);
    }
}
