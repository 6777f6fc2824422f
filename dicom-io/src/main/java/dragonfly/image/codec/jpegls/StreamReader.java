package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;

import java.util.Optional;

/** Walks over the marker segments of a stream and keeps what they say: T.87 annex C. */
final class StreamReader {
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int LINES = 0xDC;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int APPLICATION_8 = 0xE8;
    private static final int START_OF_FRAME = 0xF7;
    private static final int PRESETS = 0xF8;

    private final byte[] stream;
    private final SegmentParser segments;
    private final MappingTables tables = new MappingTables();
    private int position;
    private boolean afterScan;
    private Optional<FrameHeader> frame = Optional.empty();
    private Optional<long[]> oversize = Optional.empty();
    private Preset preset = Preset.NONE;
    private long restartLines;
    private ColourTransform transform = ColourTransform.NONE;

    StreamReader(byte[] stream) throws ImageException {
        this.stream = stream;
        segments = new SegmentParser(stream);
        if (stream.length < 2 || stream[0] != (byte) 0xFF || stream[1] != (byte) START_OF_IMAGE) {
            throw Damage.damaged("no start of image");
        }
        position = 2;
    }

    /** What stands before the first scan, checked against the length of the stream. */
    JpegLsHeader header() throws ImageException {
        ScanHeader scan = nextScan().orElseThrow(() -> Damage.damaged("no scan"));
        FrameHeader sized = sizedFrame(scan.start());
        int components = sized.identifiers().size();
        // A pixel takes two bytes a component; the lines in work take those of eight more rows.
        Limits.check(sized.width(), sized.height() + 8, 2L * components);
        // However flat, a line takes a bit.
        if (sized.height() > 8L * (stream.length - scan.start())) {
            throw Damage.damaged(stream.length + " bytes cannot hold " + sized.height() + " rows");
        }
        int bits = sized.precision();
        for (int table : scan.tables()) {
            bits = Math.max(bits, tables.bits(table, sized.precision()));
        }
        return new JpegLsHeader(
                (int) sized.width(),
                (int) sized.height(),
                components,
                sized.precision(),
                bits,
                scan.near());
    }

    private FrameHeader sizedFrame(int scanStart) throws ImageException {
        FrameHeader stated = frame.orElseThrow(() -> Damage.damaged("no frame header"));
        FrameHeader sized =
                oversize.isPresent()
                        ? stated.withSize(oversize.get()[0], oversize.get()[1])
                        : stated;
        return sized.height() == 0
                ? sized.withSize(segments.linesAfter(scanStart), sized.width())
                : sized;
    }

    /**
     * Goes on to the next scan; empty at the end of the image or of the stream.
     *
     * @throws ImageException if a segment breaks its own bounds or is of a kind that is not read
     */
    Optional<ScanHeader> nextScan() throws ImageException {
        while (true) {
            position = BitReader.nextMarker(stream, position);
            if (position >= stream.length) {
                return Optional.empty();
            }
            int marker = stream[position + 1] & 0xFF;
            position += 2;
            if (marker == END_OF_IMAGE) {
                return Optional.empty();
            }
            if (marker == 0xFF) {
                position--; // a fill byte
            } else if (afterScan && !segments.isWhole(position)) {
                return Optional.empty(); // cut short: what was decoded before is still good
            } else if (!isAlone(marker)) {
                int start = position + 2;
                position = segments.end(position);
                if (marker == START_OF_SCAN) {
                    FrameHeader of = frame.orElseThrow(() -> Damage.damaged("no frame header"));
                    return Optional.of(segments.scan(start, position, of));
                }
                visit(marker, start, position);
            }
        }
    }

    /** Restart markers and the like, without a length. */
    private static boolean isAlone(int marker) {
        return marker >= 0xD0 && marker <= START_OF_IMAGE;
    }

    private void visit(int marker, int from, int to) throws ImageException {
        switch (marker) {
            case START_OF_FRAME -> {
                if (frame.isPresent()) {
                    throw Damage.damaged("two frame headers");
                }
                frame = Optional.of(segments.frame(from, to));
            }
            case PRESETS -> presets(from, to);
            case RESTART_INTERVAL -> restartLines = segments.number(from, to);
            case APPLICATION_8 -> transform = segments.transform(from, to).orElse(transform);
            case LINES -> {
                // Read ahead of its scan, where the number of rows was needed.
            }
            default -> {
                if (segments.isOtherFrame(marker)) {
                    throw Damage.damaged("JPEG process " + Integer.toHexString(marker));
                }
            }
        }
    }

    private void presets(int from, int to) throws ImageException {
        int kind = segments.octet(from, to);
        switch (kind) {
            case 1 -> preset = segments.preset(from + 1, to);
            case 2, 3 -> {
                int identifier = segments.octet(from + 1, to);
                int width = segments.octet(from + 2, to);
                if (kind == 2) {
                    tables.define(identifier, width, stream, from + 3, to);
                } else {
                    tables.append(identifier, width, stream, from + 3, to);
                }
            }
            case 4 -> oversize = Optional.of(segments.oversize(from + 1, to));
            default -> throw Damage.unsupported("with extensions (" + kind + ")");
        }
    }

    /** Goes on behind a scan's bits. */
    void resume(int at) {
        position = at;
        afterScan = true;
    }

    /** Coding parameters in force. */
    Preset preset() {
        return preset;
    }

    /** Mapping tables in force. */
    MappingTables tables() {
        return tables;
    }

    /** After how many lines a scan starts afresh; 0 for never. */
    long restartLines() {
        return restartLines;
    }

    /** What the components of a pixel were made of. */
    ColourTransform transform() {
        return transform;
    }
}
