package dragonfly.phantom.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A DICOM data set in the making, in Explicit VR Little Endian (PS3.5 A.2), sorted by tag. Texts
 * are in the default repertoire.
 */
final class DataSet {
    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);

    /** Sets a text; an empty one for an attribute of type 2 without a value. */
    DataSet text(int tag, String vr, String value) {
        char pad = vr.equals("UI") ? '\0' : ' ';
        String even = value.length() % 2 == 0 ? value : value + pad;
        return element(tag, vr, even.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sets unsigned 16-bit numbers. */
    DataSet shorts(int tag, int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return element(tag, "US", buffer.array());
    }

    /** Sets 16-bit pixels. */
    DataSet pixels(int tag, short[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asShortBuffer().put(values);
        return element(tag, "OW", buffer.array());
    }

    /** Sets 8-bit pixels. */
    DataSet pixels(int tag, byte[] values) {
        byte[] even = Arrays.copyOf(values, values.length + values.length % 2);
        return element(tag, "OB", even);
    }

    /** Sets a sequence of items; an empty one for an attribute of type 2 without a value. */
    DataSet sequence(int tag, DataSet... items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DataSet item : List.of(items)) {
            byte[] content = item.bytes();
            bytes.writeBytes(header(0xFFFEE000).putInt(content.length).array());
            bytes.writeBytes(content);
        }
        return element(tag, "SQ", bytes.toByteArray());
    }

    /** Sets an element as it stands. */
    DataSet element(int tag, String vr, byte[] value) {
        boolean wide = List.of("OB", "OW", "SQ", "UN").contains(vr);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] name = vr.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer head = ByteBuffer.allocate(wide ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) (tag >>> 16)).putShort((short) tag).put(name);
        if (wide) {
            head.putShort((short) 0).putInt(value.length);
        } else {
            head.putShort((short) value.length);
        }
        bytes.writeBytes(head.array());
        bytes.writeBytes(value);
        elements.put(tag, bytes.toByteArray());
        return this;
    }

    /** All elements, encoded. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        elements.values().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static ByteBuffer header(int tag) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (tag >>> 16))
                .putShort((short) tag);
    }
}
