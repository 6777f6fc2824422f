package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One image file directory: what a TIFF file says of one picture. Values outside the directory
 * itself are read from the file when they are asked for.
 */
final class Directory {
    /** The longest text or table that is read: far beyond any that was seen. */
    private static final long MOST_VALUE_BYTES = 64L << 20;

    private final TiffBytes file;
    private final long offset;
    private final long next;
    private final Map<Integer, Field> fields;

    /**
     * A field.
     *
     * @param inline the bytes that stand in the directory itself
     */
    record Field(FieldType type, long count, ByteBuffer inline) {}

    Directory(TiffBytes file, long offset, long next, Map<Integer, Field> fields) {
        this.file = file;
        this.offset = offset;
        this.next = next;
        this.fields = fields;
    }

    /** Where it stands in the file. */
    long offset() {
        return offset;
    }

    /** Where the next one stands; 0 for none. */
    long next() {
        return next;
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /** How many values a field has; 0 if it is absent. */
    long count(int tag) {
        Field field = fields.get(tag);
        return field == null ? 0 : field.count();
    }

    /** The first value of a field of whole numbers, or a default if the field is absent. */
    long value(int tag, long otherwise) throws ImageException {
        Field field = fields.get(tag);
        return field == null || field.count() == 0 ? otherwise : whole(field, bytes(field, tag), 0);
    }

    /** All values of a field of whole numbers; none if it is absent. */
    long[] values(int tag) throws ImageException {
        Field field = fields.get(tag);
        if (field == null) {
            return new long[0];
        }
        ByteBuffer bytes = bytes(field, tag);
        long[] values = new long[(int) field.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = whole(field, bytes, i);
        }
        return values;
    }

    private static long whole(Field field, ByteBuffer bytes, int index) throws ImageException {
        int at = index * field.type().bytes;
        return switch (field.type()) {
            case BYTE, ASCII, UNDEFINED -> bytes.get(at) & 0xFF;
            case SBYTE -> bytes.get(at);
            case SHORT -> bytes.getShort(at) & 0xFFFF;
            case SSHORT -> bytes.getShort(at);
            case LONG, IFD -> Integer.toUnsignedLong(bytes.getInt(at));
            case SLONG -> bytes.getInt(at);
            case LONG8, SLONG8, IFD8 -> bytes.getLong(at);
            case RATIONAL, SRATIONAL, FLOAT, DOUBLE -> (long) real(field, bytes, index);
        };
    }

    /** One value of a field of any numbers; NaN if there is none. */
    double real(int tag, int index) throws ImageException {
        Field field = fields.get(tag);
        return field == null || index >= field.count()
                ? Double.NaN
                : real(field, bytes(field, tag), index);
    }

    private static double real(Field field, ByteBuffer bytes, int index) throws ImageException {
        int at = index * field.type().bytes;
        return switch (field.type()) {
            case RATIONAL ->
                    (double) Integer.toUnsignedLong(bytes.getInt(at))
                            / Integer.toUnsignedLong(bytes.getInt(at + 4));
            case SRATIONAL -> (double) bytes.getInt(at) / bytes.getInt(at + 4);
            case FLOAT -> bytes.getFloat(at);
            case DOUBLE -> bytes.getDouble(at);
            default -> whole(field, bytes, index);
        };
    }

    /** A text up to its first zero byte, "" if it is absent. UTF-8, or what comes nearest. */
    String text(int tag) throws ImageException {
        byte[] bytes = bytes(tag);
        if (bytes == null) {
            return "";
        }
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    }

    /** The bytes of a field as they are; null if it is absent. */
    byte @Nullable [] bytes(int tag) throws ImageException {
        Field field = fields.get(tag);
        if (field == null) {
            return null;
        }
        ByteBuffer bytes = bytes(field, tag);
        byte[] copy = new byte[(int) (field.count() * field.type().bytes)];
        bytes.get(0, copy);
        return copy;
    }

    private ByteBuffer bytes(Field field, int tag) throws ImageException {
        int inline = field.inline().capacity();
        if (field.count() <= inline / field.type().bytes) {
            return field.inline();
        }
        // The count is checked first, so that the product cannot overflow.
        if (field.count() > MOST_VALUE_BYTES / field.type().bytes) {
            throw Damage.of("field " + tag + " has " + field.count() + " values");
        }
        long place =
                inline == Long.BYTES
                        ? field.inline().getLong(0)
                        : Integer.toUnsignedLong(field.inline().getInt(0));
        return file.read(place, field.count() * field.type().bytes, "field " + tag);
    }
}
