package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG stream says before its first scan: ITU-T T.81 annex B, JFIF 1.02 and Adobe's
 * technical note 5116.
 *
 * @param process marker of the frame header, 0xC0 (baseline) to 0xCF
 * @param precision bits a sample
 * @param height rows; 0 if a later marker tells
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

    /** Start of image. */
    private static final int SOI = 0xFFD8;

    private static final int START_OF_SCAN = 0xDA;

    /**
     * Reads the segments up to the first scan.
     *
     * @throws ImageException with {@code DAMAGED} if that is not a JPEG stream
     */
    public static JpegHeader parse(byte[] stream) throws ImageException {
        return new JpegSegments(stream).header();
    }

    /** How many components a pixel has. */
    public int channels() {
        return components.length();
    }

    /** Huffman-coded DCT: baseline, extended sequential or progressive. */
    public boolean isDct() {
        return process == 0xC0 || process == 0xC1 || process == 0xC2;
    }

    /** Huffman-coded lossless. */
    public boolean isLossless() {
        return process == 0xC3;
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
                    case 0xF7 -> "JPEG-LS";
                    default -> "hierarchical or arithmetic-coded JPEG";
                };
        return precision + "-bit " + name;
    }

    /** Walks over marker segments. */
    private static final class JpegSegments {
        private final byte[] stream;
        private int process;
        private int frame;
        private boolean jfif;
        private int adobe = -1;
        private int exif = -1;

        JpegSegments(byte[] stream) {
            this.stream = stream;
        }

        JpegHeader header() throws ImageException {
            if (stream.length < 4 || word(0) != SOI) {
                throw damaged("no start of image");
            }
            int at = 2;
            while (true) {
                while (at + 1 < stream.length
                        && stream[at] == (byte) 0xFF
                        && stream[at + 1] == (byte) 0xFF) {
                    at++; // fill bytes, T.81 B.1.1.2
                }
                if (at + 4 > stream.length || stream[at] != (byte) 0xFF) {
                    throw damaged("no marker at " + at);
                }
                int marker = stream[at + 1] & 0xFF;
                if (marker == START_OF_SCAN) {
                    return result(at);
                }
                int length = word(at + 2);
                if (length < 2 || at + 2 + length > stream.length) {
                    throw damaged("segment " + Integer.toHexString(marker) + " too long");
                }
                visit(marker, at + 4, length - 2);
                at += 2 + length;
            }
        }

        private void visit(int marker, int at, int length) throws ImageException {
            if (marker == 0xE0 && starts(at, length, "JFIF\0")) {
                jfif = true;
            } else if (marker == 0xE1 && starts(at, length, "Exif\0") && exif < 0) {
                exif = at + 6;
            } else if (marker == 0xEE && length >= 12 && starts(at, length, "Adobe")) {
                adobe = stream[at + 11] & 0xFF;
            } else if (isFrameHeader(marker)) {
                if (length < 6 || length < 6 + 3 * (stream[at + 5] & 0xFF)) {
                    throw damaged("short frame header");
                }
                process = marker;
                frame = at;
            }
        }

        private static boolean isFrameHeader(int marker) {
            boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
            return (marker >= 0xC0 && marker <= 0xCF && !table) || marker == 0xF7;
        }

        private JpegHeader result(int scan) throws ImageException {
            if (frame == 0) {
                throw damaged("no frame header");
            }
            StringBuilder ids = new StringBuilder();
            for (int i = 0; i < (stream[frame + 5] & 0xFF); i++) {
                ids.append((char) (stream[frame + 6 + 3 * i] & 0xFF));
            }
            return new JpegHeader(
                    process,
                    stream[frame] & 0xFF,
                    word(frame + 1),
                    word(frame + 3),
                    ids.toString(),
                    jfif,
                    adobe,
                    exif,
                    scan);
        }

        private boolean starts(int at, int length, String text) {
            byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
            return length >= wanted.length
                    && Arrays.equals(wanted, 0, wanted.length, stream, at, at + wanted.length);
        }

        private int word(int at) {
            return (stream[at] & 0xFF) << 8 | (stream[at + 1] & 0xFF);
        }

        private static ImageException damaged(String detail) {
            return ImageException.damaged("The JPEG data are damaged.", detail);
        }
    }
}
