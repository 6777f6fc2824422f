package dragonfly.image.dicom;

import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.dicom.Fragments.Run;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Frames by the Extended Offset Table (PS3.3 C.7.6.3.1.8) or the Basic Offset Table (PS3.5 annex
 * A.4). A table is believed only if it fits the file. Immutable.
 */
final class FrameTable implements FrameIndex {
    /** A table of eight million frames; nothing that has more is read by its table. */
    private static final long LONGEST = 1L << 26;

    private final long[] starts;
    private final int whole;

    private FrameTable(long[] starts, int whole) {
        this.starts = starts;
        this.whole = whole;
    }

    /**
     * Reads whichever table there is; empty if there is none that can be believed.
     *
     * @param basic the value of the first item
     * @param frames how many frames are announced
     */
    static Optional<FrameTable> read(
            ByteSource source, Extent basic, Optional<Extent> extended, int frames)
            throws IOException {
        Fragments fragments = new Fragments(source);
        long[] starts = new long[0];
        if (extended.isPresent() && extended.get().length() == 8L * frames) {
            starts = table(source, extended.get(), basic.end(), 8);
        }
        if (!isPlausible(fragments, source.length(), starts, basic.end())
                && basic.length() == 4L * frames) {
            starts = table(source, basic, basic.end(), 4);
        }
        return isPlausible(fragments, source.length(), starts, basic.end())
                ? Optional.of(new FrameTable(starts, whole(fragments, source.length(), starts)))
                : Optional.empty();
    }

    private static long[] table(ByteSource source, Extent extent, long firstItem, int width)
            throws IOException {
        if (extent.length() > LONGEST) {
            return new long[0];
        }
        // The table lies inside the file, so the array is not larger than twice what is read.
        int bytes = (int) extent.length();
        ByteBuffer table =
                ByteBuffer.wrap(source.bytes(extent.start(), bytes)).order(ByteOrder.LITTLE_ENDIAN);
        long[] starts = new long[bytes / width];
        for (int i = 0; i < starts.length; i++) {
            long offset = width == 8 ? table.getLong() : Integer.toUnsignedLong(table.getInt());
            starts[i] = firstItem + offset;
        }
        return starts;
    }

    private static boolean isPlausible(
            Fragments fragments, long length, long[] starts, long firstItem) throws IOException {
        if (starts.length == 0 || starts[0] != firstItem) {
            return false;
        }
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1]) {
                return false;
            }
        }
        long last = starts[starts.length - 1];
        return fragments.header(starts[0]).isItem()
                && (last > length - Fragments.HEADER_BYTES || fragments.header(last).isItem());
    }

    /** Frames that the file reaches and finishes; the first counts in any case. */
    private static int whole(Fragments fragments, long length, long[] starts) throws IOException {
        int whole = 0;
        while (whole + 1 < starts.length && starts[whole + 1] <= length) {
            whole++;
        }
        if (whole == starts.length - 1) {
            Run last = fragments.measure(starts[whole], Long.MAX_VALUE);
            whole += last.items() > 0 && last.end() <= length ? 1 : 0;
        }
        return Math.max(1, whole);
    }

    @Override
    public int frames() {
        return whole;
    }

    @Override
    public Optional<Extent> find(int frame) {
        return frame < starts.length ? Optional.of(extent(frame)) : Optional.empty();
    }

    private Extent extent(int frame) {
        long end = frame + 1 < starts.length ? starts[frame + 1] : Long.MAX_VALUE;
        return new Extent(starts[frame], end);
    }
}
