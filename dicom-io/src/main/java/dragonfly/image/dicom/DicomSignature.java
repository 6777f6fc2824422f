package dragonfly.image.dicom;

/**
 * Tells DICOM files by their first bytes: "DICM" after the preamble (PS3.10 7.1), or, in files
 * without one, an element of the first groups.
 */
final class DicomSignature {
    private static final int PREAMBLE = 128;

    private DicomSignature() {}

    static boolean matches(byte[] head) {
        return hasMagic(head) || startsWithElement(head);
    }

    private static boolean hasMagic(byte[] head) {
        return head.length >= PREAMBLE + 4
                && head[PREAMBLE] == 'D'
                && head[PREAMBLE + 1] == 'I'
                && head[PREAMBLE + 2] == 'C'
                && head[PREAMBLE + 3] == 'M';
    }

    private static boolean startsWithElement(byte[] head) {
        if (head.length < 16) {
            return false;
        }
        int little = (head[1] & 0xFF) << 8 | (head[0] & 0xFF);
        int big = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
        boolean firstGroup = little == 0x0002 || little == 0x0008;
        boolean letters = isLetter(head[4]) && isLetter(head[5]);
        if (letters) {
            return firstGroup || big == 0x0008;
        }
        // Implicit: a short first element of the identifying group, such as its length or the
        // class.
        boolean shortValue = head[5] == 0 && head[6] == 0 && head[7] == 0 && head[4] != 0;
        return little == 0x0008 && head[3] == 0 && shortValue;
    }

    private static boolean isLetter(byte c) {
        return c >= 'A' && c <= 'Z';
    }
}
