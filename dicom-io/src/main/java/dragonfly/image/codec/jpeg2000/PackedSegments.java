package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Packet headers spread over numbered segments, joined in the order of the numbers. */
final class PackedSegments {
    private final Map<Integer, byte[]> segments = new TreeMap<>();

    void add(Cursor segment) throws ImageException {
        int number = segment.u8();
        segments.put(number, segment.bytes(segment.left()));
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    byte[] joined() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        segments.values().forEach(all::writeBytes);
        return all.toByteArray();
    }
}
