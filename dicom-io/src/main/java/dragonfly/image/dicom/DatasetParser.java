package dragonfly.image.dicom;

import dragonfly.image.dicom.Dataset.Encoding;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.file.ByteSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the elements of a data set up to its pixel data (PS3.5 7). No length is believed before it
 * was found to lie inside the file and inside the item around it, so what is kept in memory is
 * never more than the file. An element that breaks these rules is left out, or ends the data set if
 * nobody can say where the next one starts.
 */
final class DatasetParser {
    /** Only profiles of colour have longer values that anyone asks for. */
    private static final long LONGEST_VALUE = 1L << 20;

    /** Nobody asks for what makers keep to themselves, which may be most of a file. */
    private static final long LONGEST_PRIVATE_VALUE = 1L << 12;

    /** What an element or an item takes besides its value. */
    private static final long OVERHEAD = 128;

    /** For all attributes together. */
    private static final long ROOM = Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 8);

    private static final int DEEPEST = 32;
    private static final int NO_TAG_IS_LARGER = 0xFFFFFFFF;

    private final ByteSource source;
    private final ByteCursor cursor;
    private final DicomEncoding encoding;
    private final Dataset dataset = Dataset.top();
    private FramePlaces places = FramePlaces.none();
    private Optional<Extent> extendedOffsets = Optional.empty();
    private Optional<ElementHeader> pixels = Optional.empty();
    private boolean cut;
    private long room = ROOM;

    /**
     * A parser of a data set.
     *
     * @param source where it is
     * @param start position of its first element
     * @param encoding how elements are written
     */
    DatasetParser(ByteSource source, long start, DicomEncoding encoding) {
        this.source = source;
        this.cursor = new ByteCursor(source);
        this.encoding = encoding;
        cursor.order(encoding.bigEndian());
        cursor.seek(start);
    }

    /** Reads up to the pixel data. */
    DicomLayout parse() throws IOException {
        return parse(NO_TAG_IS_LARGER);
    }

    /** Reads elements up to a tag, that one included; may be called again to read further. */
    DicomLayout parse(int lastTag) throws IOException {
        while (pixels.isEmpty()
                && !cut
                && cursor.remaining() >= 8
                && Integer.compareUnsigned(cursor.peekTag(), lastTag) <= 0) {
            ElementHeader element = ElementHeader.read(cursor, encoding.implicit());
            if (Tag.isPixelData(element.tag())) {
                pixels = Optional.of(element);
            } else if (element.group() == 0xFFFE) {
                passStray(element);
            } else if (element.group() == 0) {
                break; // zeros after the last element
            } else {
                take(element);
            }
        }
        return new DicomLayout(
                encoding.transferSyntax(),
                encoding.bigEndian(),
                dataset,
                places,
                extendedOffsets,
                pixels,
                cut);
    }

    /** An item or delimiter whose sequence has lost its head: seen in real files, of no use. */
    private void passStray(ElementHeader element) {
        boolean whole = element.tag() == Tag.ITEM && !element.isUndefined();
        cursor.seek(whole ? element.end() : element.value());
    }

    private void take(ElementHeader element) throws IOException {
        boolean inside = !element.isUndefined() && element.end() <= cursor.length();
        if (element.tag() == Tag.EXTENDED_OFFSETS && inside) {
            extendedOffsets = Optional.of(new Extent(element.value(), element.end()));
            cursor.seek(element.end());
            return;
        }
        try {
            if (element.tag() == Tag.PER_FRAME_GROUPS && isWholeSlide()) {
                places =
                        new FramePlacesReader(cursor, encoding.implicit())
                                .read(element, cursor.length());
                return;
            }
            read(element, dataset, cursor.length(), encoding.implicit(), 0);
        } catch (BrokenStructure e) {
            cut = !inside;
            cursor.seek(element.end());
        }
    }

    private boolean isWholeSlide() {
        return ObjectKind.isSlide(dataset.text(Tag.SOP_CLASS));
    }

    /**
     * An item of a sequence that was read by itself.
     *
     * @param content null if it is damaged or no item
     * @param end where the next one would start; the limit where nobody can tell
     */
    record Item(@Nullable Dataset content, long end) {}

    /** The item at a position, which lies in a data set and ends before a limit. */
    Item item(long position, Dataset parent, long limit) throws IOException {
        room = ROOM;
        cursor.seek(position);
        ElementHeader item = ElementHeader.read(cursor, encoding.implicit());
        if (item.tag() != Tag.ITEM || (!item.isUndefined() && item.end() > limit)) {
            return new Item(null, limit);
        }
        try {
            Dataset content = parent.newItem();
            long end = item.isUndefined() ? limit : item.end();
            readItem(item, content, end, encoding.implicit(), 1);
            return new Item(content, cursor.position());
        } catch (BrokenStructure e) {
            return new Item(null, item.isUndefined() ? limit : item.end());
        }
    }

    /** Where the item at a position ends, without reading its content if it says so itself. */
    long itemEnd(long position, long limit) throws IOException {
        cursor.seek(position);
        ElementHeader item = ElementHeader.read(cursor, encoding.implicit());
        if (item.tag() == Tag.ITEM && !item.isUndefined()) {
            return Math.min(item.end(), limit);
        }
        return item(position, Dataset.top(), limit).end();
    }

    /** Reads the value at the cursor into a data set; the cursor then stands behind it. */
    private void read(ElementHeader element, Dataset into, long limit, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        if (!element.isUndefined() && element.end() > limit) {
            throw new BrokenStructure();
        }
        if (Tag.isPixelData(element.tag()) && depth > 0) {
            into.putLeftInFile(element);
            passPixels(element, limit);
            return;
        }
        String vr = Vr.of(element);
        if (element.tag() == Tag.PER_FRAME_GROUPS && depth == 0) {
            boolean itemsImplicit = implicit || element.vr().equals(Vr.UNKNOWN);
            pass(element, limit, itemsImplicit, 1);
            long end = cursor.position();
            DicomEncoding inside = encoding.withImplicit(itemsImplicit);
            into.put(element.tag(), FrameItems.of(source, element.value(), end, inside, into));
            cursor.seek(end);
            return;
        }
        if (vr.equals(Vr.SEQUENCE) || element.isUndefined()) {
            // Unknown bytes of no length are a sequence without VRs (PS3.5 6.2.2 note 4).
            boolean itemsImplicit = implicit || element.vr().equals(Vr.UNKNOWN);
            into.put(element.tag(), items(element, into, limit, itemsImplicit, depth + 1));
            return;
        }
        if (element.length() > longest(element)) {
            into.putLeftInFile(element);
        } else if (element.length() > 0) {
            reserve(element.length());
            boolean littleImplicit = implicit || element.vr().equals(Vr.UNKNOWN);
            into.put(
                    element.tag(),
                    vr,
                    source.bytes(element.value(), (int) element.length()),
                    Encoding.of(littleImplicit, encoding.bigEndian()));
        }
        cursor.seek(element.end());
    }

    private static long longest(ElementHeader element) {
        return element.group() % 2 == 1 ? LONGEST_PRIVATE_VALUE : LONGEST_VALUE;
    }

    /** Takes memory for an element or an item, as long as there is some for attributes. */
    private void reserve(long length) throws BrokenStructure {
        long needed = OVERHEAD + length;
        if (needed > room) {
            throw new BrokenStructure();
        }
        room -= needed;
    }

    /** Compressed pixels inside an item, such as an icon's, are items that hold no elements. */
    private void passPixels(ElementHeader pixels, long limit) throws IOException, BrokenStructure {
        cursor.seek(pixels.isUndefined() ? pixels.value() : pixels.end());
        boolean more = pixels.isUndefined();
        while (more) {
            ElementHeader fragment = ElementHeader.read(cursor, true);
            more = fragment.tag() == Tag.ITEM;
            if ((!more && fragment.tag() != Tag.SEQUENCE_END)
                    || fragment.isUndefined()
                    || fragment.end() > limit) {
                throw new BrokenStructure();
            }
            cursor.seek(fragment.end());
        }
    }

    /** Moves the cursor behind a value without looking at more than its structure. */
    private void pass(ElementHeader element, long limit, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        if (!element.isUndefined()) {
            cursor.seek(element.end());
        } else if (depth > DEEPEST) {
            throw new BrokenStructure();
        } else {
            ElementHeader inside = ElementHeader.read(cursor, implicit);
            while (inside.tag() != Tag.ITEM_END && inside.tag() != Tag.SEQUENCE_END) {
                boolean fits = inside.isUndefined() || inside.end() <= limit;
                if (!fits || cursor.position() >= limit) {
                    throw new BrokenStructure();
                }
                pass(inside, limit, implicit, depth + 1);
                inside = ElementHeader.read(cursor, implicit);
            }
        }
    }

    private List<Dataset> items(
            ElementHeader sequence, Dataset parent, long limit, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        if (depth > DEEPEST) {
            throw new BrokenStructure();
        }
        long end = sequence.isUndefined() ? limit : sequence.end();
        List<Dataset> items = new ArrayList<>();
        cursor.seek(sequence.value());
        while (cursor.position() + 8 <= end) {
            ElementHeader item = ElementHeader.read(cursor, implicit);
            if (item.tag() == Tag.SEQUENCE_END) {
                end = sequence.isUndefined() ? cursor.position() : end;
                break;
            }
            boolean fits = item.isUndefined() || item.end() <= end;
            if (item.tag() != Tag.ITEM || !fits) {
                throw new BrokenStructure();
            }
            reserve(0);
            Dataset content = parent.newItem();
            readItem(item, content, item.isUndefined() ? end : item.end(), implicit, depth);
            items.add(content);
        }
        cursor.seek(end);
        return items;
    }

    private void readItem(
            ElementHeader item, Dataset content, long end, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        while (cursor.position() + 8 <= end) {
            ElementHeader element = ElementHeader.read(cursor, implicit);
            if (element.tag() == Tag.ITEM_END) {
                return;
            }
            read(element, content, end, implicit, depth);
        }
        if (item.isUndefined() || cursor.position() != end) {
            throw new BrokenStructure();
        }
    }
}
