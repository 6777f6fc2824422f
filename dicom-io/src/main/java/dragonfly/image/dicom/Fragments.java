package dragonfly.image.dicom;

import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Walks over the items of encapsulated pixel data, PS3.5 table A.4-1. */
final class Fragments {
    private Fragments() {}

    /**
     * The value of one item.
     *
     * @param start position of its first byte
     * @param length bytes it states
     * @param available bytes the file holds of it
     */
    record Fragment(long start, long length, long available) {
        boolean isComplete() {
            return available == length;
        }
    }

    /** An item or delimiter where one is expected; length -1 if there is none. */
    record Header(int tag, long length) {
        boolean isItem() {
            return tag == Tag.ITEM && length >= 0 && length != ElementHeader.UNDEFINED;
        }
    }

    static Header header(ByteSource source, long position) throws IOException {
        byte[] bytes = new byte[8];
        if (source.read(position, bytes, 0, 8) < 8) {
            return new Header(0, -1);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int group = header.getShort() & 0xFFFF;
        int element = header.getShort() & 0xFFFF;
        return new Header(group << 16 | element, Integer.toUnsignedLong(header.getInt()));
    }

    /**
     * The items from a position up to another, the delimiter, something that is no item, or the end
     * of the file.
     */
    static List<Fragment> walk(ByteSource source, long from, long until) throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        long position = from;
        while (position < until) {
            Header header = header(source, position);
            if (!header.isItem()) {
                break;
            }
            long start = position + 8;
            long available = Math.min(header.length(), source.length() - start);
            fragments.add(new Fragment(start, header.length(), available));
            position = start + header.length();
        }
        return fragments;
    }
}
