package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.dicom.Fragments.Header;
import dragonfly.image.dicom.Fragments.Run;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.util.Optional;

/**
 * Frames of encapsulated pixel data, PS3.5 annex A.4: items, one or several to a frame, found by a
 * table or by walking over them. A table that turns out wrong at a frame is not asked again.
 */
final class EncapsulatedFrames implements FrameSource {
    /** Walked before an image opens: a few milliseconds, and most files are at their end. */
    private static final int ITEMS_AT_OPENING = 1024;

    private final ByteSource source;
    private final Optional<FrameTable> table;
    private final FrameScan scan;
    private final int available;
    private volatile boolean tableFits = true;

    private EncapsulatedFrames(
            ByteSource source, Optional<FrameTable> table, FrameScan scan, int available) {
        this.source = source;
        this.table = table;
        this.scan = scan;
        this.available = available;
    }

    /**
     * The frames of a pixel data element of undefined length.
     *
     * @param extended the Extended Offset Table
     * @param announced how many frames the file claims
     * @throws ImageException with {@code DAMAGED} if no frame can be found
     */
    static EncapsulatedFrames of(
            ByteSource source,
            ElementHeader pixels,
            Optional<Extent> extended,
            int announced,
            FrameStart begin)
            throws IOException, ImageException {
        Fragments fragments = new Fragments(source);
        Header first = fragments.header(pixels.value());
        long start = pixels.value() + Fragments.HEADER_BYTES;
        if (!first.isItem() || first.length() > source.length() - start) {
            throw damaged("no offset table item");
        }
        Extent basic = new Extent(start, start + first.length());
        if (!fragments.header(basic.end()).isItem()) {
            throw damaged("no item");
        }
        Optional<FrameTable> table = FrameTable.read(source, basic, extended, announced);
        FrameScan scan = new FrameScan(source, basic.end(), announced, begin);
        if (table.isPresent()) {
            return new EncapsulatedFrames(source, table, scan, table.get().frames());
        }
        scan.advance(ITEMS_AT_OPENING);
        return new EncapsulatedFrames(source, table, scan, scan.frames());
    }

    @Override
    public int available() {
        return available;
    }

    @Override
    public int known() {
        return Math.min(available, table.isPresent() ? available : scan.frames());
    }

    @Override
    public EncodedFrame frame(int frame) throws IOException, ImageException {
        Fragments fragments = new Fragments(source);
        Optional<Run> placed = byTable(frame, fragments);
        Run run = placed.isPresent() ? placed.get() : byScan(frame, fragments);
        checkLength(run.available());
        byte[] bytes = new byte[(int) run.available()];
        int filled = fragments.join(run, bytes);
        boolean whole = run.items() > 0 && run.end() <= source.length();
        return new EncodedFrame(bytes, whole && filled == bytes.length);
    }

    /** A frame by the table, if its items end just where the table says that the next begins. */
    private Optional<Run> byTable(int frame, Fragments fragments) throws IOException {
        Optional<Extent> extent =
                tableFits ? table.flatMap(frames -> frames.find(frame)) : Optional.empty();
        if (extent.isEmpty()) {
            return Optional.empty();
        }
        long end = extent.get().end();
        Run run = fragments.measure(extent.get().start(), end);
        tableFits = run.items() > 0 && (end == Long.MAX_VALUE || run.end() == end);
        return tableFits ? Optional.of(run) : Optional.empty();
    }

    private Run byScan(int frame, Fragments fragments) throws IOException, ImageException {
        Optional<Extent> extent = scan.find(frame);
        if (extent.isEmpty()) {
            throw ImageException.damaged(
                    "Frame %,d is missing: the file is cut short.".formatted(frame + 1),
                    scan.frames() + " frames found");
        }
        return fragments.measure(extent.get().start(), extent.get().end());
    }

    @Override
    public void findAll() throws IOException {
        while (table.isEmpty() && !scan.isDone()) {
            scan.advance(ITEMS_AT_OPENING);
        }
    }

    private static void checkLength(long bytes) throws ImageException {
        long most = Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 4);
        if (bytes > most) {
            throw ImageException.tooLarge(
                    "A compressed frame of this file is larger than this program can hold.",
                    bytes + " bytes, limit " + most);
        }
    }

    /** Says that the pixel data do not hold together. */
    static ImageException damaged(String detail) {
        return ImageException.damaged(
                "The compressed pixel data of this file are damaged.", detail);
    }
}
