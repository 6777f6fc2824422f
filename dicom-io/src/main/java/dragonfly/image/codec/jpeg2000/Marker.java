package dragonfly.image.codec.jpeg2000;

/** Marker codes: table A.2 of ISO 15444-1 and what parts 2 and 15 add. */
final class Marker {
    static final int SOC = 0xFF4F;
    static final int CAP = 0xFF50;
    static final int SIZ = 0xFF51;
    static final int COD = 0xFF52;
    static final int COC = 0xFF53;
    static final int QCD = 0xFF5C;
    static final int QCC = 0xFF5D;
    static final int RGN = 0xFF5E;
    static final int POC = 0xFF5F;
    static final int PPM = 0xFF60;
    static final int PPT = 0xFF61;
    static final int SOT = 0xFF90;
    static final int SOP = 0xFF91;
    static final int EPH = 0xFF92;
    static final int SOD = 0xFF93;
    static final int EOC = 0xFFD9;

    /** Part 2: components combined by matrices or wavelets of the stream's own. */
    static final int MCT = 0xFF74;

    static final int MCC = 0xFF75;
    static final int NLT = 0xFF76;
    static final int MCO = 0xFF77;

    private Marker() {}

    /** Whether no length follows. */
    static boolean isBare(int marker) {
        return marker >= 0xFF30 && marker <= 0xFF3F;
    }
}
