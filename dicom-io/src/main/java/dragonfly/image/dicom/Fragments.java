package dragonfly.image.dicom;

import dragonfly.image.file.ByteSource;

import java.io.IOException;

/**
 * Walks over the items of encapsulated pixel data, PS3.5 table A.4-1. Keeps one small window of the
 * file, so that a file of nothing but empty items is passed quickly too. For one thread.
 */
final class Fragments {
    static final int HEADER_BYTES = 8;

    private final ByteSource source;
    private final byte[] window = new byte[512];
    private long windowStart;
    private int windowLength;

    Fragments(ByteSource source) {
        this.source = source;
    }

    /** An item or delimiter where one is expected; length -1 if there is none. */
    record Header(int tag, long length) {
        boolean isItem() {
            return tag == Tag.ITEM && length >= 0 && length != ElementHeader.UNDEFINED;
        }
    }

    /**
     * The items between two positions.
     *
     * @param start where the first one starts
     * @param available bytes of their values that the file holds
     * @param end where the next item would start; beyond the file if the last item is cut
     * @param items how many
     */
    record Run(long start, long available, long end, long items) {}

    Header header(long position) throws IOException {
        if (!fill(position, HEADER_BYTES)) {
            return new Header(0, -1);
        }
        int at = (int) (position - windowStart);
        int tag = unsigned16(at) << 16 | unsigned16(at + 2);
        return new Header(tag, unsigned16(at + 4) | (long) unsigned16(at + 6) << 16);
    }

    /** The first bytes of an item's value, fewer if it has fewer; zeros fill the rest. */
    int head(long value, long length, byte[] to) throws IOException {
        int count = (int) Math.min(to.length, length);
        fill(value, count);
        int there = Math.clamp(windowStart + windowLength - value, 0, count);
        System.arraycopy(window, (int) (value - windowStart), to, 0, there);
        return there;
    }

    private boolean fill(long position, int count) throws IOException {
        if (position < windowStart || position + count > windowStart + windowLength) {
            windowLength = source.read(position, window, 0, window.length);
            windowStart = position;
        }
        return position + count <= windowStart + windowLength;
    }

    private int unsigned16(int at) {
        return (window[at] & 0xFF) | (window[at + 1] & 0xFF) << 8;
    }

    /**
     * Measures the items from a position up to another, the delimiter, something that is no item,
     * or the end of the file.
     */
    Run measure(long from, long until) throws IOException {
        long available = 0;
        long position = from;
        long items = 0;
        while (position < until) {
            Header header = header(position);
            if (!header.isItem()) {
                break;
            }
            available += available(header, position);
            position += HEADER_BYTES + header.length();
            items++;
        }
        return new Run(from, available, position, items);
    }

    /** Joins the values of items that were measured; returns how many bytes there were. */
    int join(Run run, byte[] to) throws IOException {
        long position = run.start();
        int filled = 0;
        while (position < run.end()) {
            Header header = header(position);
            if (!header.isItem()) {
                break;
            }
            int count = (int) Math.min(available(header, position), to.length - filled);
            filled += source.read(position + HEADER_BYTES, to, filled, count);
            position += HEADER_BYTES + header.length();
        }
        return filled;
    }

    private long available(Header header, long position) {
        return Math.clamp(source.length() - position - HEADER_BYTES, 0, header.length());
    }
}
