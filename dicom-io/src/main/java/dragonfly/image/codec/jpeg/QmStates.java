package dragonfly.image.codec.jpeg;

import java.util.HexFormat;

/**
 * How arithmetic coding estimates a probability: T.81 table D.3. Eight digits a state: the size of
 * the less probable symbol's interval (4), the state behind such a symbol (2, with the highest bit
 * where the symbols change places), the state behind the other one (2).
 */
final class QmStates {
    /** A state outside the table that stays as it is: both symbols alike. */
    static final int EVEN = 113;

    private static final String STATES =
            "5A1D810125860E0211141003080B120403D8140501DA170600E51907006F1C0800361E09"
                    + "001A210A000D230B0006090C00030A0D00010C0D5A7F8F0F3F2524102CF22611207C2712"
                    + "17B9281311822A140CEF2B1509A12D16072F2E17055C3018040631190303331A0240341B"
                    + "01B1361C0144381D00F5391E00B73B1F008A3C2000683E21004E3F22003B2023002C2109"
                    + "5AE1A525484C40263A0D41272EF14328261F44291F33452A19A8462B1518482C1177492D"
                    + "0E744A2E0BFB4B2F09F84D3008614E3107064F3205CD303304DE3234040F323503633336"
                    + "02D43437025C353801F8363901A4373A0160383B0125393C00F63A3D00CB3B3E00AB3D3F"
                    + "008F3D205B12C1414D045042412C514337D852442FE85345293C5446237956471EDF5748"
                    + "1AA95749174E484A1424484B119C4A4C0F6B4A4D0D514B4E0BB64D4F0A404D305832D051"
                    + "4D1C5852438E59533BDD5A5434EE5B552EAE5C56299A5D57251656475570D8594CA95F5A"
                    + "44D9605B3E22615C3824635D32B4635E2E175D5656A8DF604F46656147E5666241CF6763"
                    + "3C3D6864375E635D523169664C0F6A6746396B68415E67635627E96A50E76C6B4B856D67"
                    + "55976E6D504F6F6B5A10EE6F5522706D59EBF06F";

    private static final int[] ENTRIES = entries();

    private QmStates() {}

    private static int[] entries() {
        int[] entries = new int[EVEN + 1];
        for (int i = 0; i < EVEN; i++) {
            entries[i] = HexFormat.fromHexDigits(STATES, 8 * i, 8 * i + 8);
        }
        entries[EVEN] = 0x5A1D << 16 | EVEN << 8 | EVEN;
        return entries;
    }

    /** A state's interval in the upper half, then the byte for one symbol, then for the other. */
    static int entry(int state) {
        return ENTRIES[state];
    }
}
