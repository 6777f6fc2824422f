package dragonfly.image.display;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What an embedded ICC profile (ICC.1, ISO 15076-1) says about stored colours: the way from them to
 * sRGB, by the colour management of the JDK (Little CMS) with the profile's own rendering intent.
 * Immutable; any number of threads may use one at once.
 */
public final class ColourProfile {
    private static final int LONGEST = 16 << 20;
    private static final int SHORTEST = 128;
    private static final int BATCH = 1 << 14;
    private static final int RGB = 3;
    private static final int INKS = 4;

    /** Two ways to sRGB that differ by less than rounding and black points make are none. */
    private static final int SAME_TO_THE_EYE = 3;

    private final byte[] profile;
    private final ICC_ColorSpace space;
    private final int channels;
    private final String name;
    private final Queue<ColorConvertOp> idle = new ConcurrentLinkedQueue<>();

    private ColourProfile(byte[] profile, ICC_Profile parsed) {
        this.profile = profile;
        this.space = new ICC_ColorSpace(parsed);
        this.channels = parsed.getNumComponents();
        this.name = ProfileName.of(profile);
    }

    /**
     * The profile of red, green and blue samples.
     *
     * @param profile as embedded; copied
     * @return nothing if it is damaged, for other kinds of samples, or so near to sRGB that there
     *     is nothing to convert
     */
    public static Optional<ColourProfile> of(byte[] profile) {
        return parsed(profile, RGB, ColorSpace.TYPE_RGB).filter(ColourProfile::isNotSrgb);
    }

    /** The profile of printing inks: cyan, magenta, yellow, black; nothing if it is not one. */
    public static Optional<ColourProfile> ofInks(byte[] profile) {
        return parsed(profile, INKS, ColorSpace.TYPE_CMYK);
    }

    private static Optional<ColourProfile> parsed(byte[] bytes, int channels, int type) {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            return Optional.empty();
        }
        try {
            ICC_Profile icc = ICC_Profile.getInstance(bytes);
            if (icc.getNumComponents() != channels || icc.getColorSpaceType() != type) {
                return Optional.empty();
            }
            ColourProfile profile = new ColourProfile(bytes.clone(), icc);
            profile.toSrgb(new byte[channels], 1); // finds out whether there is a way to sRGB
            return Optional.of(profile);
        } catch (IllegalArgumentException | CMMException | ProfileDataException e) {
            // A profile that cannot be used is as good as none: colours stay as stored.
            return Optional.empty();
        }
    }

    private boolean isNotSrgb() {
        int steps = 9;
        int[] grid = new int[steps * steps * steps];
        for (int i = 0; i < grid.length; i++) {
            int red = i / (steps * steps) * 255 / (steps - 1);
            int green = i / steps % steps * 255 / (steps - 1);
            int blue = i % steps * 255 / (steps - 1);
            grid[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        int[] converted = toSrgb(grid);
        for (int i = 0; i < grid.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = ((grid[i] >> shift) & 0xFF) - ((converted[i] >> shift) & 0xFF);
                if (Math.abs(difference) > SAME_TO_THE_EYE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the profile calls itself, for example "Adobe RGB (1998)"; "" if it does not say. */
    public String name() {
        return name;
    }

    /**
     * Stored colours as sRGB.
     *
     * @param colours {@code 0x..RRGGBB}; not changed
     * @return opaque colours {@code 0xFFRRGGBB}
     */
    public int[] toSrgb(int[] colours) {
        int[] converted = new int[colours.length];
        byte[] samples = new byte[RGB * Math.min(BATCH, colours.length)];
        for (int from = 0; from < colours.length; from += BATCH) {
            int count = Math.min(BATCH, colours.length - from);
            for (int i = 0, at = 0; i < count; i++) {
                int colour = colours[from + i];
                samples[at++] = (byte) (colour >> 16);
                samples[at++] = (byte) (colour >> 8);
                samples[at++] = (byte) colour;
            }
            pack(toSrgb(samples, count), converted, from, count);
        }
        return converted;
    }

    /**
     * Inks as sRGB.
     *
     * @param inks four bytes a pixel, 255 is full ink; not changed
     * @return opaque colours {@code 0xFFRRGGBB}
     */
    public int[] inksToSrgb(byte[] inks) {
        int[] converted = new int[inks.length / INKS];
        for (int from = 0; from < converted.length; from += BATCH) {
            int count = Math.min(BATCH, converted.length - from);
            byte[] batch = Arrays.copyOfRange(inks, INKS * from, INKS * (from + count));
            pack(toSrgb(batch, count), converted, from, count);
        }
        return converted;
    }

    private static void pack(byte[] rgb, int[] to, int from, int count) {
        for (int i = 0, at = 0; i < count; i++, at += RGB) {
            to[from + i] =
                    0xFF000000
                            | (rgb[at] & 0xFF) << 16
                            | (rgb[at + 1] & 0xFF) << 8
                            | (rgb[at + 2] & 0xFF);
        }
    }

    private byte[] toSrgb(byte[] samples, int pixels) {
        ColorConvertOp ready = idle.poll();
        ColorConvertOp op =
                ready != null
                        ? ready
                        : new ColorConvertOp(
                                space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        WritableRaster from =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, channels, null);
        from.setDataElements(0, 0, pixels, 1, samples);
        WritableRaster to =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels, 1, RGB, null);
        op.filter(from, to);
        idle.add(op);
        return (byte[]) to.getDataElements(0, 0, pixels, 1, null);
    }

    /** Whether the other one was made of the same bytes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ColourProfile that && Arrays.equals(profile, that.profile);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(profile);
    }

    @Override
    public String toString() {
        return "ColourProfile[" + name + "]";
    }
}
