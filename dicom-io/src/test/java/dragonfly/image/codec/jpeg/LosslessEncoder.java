package dragonfly.image.codec.jpeg;

import java.io.ByteArrayOutputStream;

/**
 * Writes lossless JPEG as no encoder at hand does: restarts anywhere, components of different
 * sizes, tables redefined between scans, heights told late.
 */
final class LosslessEncoder {
    /** How to write a picture. */
    record Options(
            int precision,
            int predictor,
            int pointTransform,
            int restartInterval,
            boolean separateScans,
            boolean heightBehindFirstScan,
            Codes codes) {

        static Options of(int precision, int predictor) {
            return new Options(precision, predictor, 0, 0, false, false, Codes.EVEN);
        }

        Options shifted(int bits) {
            return new Options(
                    precision, predictor, bits, restartInterval, separateScans, false, codes);
        }

        Options restarting(int interval) {
            return new Options(
                    precision, predictor, pointTransform, interval, separateScans, false, codes);
        }

        Options apart() {
            return new Options(
                    precision, predictor, pointTransform, restartInterval, true, false, codes);
        }

        Options late() {
            return new Options(
                    precision,
                    predictor,
                    pointTransform,
                    restartInterval,
                    separateScans,
                    true,
                    codes);
        }

        Options with(Codes other) {
            return new Options(
                    precision,
                    predictor,
                    pointTransform,
                    restartInterval,
                    separateScans,
                    heightBehindFirstScan,
                    other);
        }
    }

    /** Huffman codes for the 17 categories. */
    enum Codes {
        /** Four or five bits each. */
        EVEN(0, 0, 0, 14, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        /** One to sixteen bits, the last code of nothing but ones. */
        STEEP(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2);

        @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
        private final int[] counts;

        Codes(int... counts) {
            this.counts = counts;
        }

        private int[] codeAndLength(int symbol) {
            int code = 0;
            int at = 0;
            for (int length = 1; length <= 16; length++, code <<= 1) {
                if (symbol < at + counts[length - 1]) {
                    return new int[] {code + symbol - at, length};
                }
                code += counts[length - 1];
                at += counts[length - 1];
            }
            throw new AssertionError(symbol);
        }
    }

    /** A component: its sampling factors and samples, row-major. */
    record Component(int horizontal, int vertical, int width, int height, int[] samples) {
        int sample(int x, int y) {
            return samples[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
        }
    }

    private final int width;
    private final int height;
    private final Component[] components;
    private final Options options;
    private final int horizontal;
    private final int vertical;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int pending;
    private int pendingBits;

    private LosslessEncoder(int width, int height, Component[] components, Options options) {
        this.width = width;
        this.height = height;
        this.components = components;
        this.options = options;
        int h = 1;
        int v = 1;
        for (Component component : components) {
            h = Math.max(h, component.horizontal);
            v = Math.max(v, component.vertical);
        }
        this.horizontal = h;
        this.vertical = v;
    }

    /** Components of full size whose samples lie side by side. */
    static byte[] encode(int width, int height, int channels, int[] samples, Options options) {
        Component[] components = new Component[channels];
        for (int c = 0; c < channels; c++) {
            int[] plane = new int[width * height];
            for (int i = 0; i < plane.length; i++) {
                plane[i] = samples[i * channels + c];
            }
            components[c] = new Component(1, 1, width, height, plane);
        }
        return encode(width, height, components, options);
    }

    static byte[] encode(int width, int height, Component[] components, Options options) {
        return new LosslessEncoder(width, height, components, options).stream();
    }

    private byte[] stream() {
        octets(0xFF, 0xD8);
        octets(0xFF, 0xC3, 0, 8 + 3 * components.length, options.precision);
        int stated = options.heightBehindFirstScan ? 0 : height;
        octets(stated >> 8, stated, width >> 8, width, components.length);
        for (int c = 0; c < components.length; c++) {
            octets(c + 1, components[c].horizontal << 4 | components[c].vertical, 0);
        }
        if (options.restartInterval > 0) {
            octets(0xFF, 0xDD, 0, 4, options.restartInterval >> 8, options.restartInterval);
        }
        if (options.separateScans) {
            for (int c = 0; c < components.length; c++) {
                // The same destination each time, with other codes.
                Codes codes = c % 2 == 0 ? options.codes : Codes.STEEP;
                scan(codes, c);
            }
        } else {
            int[] all = new int[components.length];
            for (int c = 0; c < all.length; c++) {
                all[c] = c;
            }
            scan(options.codes, all);
        }
        octets(0xFF, 0xD9);
        return out.toByteArray();
    }

