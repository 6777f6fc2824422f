package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

/**
 * A whole JPEG stream (ITU-T T.81), made of the tables that many tiles share and of one tile. What
 * applications wrote beside the picture is left out, and one marker of our own says whether the
 * colours are YCbCr: the decoders would guess otherwise, and guess wrong.
 */
public final class JpegStream {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COM = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;

    /** SOI and Adobe's APP14; its last byte is the transform, 1 for YCbCr. */
    private static final byte[] START = {
        (byte) 0xFF,
        (byte) SOI,
        (byte) 0xFF,
        (byte) 0xEE,
        0,
        14,
        'A',
        'd',
        'o',
        'b',
        'e',
        0,
        100,
        0,
        0,
        0,
        0,
        0
    };

    private final byte[] bytes;
    private int length;
    private int width;
    private int height;
    private int components;
    private boolean complete;

    private JpegStream(int capacity, boolean ycc) {
        bytes = new byte[capacity];
        System.arraycopy(START, 0, bytes, 0, START.length);
        bytes[START.length - 1] = (byte) (ycc ? 1 : 0);
        length = START.length;
    }

    /**
     * Puts a stream together. Only headers are looked at.
     *
     * @param tables an abbreviated stream with the tables (TIFF field 347), or null
     * @param tile the tile's stream, whole or abbreviated
     * @param ycc whether three components are YCbCr and not RGB
     * @throws ImageException with {@code DAMAGED}, or {@code UNSUPPORTED} for JPEG that is neither
     *     baseline nor progressive with 8 bits
     */
    public static JpegStream of(byte @Nullable [] tables, byte[] tile, boolean ycc)
            throws ImageException {
        int more = tables == null ? 0 : tables.length;
        JpegStream stream = new JpegStream(START.length + more + tile.length, ycc);
        if (tables != null) {
            stream.add(tables);
        }
        stream.add(tile);
        if (!stream.complete || stream.components == 0) {
            throw damaged("no picture in the stream");
        }
        return stream;
    }

    /** The stream; {@link #length()} bytes count. Read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes of the stream count. */
    public int length() {
        return length;
    }

    /** Columns, as its frame header says. */
    public int width() {
        return width;
    }

    /** Rows, as its frame header says. */
    public int height() {
        return height;
    }

    /** 1 for gray, 3 for colours, 4 for inks. */
    public int components() {
        return components;
    }

    private void add(byte[] from) throws ImageException {
        if (from.length < 4 || (from[0] & 0xFF) != 0xFF || (from[1] & 0xFF) != SOI) {
            throw damaged("a stream without a beginning");
        }
        int at = 2;
        while (at + 1 < from.length) {
            if ((from[at] & 0xFF) != 0xFF) {
                throw damaged("no marker at " + at);
            }
            int marker = from[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == EOI) {
                return;
            } else if (marker == SOI || marker == 1 || (marker >= 0xD0 && marker <= 0xD7)) {
                at += 2;
            } else if (marker == SOS) {
                copy(from, at, from.length - at);
                complete = true;
                return;
            } else {
                at += 2 + segment(from, at, marker);
            }
        }
    }

    /** Takes over a segment that counts; returns its length. */
    private int segment(byte[] from, int at, int marker) throws ImageException {
        int size = at + 3 < from.length ? word(from, at + 2) : 0;
        if (size < 2 || size > from.length - at - 2) {
            throw damaged("a marker's length of " + size);
        }
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xCC;
        if (frame && marker != 0xC8) {
            frame(from, at, marker, size);
        }
        if (marker != COM && (marker < APP0 || marker > APP15)) {
            copy(from, at, size + 2);
        }
        return size;
    }

    private void frame(byte[] from, int at, int marker, int size) throws ImageException {
        if (size < 8 || components != 0) {
            throw damaged("frame header of " + size + " bytes");
        }
        int precision = from[at + 4] & 0xFF;
        if (marker > 0xC2 || precision != 8) {
            throw ImageException.unsupported(
                    "The slide has JPEG tiles of a kind that is not read (process %d, %d bits)."
                            .formatted(marker - 0xC0, precision));
        }
        height = word(from, at + 5);
        width = word(from, at + 7);
        components = from[at + 9] & 0xFF;
        if (width < 1 || height < 1 || (components != 1 && components != 3 && components != 4)) {
            throw damaged("%d x %d with %d components".formatted(width, height, components));
        }
    }

    private void copy(byte[] from, int at, int count) {
        System.arraycopy(from, at, bytes, length, count);
        length += count;
    }

    private static int word(byte[] from, int at) {
        return (from[at] & 0xFF) << 8 | (from[at + 1] & 0xFF);
    }

    static ImageException damaged(String detail) {
        return ImageException.damaged("A tile of the slide is damaged.", "JPEG: " + detail);
    }
}
