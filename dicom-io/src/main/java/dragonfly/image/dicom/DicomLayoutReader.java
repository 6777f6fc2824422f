package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks over the elements of a data set without reading their values, and checks that each lies
 * inside the file and each item inside its sequence. What comes out can be handed to a parser that
 * believes every length it reads.
 */
final class DicomLayoutReader {
    /** Values above this are not worth parsing; per-frame functional groups are. */
    private static final long LARGEST_VALUE = 16L << 20;

    private static final int DEEPEST = 32;

    private final ByteCursor cursor;
    private final boolean implicit;
    private final String transferSyntax;
    private final boolean bigEndian;
    private final List<Extent> header = new ArrayList<>();
    private Optional<Extent> extendedOffsets = Optional.empty();
    private Optional<ElementHeader> pixels = Optional.empty();
    private boolean cut;

    /**
     * A reader of a data set.
     *
     * @param source where it is
     * @param start position of its first element
     * @param encoding how elements are written
     */
    DicomLayoutReader(ByteSource source, long start, DicomEncoding encoding) {
        this.cursor = new ByteCursor(source);
        this.implicit = encoding.implicit();
        this.bigEndian = encoding.bigEndian();
        this.transferSyntax = encoding.transferSyntax();
        cursor.order(bigEndian);
        cursor.seek(start);
    }

    DicomLayout read() throws IOException, ImageException {
        while (pixels.isEmpty() && !cut && cursor.remaining() >= 8) {
            ElementHeader element = ElementHeader.read(cursor, implicit);
            if (Tag.isPixelData(element.tag())) {
                pixels = Optional.of(element);
            } else if (element.group() == 0xFFFE) {
                passStray(element);
            } else if (element.group() == 0) {
                break; // zeros after the last element
            } else {
                pass(element);
            }
        }
        return new DicomLayout(
                transferSyntax,
                implicit,
                bigEndian,
                List.copyOf(header),
                extendedOffsets,
                pixels,
                cut);
    }

    private void pass(ElementHeader element) throws IOException {
        try {
            long end = endOf(element, cursor.length(), implicit, 0);
            if (element.tag() == Tag.EXTENDED_OFFSETS) {
                extendedOffsets = Optional.of(new Extent(element.value(), end));
            } else if (end - element.value() <= LARGEST_VALUE
                    || element.tag() == Tag.PER_FRAME_GROUPS) {
                keep(element.start(), end);
            }
            cursor.seek(end);
        } catch (BrokenStructure e) {
            cut = true;
        }
    }

    /** An item or delimiter whose sequence has lost its head: seen in real files, of no use. */
    private void passStray(ElementHeader element) {
        boolean whole = element.tag() == Tag.ITEM && !element.isUndefined();
        cursor.seek(whole ? element.end() : element.value());
    }

    private void keep(long start, long end) {
        int last = header.size() - 1;
        if (last >= 0 && header.get(last).end() == start) {
            header.set(last, new Extent(header.get(last).start(), end));
        } else {
            header.add(new Extent(start, end));
        }
    }

    /** Position after a value, whose items have been walked over and checked. */
    private long endOf(ElementHeader element, long limit, boolean noVr, int depth)
            throws IOException, BrokenStructure {
        if (!element.isUndefined() && element.end() > limit) {
            throw new BrokenStructure();
        }
        if (!element.mayHoldItems()) {
            return element.end();
        }
        // Unknown bytes without a length are a sequence in implicit encoding (PS3.5 6.2.2 note 4).
        boolean itemsNoVr = noVr || element.vr().equals("UN");
        long itemsLimit = element.isUndefined() ? limit : element.end();
        cursor.seek(element.value());
        long end = itemsEnd(itemsLimit, itemsNoVr, depth + 1);
        return element.isUndefined() ? end : element.end();
    }

    private long itemsEnd(long limit, boolean noVr, int depth) throws IOException, BrokenStructure {
        if (depth > DEEPEST) {
            throw new BrokenStructure();
        }
        while (cursor.position() + 8 <= limit) {
            ElementHeader item = ElementHeader.read(cursor, noVr);
            if (item.tag() == Tag.SEQUENCE_END) {
                return cursor.position();
            }
            if (item.tag() != Tag.ITEM) {
                throw new BrokenStructure();
            }
            if (!item.isUndefined() && item.end() > limit) {
                throw new BrokenStructure();
            }
            walkItem(item, item.isUndefined() ? limit : item.end(), noVr, depth);
        }
        return limit;
    }

    private void walkItem(ElementHeader item, long limit, boolean noVr, int depth)
            throws IOException, BrokenStructure {
        while (cursor.position() + 8 <= limit) {
            ElementHeader element = ElementHeader.read(cursor, noVr);
            if (element.tag() == Tag.ITEM_END) {
                return;
            }
            cursor.seek(endOf(element, limit, noVr, depth));
        }
        if (item.isUndefined() || cursor.position() != limit) {
            throw new BrokenStructure();
        }
    }

    /** An element leaves its frame. Never leaves this class. */
    private static final class BrokenStructure extends Exception {
        BrokenStructure() {
            super("", null, false, false);
        }
    }
}
