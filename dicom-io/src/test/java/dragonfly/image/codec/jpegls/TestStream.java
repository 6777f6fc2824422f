package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a stream together, segment by segment, right or wrong as a test needs it. */
final class TestStream {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int width;
    private final int height;
    private final int bits;
    private Preset preset = Preset.NONE;
    private int restart;

    TestStream(int width, int height, int bits) {
        this.width = width;
        this.height = height;
        this.bits = bits;
        out.write(0xFF);
        out.write(0xD8);
    }

    TestStream segment(int marker, int... content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        for (int value : content) {
            out.write(value);
        }
        return this;
    }

    TestStream text(int marker, String text) {
        return segment(marker, text.chars().toArray());
    }

    /** A frame header of that size. */
    TestStream frame(int statedHeight, int statedWidth, int components) {
        int[] content = new int[6 + 3 * components];
        content[0] = bits;
        content[1] = statedHeight >> 8;
        content[2] = statedHeight & 0xFF;
        content[3] = statedWidth >> 8;
        content[4] = statedWidth & 0xFF;
        content[5] = components;
        for (int i = 0; i < components; i++) {
            content[6 + 3 * i] = i + 1;
            content[7 + 3 * i] = 0x11;
        }
        return segment(0xF7, content);
    }

    TestStream frame(int components) {
        return frame(height, width, components);
    }

    TestStream preset(Preset used) {
        preset = used;
        int[] values = {used.maxval(), used.t1(), used.t2(), used.t3(), used.reset()};
        int[] content = new int[11];
        content[0] = 1;
        for (int i = 0; i < values.length; i++) {
            content[1 + 2 * i] = values[i] >> 8;
            content[2 + 2 * i] = values[i] & 0xFF;
        }
        return segment(0xF8, content);
    }

    TestStream restartEvery(int lines) {
        restart = lines;
        return segment(0xDD, lines >> 8, lines & 0xFF);
    }

    /** A scan header alone. */
    TestStream scanHeader(int near, int order, int table, int... components) {
        int[] content = new int[4 + 2 * components.length];
        content[0] = components.length;
        for (int i = 0; i < components.length; i++) {
            content[1 + 2 * i] = components[i] + 1;
            content[2 + 2 * i] = table;
        }
        content[1 + 2 * components.length] = near;
        content[2 + 2 * components.length] = order;
        return segment(0xDA, content);
    }

    /** A scan of some of the planes, which become those that a decoder will see. */
    TestStream scan(int near, Interleaving order, int table, int[][] planes, int... components)
            throws ImageException {
        int code =
                switch (order) {
                    case NONE -> 0;
                    case LINE -> 1;
                    case SAMPLE -> 2;
                };
        scanHeader(near, code, table, components);
        int[][] chosen = new int[components.length][];
        for (int i = 0; i < components.length; i++) {
            chosen[i] = planes[components[i]];
        }
        CodingParameters parameters = preset.resolve(bits, near);
        out.writeBytes(new TestScan(parameters, chosen, width, height, restart).encode(order));
        return this;
    }

    byte[] end() {
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    /** Hewlett-Packard's segment. */
    TestStream transform(int code) {
        byte[] name = "mrfx".getBytes(StandardCharsets.US_ASCII);
        return segment(0xE8, name[0], name[1], name[2], name[3], code);
    }
}
