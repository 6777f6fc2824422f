package dragonfly.image.codec.jpeg2000;

import java.util.List;

/** A decoded picture. */
public final class Jpeg2000Picture {
    private final Area pixels;
    private final List<Jpeg2000Plane> planes;
    private final Channels channels;
    private final boolean complete;

    /**
     * A picture of planes.
     *
     * @param pixels the picture on its own grid, reduced
     * @param channels what the planes mean
     */
    Jpeg2000Picture(Area pixels, List<Jpeg2000Plane> planes, Channels channels, boolean complete) {
        this.pixels = pixels;
        this.planes = List.copyOf(planes);
        this.channels = channels;
        this.complete = complete;
    }

    Area pixels() {
        return pixels;
    }

    /** Columns of pixels. */
    public int width() {
        return pixels.width();
    }

    /** Rows of pixels. */
    public int height() {
        return pixels.height();
    }

    /** The planes: components of the code stream, or channels in the order of the colour space. */
    public List<Jpeg2000Plane> planes() {
        return planes;
    }

    /** What the planes mean together. */
    public Jpeg2000Colour colour() {
        return channels.colour();
    }

    /** Which plane is how opaque a pixel is; -1 if none. */
    public int opacity() {
        return channels.opacity();
    }

    /** False if the code stream ended early and the rest was filled up. */
    public boolean complete() {
        return complete;
    }

    /**
     * The low 8 bits of the samples of each pixel, side by side.
     *
     * @return {@code width * height * planes} bytes
     */
    public byte[] bytes() {
        int count = planes.size();
        byte[] bytes = new byte[Math.toIntExact(pixels.size() * count)];
        for (int c = 0; c < count; c++) {
            int[] values = planes.get(c).over(pixels);
            for (int i = 0, to = c; i < values.length; i++, to += count) {
                bytes[to] = (byte) values[i];
            }
        }
        return bytes;
    }

    /**
     * The low 16 bits of the samples of each pixel, side by side.
     *
     * @return {@code width * height * planes} words
     */
    public short[] words() {
        int count = planes.size();
        short[] words = new short[Math.toIntExact(pixels.size() * count)];
        for (int c = 0; c < count; c++) {
            int[] values = planes.get(c).over(pixels);
            for (int i = 0, to = c; i < values.length; i++, to += count) {
                words[to] = (short) values[i];
            }
        }
        return words;
    }

    /**
     * The samples of each pixel, side by side.
     *
     * @return {@code width * height * planes} values; the plane's own array if there is but one
     */
    public int[] ints() {
        int count = planes.size();
        if (count == 1) {
            return planes.get(0).over(pixels);
        }
        int[] all = new int[Math.toIntExact(pixels.size() * count)];
        for (int c = 0; c < count; c++) {
            int[] values = planes.get(c).over(pixels);
            for (int i = 0, to = c; i < values.length; i++, to += count) {
                all[to] = values[i];
            }
        }
        return all;
    }

    /**
     * One plane's samples as bytes from 0 for its smallest to 255 for its largest value.
     *
     * @return {@code width * height} bytes
     */
    public byte[] eightBits(int plane) {
        Jpeg2000Plane from = planes.get(plane);
        int bits = from.component().bits();
        int smallest = from.component().smallest();
        int[] values = from.over(pixels);
        byte[] bytes = new byte[values.length];
        long range = (1L << bits) - 1;
        for (int i = 0; i < bytes.length; i++) {
            int value = values[i] - smallest;
            bytes[i] = (byte) (bits == 8 ? value : (value * 255L + range / 2) / range);
        }
        return bytes;
    }
}
