package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG stream says before its first scan: ITU-T T.81 annex B, JFIF 1.02 and Adobe's
 * technical note 5116.
 *
 * @param process marker of the frame header, 0xC0 (baseline) to 0xCF, 0xF7 (JPEG-LS)
 * @param precision bits a sample
 * @param height rows; from the segment behind the first scan if the frame header leaves it open
 * @param width columns
 * @param components identifiers of the components
 * @param jfif whether there is a JFIF marker
 * @param adobeTransform colour transform of an Adobe marker, -1 without one
 * @param exif offset of an Exif block's TIFF header in the stream, -1 without one
 * @param scan offset of the first start-of-scan marker
 */
public record JpegHeader(
        int process,
        int precision,
        int height,
        int width,
        String components,
        boolean jfif,
        int adobeTransform,
        int exif,
        int scan) {

    private static final int APPLICATION_1 = 0xE1;
    private static final int APPLICATION_14 = 0xEE;

    /**
     * Reads the segments up to the first scan.
     *
     * @throws ImageException with {@code DAMAGED} if that is not a JPEG stream
     */
    public static JpegHeader parse(byte[] stream) throws ImageException {
        return new Reader(stream).header();
    }

    /** How many components a pixel has. */
    public int channels() {
        return components.length();
    }

    /** Huffman-coded DCT: baseline, extended sequential or progressive. */
    public boolean isDct() {
        return process == Marker.FRAME_BASELINE
                || process == Marker.FRAME_EXTENDED
                || process == Marker.FRAME_PROGRESSIVE;
    }

    /** Huffman-coded DCT in one pass: baseline or extended. */
    public boolean isSequentialDct() {
        return isDct() && process != Marker.FRAME_PROGRESSIVE;
    }

    /** Arithmetic-coded DCT: sequential or progressive. */
    public boolean isArithmeticDct() {
        return process == Marker.FRAME_ARITHMETIC || process == Marker.FRAME_ARITHMETIC_PROGRESSIVE;
    }

    /** Huffman-coded lossless. */
    public boolean isLossless() {
        return process == Marker.FRAME_LOSSLESS;
    }

    /** Whether three components are RGB (true) or YCbCr (false), if the stream says so itself. */
    public Optional<Boolean> saysRgb() {
        if (components.equalsIgnoreCase("RGB")) {
            return Optional.of(true);
        }
        if (jfif) {
            return Optional.of(false);
        }
        return adobeTransform < 0 ? Optional.empty() : Optional.of(adobeTransform == 0);
    }

    /** What to call this kind of JPEG on the screen. */
    public String label() {
        String name =
                switch (process) {
                    case 0xC0 -> "baseline JPEG";
                    case 0xC1 -> "extended JPEG";
                    case 0xC2 -> "progressive JPEG";
                    case 0xC3 -> "lossless JPEG";
                    case 0xC9, 0xCA -> "arithmetic-coded JPEG";
                    case 0xCB -> "arithmetic-coded lossless JPEG";
                    case 0xF7 -> "JPEG-LS";
                    default -> "hierarchical JPEG";
                };
        return precision + "-bit " + name;
    }

    /**
     * The stream without application segments and comments, for decoders that trip over profiles
     * and thumbnails that are wrong, or have colour rules of their own.
     *
     * @param stream the stream this is the header of
     */
    public byte[] bare(byte[] stream) throws ImageException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(stream.length);
        bare.write(stream, 0, 2);
        Segments segments = new Segments(stream, 2);
        while (segments.next() && segments.start() < scan) {
            if (!Marker.isTold(segments.marker())) {
                bare.write(stream, segments.start(), segments.end() - segments.start());
            }
        }
        bare.write(stream, scan, stream.length - scan);
        return bare.toByteArray();
    }

    /**
     * The ICC profile in the application segments before the first scan (ICC.1 annex B.4), put
     * together from its parts; nothing without one, or if a part is missing.
     *
     * @param stream the stream this is the header of
     */
    public Optional<byte[]> profile(byte[] stream) {
        return ProfileSegments.profile(stream, scan);
    }

    /** Collects what the segments say. */
    private static final class Reader {
        private final byte[] stream;
        private int process;
        private int frame;
        private boolean jfif;
        private int adobe = -1;
        private int exif = -1;

        Reader(byte[] stream) {
            this.stream = stream;
        }

        JpegHeader header() throws ImageException {
            if (stream.length < 4
                    || stream[0] != (byte) 0xFF
                    || stream[1] != (byte) Marker.START_OF_IMAGE) {
                throw Segments.damaged("no start of image");
            }
            Segments segments = new Segments(stream, 2);
            while (segments.next()) {
                if (segments.marker() == Marker.START_OF_SCAN) {
                    return result(segments);
                }
                visit(segments);
            }
            throw Segments.damaged("no scan");
        }

        private void visit(Segments segments) throws ImageException {
            int marker = segments.marker();
            int at = segments.body();
            int length = segments.end() - at;
            if (marker == Marker.APPLICATION_0 && starts(at, length, "JFIF\0")) {
                jfif = true;
            } else if (marker == APPLICATION_1 && starts(at, length, "Exif\0") && exif < 0) {
                exif = at + 6;
            } else if (marker == APPLICATION_14 && length >= 12 && starts(at, length, "Adobe")) {
                adobe = segments.octet(at + 11);
            } else if (Marker.isFrame(marker)) {
                segments.require(6);
                segments.require(6 + 3 * segments.octet(at + 5));
                process = marker;
                frame = at;
            } else if (marker == Marker.HIERARCHICAL_PROGRESSION && process == 0) {
                throw ImageException.unsupported(
                        "The image is compressed as hierarchical JPEG, which is not read.");
            }
        }

        private JpegHeader result(Segments segments) throws ImageException {
            if (frame == 0) {
                throw Segments.damaged("no frame header");
            }
            StringBuilder ids = new StringBuilder();
            for (int i = 0; i < segments.octet(frame + 5); i++) {
                ids.append((char) segments.octet(frame + 6 + 3 * i));
            }
            int scan = segments.start();
            int height = segments.word(frame + 1);
            return new JpegHeader(
                    process,
                    segments.octet(frame),
                    height == 0 ? linesBehind(segments) : height,
                    segments.word(frame + 3),
                    ids.toString(),
                    jfif,
                    adobe,
                    exif,
                    scan);
        }

        /** The height that stands behind the first scan: T.81 B.2.5. 0 if it does not. */
        private int linesBehind(Segments segments) {
            for (int at = segments.end(); at + 6 <= stream.length; at++) {
                if (stream[at] == (byte) 0xFF
                        && segments.octet(at + 1) == Marker.NUMBER_OF_LINES
                        && segments.word(at + 2) == 4) {
                    return segments.word(at + 4);
                }
            }
            return 0;
        }

        private boolean starts(int at, int length, String text) {
            byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
            return length >= wanted.length
                    && Arrays.equals(wanted, 0, wanted.length, stream, at, at + wanted.length);
        }
    }
}
