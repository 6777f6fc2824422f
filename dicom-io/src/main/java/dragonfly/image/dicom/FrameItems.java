package dragonfly.image.dicom;

import dragonfly.image.dicom.DatasetParser.Item;
import dragonfly.image.file.ByteSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The items of a sequence that has one for each frame, parsed when they are asked for: an object of
 * 30,000 frames has tens of megabytes of them, and whoever opens it wants to see one. An item that
 * is damaged is absent. Safe for several threads.
 */
final class FrameItems {
    /** Up to this length the bytes are kept, so that nobody waits for the disk later. */
    private static final long KEPT = 1L << 26;

    private final DatasetParser parser;
    private final Dataset parent;
    private final long end;
    private long[] starts = new long[64];
    private int known;
    private long next;
    private int lastIndex = -1;
    private @Nullable Dataset last;

    private FrameItems(
            ByteSource source, long start, long end, DicomEncoding encoding, Dataset parent) {
        this.parser = new DatasetParser(source, start, encoding);
        this.next = start;
        this.end = end;
        this.parent = parent;
    }

    /**
     * The items between two positions, which lie inside the file.
     *
     * @param encoding how their elements are written
     * @param parent the data set around them
     */
    static FrameItems of(
            ByteSource source, long start, long end, DicomEncoding encoding, Dataset parent)
            throws IOException {
        if (end - start > KEPT) {
            return new FrameItems(source, start, end, encoding, parent);
        }
        int length = (int) (end - start);
        ByteSource kept = new MemoryBytes(start, source.bytes(start, length));
        return new FrameItems(kept, start, end, encoding, parent);
    }

    /** The item of a frame; empty if there is none, or it makes no sense. */
    synchronized Optional<Dataset> get(int index) {
        if (index == lastIndex) {
            return Optional.ofNullable(last);
        }
        try {
            last = parsed(index);
        } catch (IOException e) {
            // The pixels lie in the same file: whoever reads them is told.
            last = null;
        }
        lastIndex = index;
        return Optional.ofNullable(last);
    }

    /** All items that make sense, all in memory. */
    List<Dataset> all() {
        List<Dataset> all = new ArrayList<>();
        for (int i = 0; has(i); i++) {
            get(i).ifPresent(all::add);
        }
        return all;
    }

    /** Whether the sequence comes so far. */
    synchronized boolean has(int index) {
        try {
            reach(index);
        } catch (IOException e) {
            // As above.
            return false;
        }
        return index < known || next < end;
    }

    private @Nullable Dataset parsed(int index) throws IOException {
        reach(index);
        if (index < known) {
            return parser.item(starts[index], parent, end).content();
        }
        if (next >= end) {
            return null;
        }
        Item item = parser.item(next, parent, end);
        take(item.end());
        return item.content();
    }

    /** Passes over the items before one, of which most say how long they are. */
    private void reach(int index) throws IOException {
        while (known < index && next < end) {
            take(parser.itemEnd(next, end));
        }
    }

    private void take(long itemEnd) {
        if (known == starts.length) {
            starts = Arrays.copyOf(starts, 2 * known);
        }
        starts[known++] = next;
        next = itemEnd;
    }
}
