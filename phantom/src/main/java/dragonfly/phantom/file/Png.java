package dragonfly.phantom.file;

import dragonfly.phantom.Picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG (ISO/IEC 15948): 8-bit RGB, every row filtered by its left neighbours. */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] HEADER_TAIL = {8, 2, 0, 0, 0};
    private static final int FILTER_SUB = 1;

    private Png() {}

    /**
     * Writes a picture; the stream stays open.
     *
     * @param comment a text in Latin letters that says what the picture is
     */
    static void write(OutputStream target, Picture picture, String comment) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(picture.width());
        fields.writeInt(picture.height());
        fields.write(HEADER_TAIL);
        chunk(out, "IHDR", header.toByteArray());
        chunk(out, "tEXt", ("Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1));
        chunk(out, "IDAT", compressed(picture));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static byte[] compressed(Picture picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int stride = picture.width() * 3;
        byte[] line = new byte[stride];
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes)) {
            for (int row = 0; row < picture.height(); row++) {
                int from = row * stride;
                for (int i = 0; i < stride; i++) {
                    int left = i < 3 ? 0 : picture.rgb()[from + i - 3];
                    line[i] = (byte) (picture.rgb()[from + i] - left);
                }
                deflate.write(FILTER_SUB);
                deflate.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(data);
        out.writeInt(data.length);
        out.write(type);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
