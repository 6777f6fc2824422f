package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import java.util.HexFormat;

/**
 * The Huffman tables of T.81 annex K.3, which streams without tables of their own mean: luminance
 * at destination 0, chrominance at 1.
 */
final class StandardTables {
    private static final String DC_SYMBOLS = "000102030405060708090A0B";

    private static final String DC_LUMINANCE = "00010501010101010100000000000000";
    private static final String DC_CHROMINANCE = "00030101010101010101010000000000";

    private static final String AC_LUMINANCE = "0002010303020403050504040000017D";
    private static final String AC_LUMINANCE_SYMBOLS =
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A1617"
                    + "18191A25262728292A3435363738393A434445464748494A535455565758595A636465666768"
                    + "696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3"
                    + "B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3"
                    + "F4F5F6F7F8F9FA";

    private static final String AC_CHROMINANCE = "00020102040403040705040400010277";
    private static final String AC_CHROMINANCE_SYMBOLS =
            "0001020311040521310612415107617113223281081442"
                    + "91A1B1C109233352F0156272D10A162434E125F11718191A262728292A35363738393A434445"
                    + "464748494A535455565758595A636465666768696A737475767778797A82838485868788898A"
                    + "92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3"
                    + "D4D5D6D7D8D9DAE2E3E4E5E6E7E8E9EAF2F3F4F5F6F7F8F9FA";

    private StandardTables() {}

    static HuffmanTable dc(int destination) throws ImageException {
        return table(destination == 0 ? DC_LUMINANCE : DC_CHROMINANCE, DC_SYMBOLS);
    }

    static HuffmanTable ac(int destination) throws ImageException {
        return destination == 0
                ? table(AC_LUMINANCE, AC_LUMINANCE_SYMBOLS)
                : table(AC_CHROMINANCE, AC_CHROMINANCE_SYMBOLS);
    }

    private static HuffmanTable table(String counts, String symbols) throws ImageException {
        byte[] lengths = HexFormat.of().parseHex(counts);
        int[] numbers = new int[lengths.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = lengths[i] & 0xFF;
        }
        return new HuffmanTable(numbers, HexFormat.of().parseHex(symbols));
    }
}
