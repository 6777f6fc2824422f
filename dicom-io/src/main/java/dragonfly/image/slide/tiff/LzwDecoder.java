package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

/**
 * LZW as TIFF 6.0 section 13 has it: codes of 9 to 12 bits, most significant bit first, one longer
 * a code too early. Each string is kept as the place where it was last written and its length.
 */
final class LzwDecoder {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST_FREE = 258;
    private static final int MOST_CODES = 4096;

    private final byte[] packed;
    private final int[] starts = new int[MOST_CODES];
    private final int[] lengths = new int[MOST_CODES];
    private int at;
    private int bits;
    private int held;

    LzwDecoder(byte[] packed) {
        this.packed = packed;
    }

    /** Decodes up to {@code count} bytes; returns how many there were. */
    int decode(byte[] to, int count) throws ImageException {
        if (packed.length > 1 && packed[0] == 0 && (packed[1] & 1) != 0) {
            throw ImageException.unsupported(
                    "The slide has LZW tiles of the kind before TIFF 6, which is not read.");
        }
        int done = 0;
        int free = FIRST_FREE;
        int width = 9;
        int previousStart = 0;
        int previousLength = 0;
        while (done < count) {
            int code = next(width);
            if (code < 0 || code == END) {
                break;
            }
            if (code == CLEAR) {
                free = FIRST_FREE;
                width = 9;
                previousLength = 0;
                continue;
            }
            int start = done;
            if (code < CLEAR) {
                to[done++] = (byte) code;
            } else if (code < free) {
                done = repeat(to, done, count, starts[code], lengths[code]);
            } else if (code == free && previousLength > 0) {
                // The one string that is used before it is known: the last and its first byte.
                done = repeat(to, done, count, previousStart, previousLength);
                if (done < count) {
                    to[done++] = to[start];
                }
            } else {
                throw ImageException.damaged(
                        "A tile of the slide is damaged.", "LZW code " + code + " of " + free);
            }
            if (previousLength > 0 && free < MOST_CODES) {
                // The last string and the byte after it, which are one run of the output.
                starts[free] = previousStart;
                lengths[free++] = previousLength + 1;
                if (free + 1 >= 1 << width && width < 12) {
                    width++;
                }
            }
            previousStart = start;
            previousLength = done - start;
        }
        return done;
    }

    /** Copies a string that was written before, byte by byte since it may reach into itself. */
    private static int repeat(byte[] to, int done, int count, int start, int length) {
        int run = Math.min(length, count - done);
        for (int i = 0; i < run; i++) {
            to[done + i] = to[start + i];
        }
        return done + run;
    }

    /** The next code; -1 where the bytes end. */
    private int next(int width) {
        while (bits < width) {
            if (at >= packed.length) {
                return -1;
            }
            held = held << 8 | (packed[at++] & 0xFF);
            bits += 8;
        }
        bits -= width;
        return (held >>> bits) & ((1 << width) - 1);
    }
}
