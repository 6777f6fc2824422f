package dragonfly.image.codec.jpeg;

/** Second bytes of markers: T.81 table B.1. */
final class Marker {
    static final int FRAME_BASELINE = 0xC0;
    static final int FRAME_EXTENDED = 0xC1;
    static final int FRAME_PROGRESSIVE = 0xC2;
    static final int FRAME_LOSSLESS = 0xC3;
    static final int FRAME_ARITHMETIC = 0xC9;
    static final int FRAME_ARITHMETIC_PROGRESSIVE = 0xCA;
    static final int FRAME_JPEG_LS = 0xF7;
    static final int HUFFMAN_TABLES = 0xC4;
    static final int ARITHMETIC_CONDITIONING = 0xCC;
    static final int START_OF_IMAGE = 0xD8;
    static final int END_OF_IMAGE = 0xD9;
    static final int START_OF_SCAN = 0xDA;
    static final int QUANTISATION_TABLES = 0xDB;
    static final int NUMBER_OF_LINES = 0xDC;
    static final int RESTART_INTERVAL = 0xDD;
    static final int HIERARCHICAL_PROGRESSION = 0xDE;
    static final int APPLICATION_0 = 0xE0;
    static final int APPLICATION_15 = 0xEF;
    static final int COMMENT = 0xFE;

    private static final int FRAME_FIRST = 0xC0;
    private static final int FRAME_LAST = 0xCF;
    private static final int EXTENSION = 0xC8;
    private static final int RESTART_0 = 0xD0;
    private static final int RESTART_7 = 0xD7;
    private static final int TEMPORARY = 0x01;

    private Marker() {}

    static boolean isFrame(int marker) {
        boolean table =
                marker == HUFFMAN_TABLES
                        || marker == EXTENSION
                        || marker == ARITHMETIC_CONDITIONING;
        return (marker >= FRAME_FIRST && marker <= FRAME_LAST && !table) || marker == FRAME_JPEG_LS;
    }

    static boolean isRestart(int marker) {
        return marker >= RESTART_0 && marker <= RESTART_7;
    }

    /** Whether nothing belongs to the marker but the marker itself. */
    static boolean standsAlone(int marker) {
        return isRestart(marker)
                || marker == TEMPORARY
                || marker == START_OF_IMAGE
                || marker == END_OF_IMAGE;
    }

    /** Whether the segment is words for programs or people, not for the decoder. */
    static boolean isTold(int marker) {
        return (marker >= APPLICATION_0 && marker <= APPLICATION_15) || marker == COMMENT;
    }
}
