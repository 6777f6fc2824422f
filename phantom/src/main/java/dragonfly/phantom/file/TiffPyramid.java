package dragonfly.phantom.file;

import dragonfly.phantom.Picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a tiled TIFF whose directories are levels, each half as wide and tall as the one before:
 * little-endian, RGB, deflate (TIFF 6.0; compression 8 of its supplement 2).
 */
final class TiffPyramid {
    private static final int TILE = 256;
    private static final int ENTRY = 12;

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final String description;
    private final double micrometres;

    private TiffPyramid(String description, double micrometres) {
        this.description = description;
        this.micrometres = micrometres;
    }

    /**
     * Writes a picture and its smaller levels, down to one that fits a tile; the stream stays open.
     *
     * @param micrometres the side of a pixel in the specimen
     */
    static void write(OutputStream target, Picture picture, String description, double micrometres)
            throws IOException {
        TiffPyramid pyramid = new TiffPyramid(description, micrometres);
        pyramid.levels(picture);
        target.write(pyramid.finished());
    }

    private final List<Integer> pointers = new ArrayList<>(List.of(4));
    private final List<Integer> directories = new ArrayList<>();

    private void levels(Picture first) throws IOException {
        file.write(new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0});
        Picture level = first;
        double size = micrometres;
        boolean reduced = false;
        while (true) {
            level(level, reduced, size);
            if (level.width() <= TILE && level.height() <= TILE) {
                return;
            }
            level = half(level);
            size *= 2;
            reduced = true;
        }
    }

    /** Sets each directory's pointer to the next, which lies in the bytes before it. */
    private byte[] finished() {
        byte[] bytes = file.toByteArray();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < directories.size(); i++) {
            buffer.putInt(pointers.get(i), directories.get(i));
        }
        return bytes;
    }

    private void level(Picture level, boolean reduced, double size) throws IOException {
        List<Integer> offsets = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int top = 0; top < level.height(); top += TILE) {
            for (int left = 0; left < level.width(); left += TILE) {
                byte[] tile = tile(level, left, top);
                offsets.add(append(tile));
                counts.add(tile.length);
            }
        }
        byte[] text = (description + "\0").getBytes(StandardCharsets.US_ASCII);
        List<byte[]> entries = new ArrayList<>();
        entries.add(entry(254, LONG, 1, reduced ? 1 : 0));
        entries.add(entry(256, LONG, 1, level.width()));
        entries.add(entry(257, LONG, 1, level.height()));
        entries.add(entry(258, SHORT, 3, append(shorts(8, 8, 8))));
        entries.add(entry(259, SHORT, 1, 8));
        entries.add(entry(262, SHORT, 1, 2));
        entries.add(entry(270, 2, text.length, append(text)));
        entries.add(entry(277, SHORT, 1, 3));
        int resolution = append(longs((int) Math.round(1e7 / size), 1000));
        entries.add(entry(282, 5, 1, resolution));
        entries.add(entry(283, 5, 1, resolution));
        entries.add(entry(284, SHORT, 1, 1));
        // Pixels a centimetre.
        entries.add(entry(296, SHORT, 1, 3));
        entries.add(entry(322, LONG, 1, TILE));
        entries.add(entry(323, LONG, 1, TILE));
        entries.add(entry(324, LONG, offsets.size(), listed(offsets)));
        entries.add(entry(325, LONG, counts.size(), listed(counts)));
        directory(entries);
    }

    private void directory(List<byte[]> entries) throws IOException {
        byte[] count = shorts(entries.size());
        int at = append(count);
        for (byte[] entry : entries) {
            file.write(entry);
        }
        directories.add(at);
        pointers.add(at + count.length + ENTRY * entries.size());
        file.write(longs(0));
    }

    private int listed(List<Integer> values) throws IOException {
        int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
        return numbers.length == 1 ? numbers[0] : append(longs(numbers));
    }

    /** Appends on an even offset, as TIFF wants it. */
    private int append(byte[] bytes) throws IOException {
        if (file.size() % 2 != 0) {
            file.write(0);
        }
        int at = file.size();
        file.write(bytes);
        return at;
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(ENTRY)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return buffer.array();
    }

    private static byte[] longs(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    /** One tile, deflated; beyond the picture's edge it repeats the last pixels. */
    private static byte[] tile(Picture level, int left, int top) throws IOException {
        byte[] rgb = new byte[TILE * TILE * 3];
        for (int row = 0; row < TILE; row++) {
            int y = Math.min(level.height() - 1, top + row);
            for (int column = 0; column < TILE; column++) {
                int x = Math.min(level.width() - 1, left + column);
                System.arraycopy(
                        level.rgb(),
                        (y * level.width() + x) * 3,
                        rgb,
                        (row * TILE + column) * 3,
                        3);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes)) {
            deflate.write(rgb);
        }
        return bytes.toByteArray();
    }

    /** Means of two by two pixels; an odd last row or column is left out. */
    static Picture half(Picture from) {
        int width = Math.max(1, from.width() / 2);
        int height = Math.max(1, from.height() / 2);
        byte[] rgb = new byte[width * height * 3];
        int stride = from.width() * 3;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    int at = 2 * y * stride + 6 * x + c;
                    int sum =
                            (from.rgb()[at] & 0xFF)
                                    + (from.rgb()[at + 3] & 0xFF)
                                    + (from.rgb()[at + stride] & 0xFF)
                                    + (from.rgb()[at + stride + 3] & 0xFF);
                    rgb[(y * width + x) * 3 + c] = (byte) ((sum + 2) / 4);
                }
            }
        }
        return new Picture(width, height, rgb);
    }
}
