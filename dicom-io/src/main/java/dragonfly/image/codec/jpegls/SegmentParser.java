package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads single marker segments. Positions are those of their content, after the length. */
final class SegmentParser {
    private static final int MOST_COMPONENTS = 4;

    /** By their code in a scan header. */
    private static final List<Interleaving> INTERLEAVINGS =
            List.of(Interleaving.NONE, Interleaving.LINE, Interleaving.SAMPLE);

    private final byte[] stream;

    SegmentParser(byte[] stream) {
        this.stream = stream;
    }

    /** Where the segment ends whose length stands at {@code at}. */
    int end(int at) throws ImageException {
        int length = at + 2 <= stream.length ? word(at) : 0;
        if (length < 2 || at + length > stream.length) {
            throw Damage.damaged("segment of " + length + " bytes at " + at);
        }
        return at + length;
    }

    /** Whether the stream holds all of the segment whose length stands at {@code at}. */
    boolean isWhole(int at) {
        return at + 2 <= stream.length && at + word(at) <= stream.length;
    }

    /** SOF55. */
    FrameHeader frame(int from, int to) throws ImageException {
        int count = to - from < 6 ? 0 : octet(from + 5, to);
        if (count == 0 || to - from < 6 + 3 * count) {
            throw Damage.damaged("frame header of " + (to - from) + " bytes");
        }
        int precision = octet(from, to);
        if (precision < 2 || precision > 16) {
            throw Damage.damaged(precision + " bits");
        }
        if (count > MOST_COMPONENTS) {
            throw Damage.unsupported("with " + count + " components");
        }
        List<Integer> identifiers = new ArrayList<>();
        for (int at = from + 6; identifiers.size() < count; at += 3) {
            int identifier = octet(at, to);
            if (identifiers.contains(identifier)) {
                throw Damage.damaged("component " + identifier + " twice");
            }
            if (stream[at + 1] != stream[from + 7]) {
                throw Damage.unsupported("with sub-sampled colour");
            }
            identifiers.add(identifier);
        }
        return new FrameHeader(precision, word(from + 1), word(from + 3), identifiers);
    }

    /** SOS. */
    ScanHeader scan(int from, int to, FrameHeader frame) throws ImageException {
        int count = octet(from, to);
        if (count == 0 || count > frame.identifiers().size() || to - from < 4 + 2 * count) {
            throw Damage.damaged("scan of " + count + " components");
        }
        int[] components = new int[count];
        int[] tables = new int[count];
        for (int i = 0; i < count; i++) {
            components[i] = frame.identifiers().indexOf(octet(from + 1 + 2 * i, to));
            tables[i] = octet(from + 2 + 2 * i, to);
            if (components[i] < 0 || (i > 0 && components[i] <= components[i - 1])) {
                throw Damage.damaged("component " + i + " of a scan");
            }
        }
        int after = from + 1 + 2 * count;
        int order = octet(after + 1, to);
        if (order > 2 || (order == 0 && count > 1)) {
            throw Damage.damaged("interleaving " + order + " of " + count);
        }
        if ((octet(after + 2, to) & 0x0F) != 0) {
            throw Damage.unsupported("with a point transform");
        }
        return new ScanHeader(
                components,
                tables,
                octet(after, to),
                count == 1 ? Interleaving.NONE : INTERLEAVINGS.get(order),
                to);
    }

    /** LSE of type 1. */
    Preset preset(int from, int to) throws ImageException {
        if (to - from < 10) {
            throw Damage.damaged("coding parameters of " + (to - from) + " bytes");
        }
        return new Preset(
                word(from), word(from + 2), word(from + 4), word(from + 6), word(from + 8));
    }

    /** LSE of type 4: rows and columns. */
    long[] oversize(int from, int to) throws ImageException {
        int width = octet(from, to);
        if (width < 1 || width > 4 || to - from < 1 + 2 * width) {
            throw Damage.damaged("size in " + width + " bytes");
        }
        int middle = from + 1 + width;
        return new long[] {number(from + 1, middle), number(middle, middle + width)};
    }

    /** A number of up to four bytes. */
    long number(int from, int to) throws ImageException {
        if (from >= to || to - from > 4) {
            throw Damage.damaged("number of " + (to - from) + " bytes");
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            number = number << 8 | (stream[at] & 0xFF);
        }
        return number;
    }

    /** Hewlett-Packard's APP8 "mrfx", if it is one. */
    Optional<ColourTransform> transform(int from, int to) throws ImageException {
        boolean named =
                to - from >= 5
                        && stream[from] == 'm'
                        && stream[from + 1] == 'r'
                        && stream[from + 2] == 'f'
                        && stream[from + 3] == 'x';
        return named ? Optional.of(ColourTransform.of(stream[from + 4] & 0xFF)) : Optional.empty();
    }

    /** The number of rows that a DNL segment after the first scan states (T.81 B.2.5). */
    long linesAfter(int scanStart) throws ImageException {
        int at = BitReader.nextMarker(stream, scanStart);
        while (at < stream.length && (stream[at + 1] & 0xF8) == 0xD0) {
            at = BitReader.nextMarker(stream, at + 2);
        }
        if (at >= stream.length || stream[at + 1] != (byte) 0xDC) {
            throw Damage.damaged("no number of rows");
        }
        return number(at + 4, end(at + 2));
    }

    /** Markers of JPEG processes that are not this one. */
    boolean isOtherFrame(int marker) {
        return (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xCC)
                || marker == 0xF9;
    }

    /** A byte that must lie inside its segment. */
    int octet(int at, int to) throws ImageException {
        if (at >= to) {
            throw Damage.damaged("segment ends at " + to);
        }
        return stream[at] & 0xFF;
    }

    private int word(int at) {
        return (stream[at] & 0xFF) << 8 | (stream[at + 1] & 0xFF);
    }
}
