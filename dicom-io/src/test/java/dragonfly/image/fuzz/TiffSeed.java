package dragonfly.image.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** Small TIFF files of every layout that the reader knows. */
final class TiffSeed {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG_8 = 16;

    private final ByteBuffer file;
    private final boolean big;

    /** Where the offset of the next directory goes. */
    private int link;

    /** One field of a directory. */
    private record Field(int tag, int type, long... values) {}

    private TiffSeed(ByteOrder order, boolean big) {
        file = ByteBuffer.allocate(1 << 14).order(order);
        this.big = big;
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
        file.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        if (big) {
            file.putShort((short) 8).putShort((short) 0);
        }
        link = file.position();
        offset(0);
    }

    static byte[] strips(ByteOrder order) {
        TiffSeed seed = new TiffSeed(order, false);
        seed.directory(false, 8, 6, 1, ramp(24), ramp(24));
        return seed.bytes();
    }

    static byte[] pyramid(ByteOrder order) {
        TiffSeed seed = new TiffSeed(order, false);
        byte[] tile = ramp(16 * 16 * 3);
        seed.directory(true, 40, 24, 1, tile, tile, tile, tile, tile, tile);
        seed.directory(true, 20, 12, 1, tile, tile);
        return seed.bytes();
    }

    static byte[] bigTiff() {
        TiffSeed seed = new TiffSeed(ByteOrder.LITTLE_ENDIAN, true);
        byte[] tile = ramp(16 * 16 * 3);
        seed.directory(true, 20, 12, 1, tile, tile);
        return seed.bytes();
    }

    /** Strips in one of the simple compressions. */
    static byte[] packed(int compression) {
        TiffSeed seed = new TiffSeed(ByteOrder.LITTLE_ENDIAN, false);
        byte[] strip =
                switch (compression) {
                    case 5 -> new byte[] {(byte) 0x80, 0, 1, 0, (byte) 0x40, 0x20, 0x10, 8, 4, 1};
                    case 8 -> deflated();
                    default -> new byte[] {7, 0, 1, 2, 3, 4, 5, 6, 7, -7, 9, -7, 1};
                };
        seed.directory(false, 8, 3, compression, strip);
        return seed.bytes();
    }

    private static byte[] deflated() {
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(ramp(24));
            deflater.finish();
            byte[] out = new byte[64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static byte[] ramp(int length) {
        byte[] ramp = new byte[length];
        for (int i = 0; i < length; i++) {
            ramp[i] = (byte) (i / 3);
        }
        return ramp;
    }

    /** Strips are gray and three rows high; tiles are RGB, 16 by 16. */
    private void directory(boolean tiled, int width, int height, int compression, byte[]... data) {
        long[] offsets = new long[data.length];
        long[] lengths = new long[data.length];
        for (int i = 0; i < data.length; i++) {
            offsets[i] = file.position();
            lengths[i] = data[i].length;
            file.put(data[i]);
        }
        int places = big ? LONG_8 : LONG;
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(256, SHORT, width));
        fields.add(new Field(257, SHORT, height));
        fields.add(tiled ? new Field(258, SHORT, 8, 8, 8) : new Field(258, SHORT, 8));
        fields.add(new Field(259, SHORT, compression));
        fields.add(new Field(262, SHORT, tiled ? 2 : 1));
        if (!tiled) {
            fields.add(new Field(273, places, offsets));
        }
        fields.add(new Field(277, SHORT, tiled ? 3 : 1));
        if (tiled) {
            fields.add(new Field(322, SHORT, 16));
            fields.add(new Field(323, SHORT, 16));
            fields.add(new Field(324, places, offsets));
            fields.add(new Field(325, places, lengths));
        } else {
            fields.add(new Field(278, SHORT, 3));
            fields.add(new Field(279, places, lengths));
        }
        write(fields);
    }

    private void write(List<Field> fields) {
        long[] places = new long[fields.size()];
        for (int i = 0; i < places.length; i++) {
            if (size(fields.get(i)) > (big ? 8 : 4)) {
                places[i] = file.position();
                values(fields.get(i));
            }
        }
        int start = file.position();
        if (big) {
            file.putLong(link, start).putLong(fields.size());
        } else {
            file.putInt(link, start).putShort((short) fields.size());
        }
        for (int i = 0; i < places.length; i++) {
            Field field = fields.get(i);
            file.putShort((short) field.tag).putShort((short) field.type);
            offset(field.values.length);
            int at = file.position();
            if (places[i] > 0) {
                offset(places[i]);
            } else {
                values(field);
            }
            file.position(at + (big ? 8 : 4));
        }
        link = file.position();
        offset(0);
    }

    private static int size(Field field) {
        int each = field.type == SHORT ? 2 : field.type == LONG ? 4 : 8;
        return each * field.values.length;
    }

    private void values(Field field) {
        for (long value : field.values) {
            switch (field.type) {
                case SHORT -> file.putShort((short) value);
                case LONG -> file.putInt((int) value);
                default -> file.putLong(value);
            }
        }
    }

    private void offset(long value) {
        if (big) {
            file.putLong(value);
        } else {
            file.putInt((int) value);
        }
    }

    private byte[] bytes() {
        return Arrays.copyOf(file.array(), file.position());
    }
}
