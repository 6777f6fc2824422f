package dragonfly.image.dicom;

import dragonfly.image.dicom.codec.TransferSyntax;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the data set of a file is written.
 *
 * @param transferSyntax UID that the file states; a plain one if it states none
 * @param implicit whether elements come without their value representation
 * @param bigEndian whether numbers start with the most significant byte
 */
record DicomEncoding(String transferSyntax, boolean implicit, boolean bigEndian) {
    private static final int META_GROUP = 0x0002;

    /** The same with or without value representations, as for what stands inside unknown bytes. */
    DicomEncoding withImplicit(boolean other) {
        return new DicomEncoding(transferSyntax, other, bigEndian);
    }

    /**
     * Reads the file meta information (PS3.10 7.1) from the cursor on, which then stands at the
     * data set.
     *
     * @return the transfer syntax UID, "" if the file states none
     */
    static String readMeta(ByteCursor cursor) throws IOException {
        cursor.order(false);
        String uid = "";
        while (cursor.remaining() >= 8 && cursor.peek16(0) == META_GROUP) {
            ElementHeader element = ElementHeader.read(cursor, false);
            if (element.isUndefined() || element.end() > cursor.length()) {
                break;
            }
            if (element.tag() == Tag.TRANSFER_SYNTAX && element.length() <= 64) {
                uid = text(cursor, (int) element.length());
            }
            cursor.seek(element.end());
        }
        return uid;
    }

    private static String text(ByteCursor cursor, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) cursor.peek(i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }

    /**
     * The encoding of the data set that starts at the cursor. The file's first element is believed
     * more than its label: files labelled explicit and written implicit are common.
     */
    static DicomEncoding of(String uid, ByteCursor cursor) throws IOException {
        Optional<TransferSyntax> syntax = TransferSyntax.of(uid);
        boolean letters = cursor.hasLettersAt(4);
        boolean bigEndian =
                syntax.map(TransferSyntax::isBigEndian).orElse(letters && looksBigEndian(cursor));
        boolean implicit = !letters;
        if (letters && syntax.filter(TransferSyntax::isImplicit).isPresent()) {
            // Two letters may also be a length; believe the label if such a length fits.
            implicit = cursor.peek32(4) <= cursor.remaining() - 8;
        }
        if (!uid.isEmpty()) {
            return new DicomEncoding(uid, implicit, bigEndian);
        }
        TransferSyntax plain =
                implicit
                        ? TransferSyntax.IMPLICIT_LITTLE
                        : bigEndian ? TransferSyntax.EXPLICIT_BIG : TransferSyntax.EXPLICIT_LITTLE;
        return new DicomEncoding(plain.uid(), implicit, bigEndian);
    }

    /** A first group such as 0008 read with the bytes exchanged is 0800. */
    private static boolean looksBigEndian(ByteCursor cursor) throws IOException {
        return cursor.peek(0) == 0 && cursor.peek(1) != 0;
    }
}
