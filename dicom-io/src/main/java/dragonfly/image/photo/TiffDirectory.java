package dragonfly.image.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first image file directory of a TIFF structure (TIFF 6.0 section 2), be it a TIFF file or the
 * Exif block of a JPEG file.
 */
final class TiffDirectory {
    /** NewSubfileType: bit 0 marks a smaller version of another picture in the file. */
    static final int SUBFILE_TYPE = 254;

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;
    static final int PROFILE = 34675;

    /** Bytes of one value by field type; 0 for types that do not exist. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;

    /** A file may have no end of directories, or directories in a circle. */
    private static final int MOST_DIRECTORIES = 64;

    private final ByteBuffer tiff;
    private final Map<Integer, Field> fields = new HashMap<>();
    private final long next;

    /**
     * A field of whole numbers.
     *
     * @param at where the first one stands
     * @param size bytes of one
     */
    private record Field(int at, int size, int count) {}

    private TiffDirectory(ByteBuffer tiff, int at, int entries) {
        this.tiff = tiff;
        for (int i = 0; i < entries; i++) {
            put(at + 2 + 12 * i);
        }
        this.next = Integer.toUnsignedLong(tiff.getInt(at + 2 + 12 * entries));
    }

    /**
     * Reads the directory.
     *
     * @param bytes what holds the structure
     * @param start where its byte order mark stands
     * @return nothing if there is no directory or one of its values lies outside the bytes
     */
    static Optional<TiffDirectory> read(byte[] bytes, int start) {
        if (start < 0 || start + 8 > bytes.length) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, start, bytes.length - start).slice();
        tiff.order(bytes[start] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return read(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
    }

    private static Optional<TiffDirectory> read(ByteBuffer tiff, long at) {
        if (at + 2 > tiff.limit()) {
            return Optional.empty();
        }
        int entries = tiff.getShort((int) at) & 0xFFFF;
        if (at + 6 + 12L * entries > tiff.limit()) {
            return Optional.empty();
        }
        for (int i = 0; i < entries; i++) {
            if (!isInside(tiff, (int) at + 2 + 12 * i)) {
                return Optional.empty();
            }
        }
        return Optional.of(new TiffDirectory(tiff, (int) at, entries));
    }

    private static boolean isInside(ByteBuffer tiff, int entry) {
        int type = tiff.getShort(entry + 2) & 0xFFFF;
        long size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        long length = size * Integer.toUnsignedLong(tiff.getInt(entry + 4));
        long place = Integer.toUnsignedLong(tiff.getInt(entry + 8));
        return length <= 4 || place + length <= tiff.limit();
    }

    private void put(int entry) {
        int type = tiff.getShort(entry + 2) & 0xFFFF;
        long count = Integer.toUnsignedLong(tiff.getInt(entry + 4));
        int size = size(type);
        if (size > 0 && count > 0) {
            int at = size * count <= 4 ? entry + 8 : tiff.getInt(entry + 8);
            fields.put(tiff.getShort(entry) & 0xFFFF, new Field(at, size, (int) count));
        }
    }

    /** Bytes of a whole number or of something that is told byte by byte; 0 for other types. */
    private static int size(int type) {
        return switch (type) {
            case BYTE, UNDEFINED -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            default -> 0;
        };
    }

    /** The bytes of a field, if there is such a field of bytes. */
    Optional<byte[]> octets(int tag) {
        Field field = fields.get(tag);
        if (field == null || field.size != 1) {
            return Optional.empty();
        }
        byte[] octets = new byte[field.count];
        tiff.get(field.at, octets);
        return Optional.of(octets);
    }

    /** The first value of a whole-number field, or a default. */
    long value(int tag, long otherwise) {
        Field field = fields.get(tag);
        return field == null ? otherwise : value(field, 0);
    }

    private long value(Field field, int index) {
        int at = field.at + index * field.size;
        return switch (field.size) {
            case 1 -> tiff.get(at) & 0xFF;
            case 2 -> tiff.getShort(at) & 0xFFFF;
            default -> Integer.toUnsignedLong(tiff.getInt(at));
        };
    }

    /** Whether every strip or tile, told by two fields of offsets and lengths, lies in the file. */
    boolean holds(int offsets, int lengths) {
        Field from = fields.get(offsets);
        Field bytes = fields.get(lengths);
        if (from == null || bytes == null) {
            return true;
        }
        for (int i = 0; i < Math.min(from.count, bytes.count); i++) {
            if (value(from, i) + value(bytes, i) > tiff.limit()) {
                return false;
            }
        }
        return true;
    }

    /** Exif 2.32 orientation, 1 to 8; 1 (upright) if nothing sensible is said. */
    int orientation() {
        long stated = value(ORIENTATION, 1);
        return stated >= 1 && stated <= 8 ? (int) stated : 1;
    }

    /**
     * Whether a directory follows that is no smaller version of this picture: the levels of a
     * pyramid are one picture.
     */
    boolean isFollowedByAnother() {
        Optional<TiffDirectory> directory = Optional.of(this);
        for (int i = 0; i < MOST_DIRECTORIES && directory.isPresent(); i++) {
            long at = directory.get().next;
            directory = at == 0 ? Optional.empty() : read(tiff, at);
            if (directory.filter(other -> (other.value(SUBFILE_TYPE, 0) & 1) == 0).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
