package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/**
 * A frame header: T.81 B.2.2.
 *
 * @param process marker of the header
 * @param precision bits a sample
 * @param width columns
 * @param height rows
 * @param components what a pixel consists of, 1 to 4
 * @param horizontal the largest horizontal sampling factor
 * @param vertical the largest vertical sampling factor
 */
record Frame(
        int process,
        int precision,
        int width,
        int height,
        List<FrameComponent> components,
        int horizontal,
        int vertical) {

    /** Components that are read; T.81 allows 255. */
    static final int MOST_COMPONENTS = 4;

    private static final int LARGEST_FACTOR = 4;
    private static final int QUANTISATION_TABLES = 4;

    /** Copies the list. */
    Frame {
        components = List.copyOf(components);
    }

    /**
     * Reads the header that a walk has come to.
     *
     * @param height rows, which may stand elsewhere
     */
    static Frame read(Segments segments, int height) throws ImageException {
        int at = segments.body();
        segments.require(6);
        int count = segments.octet(at + 5);
        segments.require(6 + 3 * count);
        int width = segments.word(at + 3);
        if (count < 1 || count > MOST_COMPONENTS || width < 1 || height < 1) {
            throw Segments.damaged(count + " components of " + width + " x " + height);
        }
        int horizontal = 1;
        int vertical = 1;
        for (int i = 0; i < count; i++) {
            int factors = segments.octet(at + 7 + 3 * i);
            requireFactor(factors >> 4);
            requireFactor(factors & 15);
            horizontal = Math.max(horizontal, factors >> 4);
            vertical = Math.max(vertical, factors & 15);
        }
        List<FrameComponent> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int factors = segments.octet(at + 7 + 3 * i);
            int table = segments.octet(at + 8 + 3 * i);
            if (table >= QUANTISATION_TABLES) {
                throw Segments.damaged("quantisation table " + table);
            }
            components.add(
                    new FrameComponent(
                            segments.octet(at + 6 + 3 * i),
                            i,
                            factors >> 4,
                            factors & 15,
                            table,
                            Math.ceilDiv(width * (factors >> 4), horizontal),
                            Math.ceilDiv(height * (factors & 15), vertical)));
        }
        return new Frame(
                segments.marker(),
                segments.octet(at),
                width,
                height,
                components,
                horizontal,
                vertical);
    }

    private static void requireFactor(int factor) throws ImageException {
        if (factor < 1 || factor > LARGEST_FACTOR) {
            throw Segments.damaged("sampling factor " + factor);
        }
    }

    /** Whether some component has fewer samples than the picture has pixels. */
    boolean isSubsampled() {
        return components.stream()
                .anyMatch(c -> c.horizontal() != horizontal || c.vertical() != vertical);
    }

    boolean isProgressive() {
        return process == Marker.FRAME_PROGRESSIVE
                || process == Marker.FRAME_ARITHMETIC_PROGRESSIVE;
    }

    boolean isArithmetic() {
        return process == Marker.FRAME_ARITHMETIC || process == Marker.FRAME_ARITHMETIC_PROGRESSIVE;
    }
}
