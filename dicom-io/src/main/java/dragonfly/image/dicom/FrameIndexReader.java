package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.dicom.Fragments.Fragment;
import dragonfly.image.dicom.Fragments.Header;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the frames of encapsulated pixel data: by the Extended Offset Table, the Basic Offset
 * Table, or by walking over all items (PS3.5 annex A.4). A table is believed only if it fits the
 * file.
 */
final class FrameIndexReader {
    private final ByteSource source;
    private final long firstItem;
    private final int frames;
    private final Extent basicTable;

    private FrameIndexReader(ByteSource source, Extent basicTable, int frames) {
        this.source = source;
        this.basicTable = basicTable;
        this.firstItem = basicTable.end();
        this.frames = frames;
    }

    /**
     * The index of a pixel data element of undefined length.
     *
     * @param frames how many the file claims
     * @throws ImageException with {@code DAMAGED} if no frame can be found
     */
    static FrameIndex read(
            ByteSource source, ElementHeader pixels, Optional<Extent> extended, int frames)
            throws IOException, ImageException {
        Header table = Fragments.header(source, pixels.value());
        long start = pixels.value() + 8;
        if (!table.isItem() || table.length() > source.length() - start) {
            throw EncapsulatedFrames.damaged("no offset table item");
        }
        FrameIndexReader reader =
                new FrameIndexReader(source, new Extent(start, start + table.length()), frames);
        Optional<FrameIndex> quick = reader.byTable(extended);
        return quick.isPresent() ? quick.get() : reader.byWalking();
    }

    private Optional<FrameIndex> byTable(Optional<Extent> extended) throws IOException {
        long[] starts = new long[0];
        if (extended.isPresent() && extended.get().length() == 8L * frames) {
            starts = table(extended.get(), 8);
        } else if (basicTable.length() == 4L * frames) {
            starts = table(basicTable, 4);
        }
        if (starts.length == 0 || !isPlausible(starts)) {
            return Optional.empty();
        }
        return Optional.of(FrameIndex.byPosition(source, withoutCut(starts)));
    }

    private long[] table(Extent extent, int width) throws IOException {
        ByteBuffer table =
                ByteBuffer.wrap(source.bytes(extent.start(), (int) extent.length()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        long[] starts = new long[frames];
        for (int i = 0; i < frames; i++) {
            long offset = width == 8 ? table.getLong() : Integer.toUnsignedLong(table.getInt());
            starts[i] = firstItem + offset;
        }
        return starts;
    }

    private boolean isPlausible(long[] starts) throws IOException {
        if (starts[0] != firstItem) {
            return false;
        }
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] <= starts[i - 1]) {
                return false;
            }
        }
        long last = starts[starts.length - 1];
        return Fragments.header(source, starts[0]).isItem()
                && (last + 8 > source.length() || Fragments.header(source, last).isItem());
    }

    /** Drops frames that the file does not reach or finish, but never the first. */
    private long[] withoutCut(long[] starts) throws IOException {
        int whole = 0;
        while (whole + 1 < starts.length && starts[whole + 1] <= source.length()) {
            whole++;
        }
        if (whole == starts.length - 1) {
            List<Fragment> last = Fragments.walk(source, starts[starts.length - 1], Long.MAX_VALUE);
            whole += areComplete(last) ? 1 : 0;
        }
        return Arrays.copyOf(starts, Math.max(1, whole));
    }

    private static boolean areComplete(List<Fragment> fragments) {
        return !fragments.isEmpty() && fragments.stream().allMatch(Fragment::isComplete);
    }

    private FrameIndex byWalking() throws IOException, ImageException {
        List<Fragment> all = Fragments.walk(source, firstItem, Long.MAX_VALUE);
        if (all.isEmpty()) {
            throw EncapsulatedFrames.damaged("no item");
        }
        int[] firsts = firsts(all);
        int last = firsts.length - 1;
        return last > 0 && !areComplete(all)
                ? FrameIndex.byItem(all.subList(0, firsts[last]), Arrays.copyOf(firsts, last))
                : FrameIndex.byItem(all, firsts);
    }

    /** The first item of each frame, where no table says. */
    private int[] firsts(List<Fragment> all) throws IOException, ImageException {
        if (frames == 1) {
            return new int[] {0};
        }
        if (all.size() <= frames) {
            return IntStream.range(0, all.size()).toArray();
        }
        int[] firsts = new int[all.size()];
        int found = 0;
        for (int i = 0; i < all.size(); i++) {
            if (startsCodeStream(all.get(i))) {
                firsts[found++] = i;
            }
        }
        if (found == 0 || found > frames || firsts[0] != 0) {
            throw EncapsulatedFrames.damaged(
                    "%d items for %d frames, %d beginnings".formatted(all.size(), frames, found));
        }
        return Arrays.copyOf(firsts, found);
    }

    /** JPEG and JPEG-LS start with FF D8, JPEG 2000 code streams with FF 4F. */
    private boolean startsCodeStream(Fragment fragment) throws IOException {
        byte[] bytes = new byte[2];
        return fragment.available() >= 2
                && source.read(fragment.start(), bytes, 0, 2) == 2
                && bytes[0] == (byte) 0xFF
                && (bytes[1] == (byte) 0xD8 || bytes[1] == (byte) 0x4F);
    }
}