    private void scan(Codes codes, int... parts) {
        octets(0xFF, 0xC4, 0, 2 + 17 + 17, 0);
        octets(codes.counts);
        for (int i = 0; i < 17; i++) {
            octets(i);
        }
        octets(0xFF, 0xDA, 0, 6 + 2 * parts.length, parts.length);
        for (int part : parts) {
            octets(part + 1, 0);
        }
        octets(options.predictor, 0, options.pointTransform);
        boolean single = parts.length == 1;
        Component first = components[parts[0]];
        int columns = single ? first.width : Math.ceilDiv(width, horizontal);
        int rows = single ? first.height : Math.ceilDiv(height, vertical);
        for (int unit = 0; unit < columns * rows; unit++) {
            if (options.restartInterval > 0 && unit > 0 && unit % options.restartInterval == 0) {
                flush();
                octets(0xFF, 0xD0 + (unit / options.restartInterval - 1) % 8);
            }
            for (int part : parts) {
                Component component = components[part];
                int wide = single ? 1 : component.horizontal;
                int high = single ? 1 : component.vertical;
                for (int i = 0; i < wide * high; i++) {
                    int x = unit % columns * wide + i % wide;
                    int y = unit / columns * high + i / wide;
                    difference(codes, component, x, y, columns * wide, high);
                }
            }
        }
        flush();
        if (options.heightBehindFirstScan && parts[0] == 0) {
            octets(0xFF, 0xDC, 0, 4, height >> 8, height);
        }
    }

    private void difference(Codes codes, Component component, int x, int y, int wide, int high) {
        int difference = (short) (value(component, x, y) - predicted(component, x, y, wide, high));
        if (difference == Short.MIN_VALUE) {
            bits(codes.codeAndLength(16));
            return;
        }
        int category = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        bits(codes.codeAndLength(category));
        int low = difference < 0 ? difference - 1 : difference;
        bits(new int[] {low & ((1 << category) - 1), category});
    }

    private int value(Component component, int x, int y) {
        return component.sample(x, y) >> options.pointTransform;
    }

    private int predicted(Component c, int x, int y, int wide, int high) {
        int startX = 0;
        int startY = 0;
        if (options.restartInterval > 0 && high == 1 && wide == c.width) {
            int start = (y * wide + x) / options.restartInterval * options.restartInterval;
            startX = start % wide;
            startY = start / wide;
        } else if (options.restartInterval > 0) {
            int unitRows = options.restartInterval / Math.ceilDiv(width, horizontal);
            startY = y / high / unitRows * unitRows * high;
        }
        if (y == startY) {
            return x == startX
                    ? 1 << (options.precision - options.pointTransform - 1)
                    : value(c, x - 1, y);
        }
        int up = value(c, x, y - 1);
        if (x == 0) {
            return up;
        }
        int left = value(c, x - 1, y);
        int corner = value(c, x - 1, y - 1);
        return switch (options.predictor) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> corner;
            case 4 -> left + up - corner;
            case 5 -> left + ((up - corner) >> 1);
            case 6 -> up + ((left - corner) >> 1);
            case 7 -> (left + up) >> 1;
            default -> throw new AssertionError(options.predictor);
        };
    }

    private void bits(int[] valueAndLength) {
        for (int i = valueAndLength[1] - 1; i >= 0; i--) {
            pending = pending << 1 | (valueAndLength[0] >> i & 1);
            if (++pendingBits == 8) {
                entropy(pending);
                pending = 0;
                pendingBits = 0;
            }
        }
    }

    private void entropy(int octet) {
        octets(octet);
        if (octet == 0xFF) {
            octets(0);
        }
    }

    private void flush() {
        if (pendingBits > 0) {
            entropy(pending << (8 - pendingBits) | (1 << (8 - pendingBits)) - 1);
        }
        pending = 0;
        pendingBits = 0;
    }

    private void octets(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
