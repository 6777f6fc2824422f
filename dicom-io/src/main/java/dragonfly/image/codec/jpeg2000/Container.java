package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

/**
 * Where a code stream lies, bare or in a JP2 file (annex I).
 *
 * @param start its first byte
 * @param end before which byte it ends at the latest
 * @param header the content of the JP2 header box; null if there is none
 */
record Container(int start, int end, @Nullable Cursor header) {
    private static final int SIGNATURE_LENGTH = 12;

    /** Whether bytes start as a code stream or a file of this kind. */
    static boolean isKnown(byte[] head) {
        return isCodestream(head, 0) || isBoxed(head);
    }

    private static boolean isCodestream(byte[] bytes, int at) {
        return at + 3 < bytes.length
                && bytes[at] == (byte) 0xFF
                && bytes[at + 1] == 0x4F
                && bytes[at + 2] == (byte) 0xFF
                && bytes[at + 3] == 0x51;
    }

    private static boolean isBoxed(byte[] bytes) {
        byte[] signature = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10};
        return bytes.length >= SIGNATURE_LENGTH
                && java.util.Arrays.equals(
                        bytes, 0, SIGNATURE_LENGTH, signature, 0, SIGNATURE_LENGTH);
    }

    static Container find(byte[] bytes) throws ImageException {
        if (isCodestream(bytes, 0)) {
            return new Container(0, bytes.length, null);
        }
        if (!isBoxed(bytes)) {
            throw Faults.damaged("neither a code stream nor a file");
        }
        Cursor file = new Cursor(bytes, 0, bytes.length);
        Cursor header = null;
        while (file.left() >= 8) {
            Box box = Box.read(file);
            if (box.type().equals("jp2h")) {
                header = box.content();
            } else if (box.type().equals("jp2c")) {
                return new Container(box.content().position(), box.content().end(), header);
            }
        }
        throw Faults.damaged("no code stream in the file");
    }
}
