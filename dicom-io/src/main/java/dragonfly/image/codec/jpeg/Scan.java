package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/**
 * A scan header: T.81 B.2.3.
 *
 * @param parts the components whose data are interleaved in the scan, 1 to 4
 * @param start predictor of a lossless scan; first coefficient of a progressive one
 * @param end last coefficient
 * @param high bit position of the scan before, 0 for a first one
 * @param low point transform, or bit position of this scan
 */
record Scan(List<Part> parts, int start, int end, int high, int low) {
    private static final int TABLES = 4;

    /**
     * A component and its tables.
     *
     * @param component of the frame
     * @param dc DC, or only, entropy coding table, 0 to 3
     * @param ac AC entropy coding table, 0 to 3
     */
    record Part(FrameComponent component, int dc, int ac) {}

    /** Copies the list. */
    Scan {
        parts = List.copyOf(parts);
    }

    /** Reads the header that a walk has come to. */
    static Scan read(Segments segments, Frame frame) throws ImageException {
        int at = segments.body();
        segments.require(1);
        int count = segments.octet(at);
        segments.require(4 + 2 * count);
        if (count < 1 || count > frame.components().size()) {
            throw Segments.damaged("scan of " + count + " components");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int tables = segments.octet(at + 2 + 2 * i);
            if (tables >> 4 >= TABLES || (tables & 15) >= TABLES) {
                throw Segments.damaged("entropy coding table " + tables);
            }
            FrameComponent component = component(frame, segments.octet(at + 1 + 2 * i), i);
            if (parts.stream().anyMatch(part -> part.component().index() == component.index())) {
                throw Segments.damaged("component twice in a scan");
            }
            parts.add(new Part(component, tables >> 4, tables & 15));
        }
        int last = at + 1 + 2 * count;
        return new Scan(
                parts,
                segments.octet(last),
                segments.octet(last + 1),
                segments.octet(last + 2) >> 4,
                segments.octet(last + 2) & 15);
    }

    /** The component of an identifier; of several that share one, the one at the same place. */
    private static FrameComponent component(Frame frame, int id, int place) throws ImageException {
        List<FrameComponent> named =
                frame.components().stream().filter(component -> component.id() == id).toList();
        if (named.isEmpty()) {
            throw Segments.damaged("scan of unknown component " + id);
        }
        return named.size() > place ? named.get(place) : named.getFirst();
    }

    /** Whether all components of a frame are in the scan, in the frame's order. */
    boolean isWhole(Frame frame) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).component().index() != i) {
                return false;
            }
        }
        return parts.size() == frame.components().size();
    }
}
