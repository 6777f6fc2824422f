package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.dicom.Fragments.Header;
import dragonfly.image.file.ByteSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds frames without a table, by walking over the items as far as somebody asks. As long as every
 * item begins a frame, item and frame are the same thing. The first item that does not begin one is
 * ambiguous: it may belong to the frame before it, or be a frame that is empty or broken. Which it
 * is decides how many items there are in all, so only then the whole file is walked: no frame is
 * ever shown under another's number. Safe for several threads; one walks, the others wait.
 */
final class FrameScan implements FrameIndex {
    private final Fragments fragments;
    private final long length;
    private final FrameStart begin;
    private final long firstItem;
    private final int announced;

    private long[] starts = new long[16];
    private int found;
    private long position;
    private boolean finished;
    private @Nullable String damage;

    /**
     * A scan that has not begun.
     *
     * @param firstItem position of the first item after the offset table
     * @param announced how many frames the file claims
     */
    FrameScan(ByteSource source, long firstItem, int announced, FrameStart begin) {
        this.fragments = new Fragments(source);
        this.length = source.length();
        this.firstItem = firstItem;
        this.announced = announced;
        this.begin = begin;
        this.position = firstItem;
    }

    /** Walks over so many items at most, or to the end. */
    synchronized void advance(int items) throws IOException {
        for (int i = 0; i < items && !isDone(); i++) {
            step();
        }
    }

    /** Whether nothing is left to find. */
    synchronized boolean isDone() {
        // The frame after the last tells where the last one ends.
        return finished || damage != null || found > announced || announced == 1;
    }

    /** Frames found, or announced as long as not all was walked. */
    @Override
    public synchronized int frames() {
        if (!finished || announced == 1) {
            return announced;
        }
        boolean cut = position > length;
        return Math.min(announced, found > 1 && cut ? found - 1 : found);
    }

    @Override
    public synchronized Optional<Extent> find(int frame) throws IOException, ImageException {
        if (announced == 1) {
            return Optional.of(new Extent(firstItem, Long.MAX_VALUE));
        }
        while (found <= frame + 1 && !isDone()) {
            step();
        }
        if (damage != null) {
            throw EncapsulatedFrames.damaged(damage);
        }
        if (frame >= found) {
            return Optional.empty();
        }
        long end = frame + 1 < found ? starts[frame + 1] : Long.MAX_VALUE;
        return Optional.of(new Extent(starts[frame], end));
    }

    private void step() throws IOException {
        Header item = fragments.header(position);
        if (!item.isItem()) {
            finished = true;
        } else if (begins(item, position)) {
            starts = with(starts, found++, position);
            position = after(item, position);
        } else {
            walkToTheEnd();
        }
    }

    private boolean begins(Header item, long at) throws IOException {
        return begin.isAt(fragments, at + Fragments.HEADER_BYTES, item.length());
    }

    private static long after(Header item, long at) {
        return at + Fragments.HEADER_BYTES + item.length();
    }

    private static long[] with(long[] list, int size, long next) {
        long[] longer = size < list.length ? list : Arrays.copyOf(list, 2 * size);
        longer[size] = next;
        return longer;
    }

    /**
     * Counts all items, and decides whether each is a frame or only those that begin one. Every
     * item until now began a frame, so the two ways of counting part here. Nothing is kept of a
     * walk that the disk or an interruption ends.
     */
    private void walkToTheEnd() throws IOException {
        long[] items = starts.clone();
        long count = found;
        long[] begins = starts.clone();
        int begun = found;
        long at = position;
        for (Header item = fragments.header(at); item.isItem(); item = fragments.header(at)) {
            if (count < announced) {
                items = with(items, (int) count, at);
            }
            count++;
            if (begun <= announced && begins(item, at)) {
                begins = with(begins, begun++, at);
            }
            at = after(item, at);
        }
        boolean everyItem = count <= announced;
        if (!everyItem && (begun == 0 || begun > announced || begins[0] != firstItem)) {
            damage = "%d items for %d frames, %d beginnings".formatted(count, announced, begun);
        }
        starts = everyItem ? items : begins;
        found = everyItem ? (int) count : begun;
        position = at;
        finished = true;
    }
}
