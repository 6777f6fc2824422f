package dragonfly.image.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@link FramePlaces} out of a Per-Frame Functional Groups Sequence by passing over it once,
 * without making objects for what nobody asks for.
 */
final class FramePlacesReader {
    private static final int DEEPEST = 16;

    /** An identifier is a short string, a depth a decimal string: 16 characters each. */
    private static final int LONGEST_TEXT = 64;

    private final ByteCursor cursor;
    private final boolean implicitFile;
    private final List<String> names = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

    private int frames;
    private int[] columns = new int[64];
    private int[] rows = new int[64];
    private double[] depths = new double[64];
    private int[] paths = new int[64];

    /**
     * A reader for one sequence.
     *
     * @param cursor at the sequence's value
     * @param implicit whether elements come without their value representation
     */
    FramePlacesReader(ByteCursor cursor, boolean implicit) {
        this.cursor = cursor;
        this.implicitFile = implicit;
    }

    /** Reads all items; the cursor then stands behind the sequence. */
    FramePlaces read(ElementHeader sequence, long limit) throws IOException, BrokenStructure {
        boolean implicit = implicitFile || sequence.vr().equals(Vr.UNKNOWN);
        items(sequence, Tag.PER_FRAME_GROUPS, limit, implicit, 0);
        return new FramePlaces(frames, columns, rows, depths, paths, List.copyOf(names));
    }

    private void items(ElementHeader sequence, int owner, long limit, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        check(sequence, limit);
        if (depth > DEEPEST) {
            throw new BrokenStructure();
        }
        long end = sequence.isUndefined() ? limit : sequence.end();
        cursor.seek(sequence.value());
        while (cursor.position() + 8 <= end) {
            ElementHeader item = ElementHeader.read(cursor, implicit);
            if (item.tag() == Tag.SEQUENCE_END) {
                end = sequence.isUndefined() ? cursor.position() : end;
                break;
            }
            if (item.tag() != Tag.ITEM) {
                throw new BrokenStructure();
            }
            check(item, end);
            if (owner == Tag.PER_FRAME_GROUPS) {
                nextFrame();
            }
            elements(item, owner, item.isUndefined() ? end : item.end(), implicit, depth);
        }
        cursor.seek(end);
    }

    private void elements(ElementHeader item, int owner, long end, boolean implicit, int depth)
            throws IOException, BrokenStructure {
        while (cursor.position() + 8 <= end) {
            ElementHeader element = ElementHeader.read(cursor, implicit);
            if (element.tag() == Tag.ITEM_END) {
                return;
            }
            check(element, end);
            if (isGroup(element.tag(), owner) || element.isUndefined()) {
                boolean inner = implicit || element.vr().equals(Vr.UNKNOWN);
                items(element, element.tag(), end, inner, depth + 1);
            } else {
                take(element, owner);
                cursor.seek(element.end());
            }
        }
        if (item.isUndefined() || cursor.position() != end) {
            throw new BrokenStructure();
        }
    }

    private static void check(ElementHeader element, long limit) throws BrokenStructure {
        if (!element.isUndefined() && element.end() > limit) {
            throw new BrokenStructure();
        }
    }

    private static boolean isGroup(int tag, int owner) {
        return owner == Tag.PER_FRAME_GROUPS
                && (tag == Tag.PLANE_POSITION_SLIDE || tag == Tag.OPTICAL_PATH_GROUP);
    }

    private void nextFrame() {
        if (frames == columns.length) {
            columns = Arrays.copyOf(columns, 2 * frames);
            rows = Arrays.copyOf(rows, 2 * frames);
            depths = Arrays.copyOf(depths, 2 * frames);
            paths = Arrays.copyOf(paths, 2 * frames);
        }
        columns[frames] = FramePlaces.UNKNOWN;
        rows[frames] = FramePlaces.UNKNOWN;
        depths[frames] = Double.NaN;
        frames++;
    }

    private void take(ElementHeader element, int owner) throws IOException {
        int frame = frames - 1;
        if (owner == Tag.PLANE_POSITION_SLIDE) {
            switch (element.tag()) {
                case Tag.COLUMN_IN_MATRIX -> columns[frame] = integer(element);
                case Tag.ROW_IN_MATRIX -> rows[frame] = integer(element);
                case Tag.Z_OFFSET_IN_SLIDE -> depths[frame] = number(text(element));
                default -> {}
            }
        } else if (owner == Tag.OPTICAL_PATH_GROUP && element.tag() == Tag.OPTICAL_PATH_ID) {
            paths[frame] = number(names, text(element));
        }
    }

    private int number(List<String> known, String name) {
        return numbers.computeIfAbsent(
                name,
                added -> {
                    known.add(added);
                    return known.size() - 1;
                });
    }

    private int integer(ElementHeader element) throws IOException {
        return element.length() == 4 ? (int) cursor.peek32(0) : FramePlaces.UNKNOWN;
    }

    private String text(ElementHeader element) throws IOException {
        byte[] bytes = new byte[(int) Math.min(element.length(), LONGEST_TEXT)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) cursor.peek(i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            // Not said, or not in numbers, which comes to the same.
            return Double.NaN;
        }
    }
}
