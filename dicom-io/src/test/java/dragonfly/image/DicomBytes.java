package dragonfly.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes small DICOM files in explicit little endian, right or wrong as a test needs them. */
public final class DicomBytes {
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String RLE = "1.2.840.10008.1.2.5";
    public static final String JPEG = "1.2.840.10008.1.2.4.50";
    public static final String JPEG_LOSSLESS = "1.2.840.10008.1.2.4.70";

    private final Map<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);

    /** A data set without any element. */
    public static DicomBytes empty() {
        return new DicomBytes();
    }

    /** The attributes of an unsigned monochrome image without a window. */
    public static DicomBytes gray(int columns, int rows, int allocated, int stored) {
        return empty().text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.7")
                .text(0x00280004, "CS", "MONOCHROME2")
                .us(0x00280002, 1)
                .us(0x00280010, rows)
                .us(0x00280011, columns)
                .us(0x00280100, allocated)
                .us(0x00280101, stored)
                .us(0x00280102, stored - 1)
                .us(0x00280103, 0);
    }

    /** The attributes of an 8-bit colour image. */
    public static DicomBytes colour(int columns, int rows, String photometric) {
        return gray(columns, rows, 8, 8)
                .us(0x00280002, 3)
                .us(0x00280006, 0)
                .text(0x00280004, "CS", photometric);
    }

    /** A text value, padded to an even length. */
    public DicomBytes text(int tag, String vr, String value) {
        char pad = vr.equals("UI") ? '\0' : ' ';
        String padded = value.length() % 2 == 0 ? value : value + pad;
        return put(tag, vr, padded.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Unsigned short values. */
    public DicomBytes us(int tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return put(tag, "US", bytes.array());
    }

    /** An unsigned long value. */
    public DicomBytes ul(int tag, long value) {
        return put(
                tag,
                "UL",
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) value).array());
    }

    /** Signed long values. */
    public DicomBytes sl(int tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return put(tag, "SL", bytes.array());
    }

    /** A float value. */
    public DicomBytes fl(int tag, double value) {
        return put(
                tag,
                "FL",
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat((float) value)
                        .array());
    }

    /** Double values. */
    public DicomBytes fd(int tag, double value) {
        return put(
                tag,
                "FD",
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array());
    }

    /** Words such as a lookup table or 16-bit pixels. */
    public DicomBytes ow(int tag, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return put(tag, "OW", bytes.array());
    }

    /** Bytes such as 8-bit pixels, padded to an even length. */
    public DicomBytes ob(int tag, byte... values) {
        return put(tag, "OB", Arrays.copyOf(values, values.length + values.length % 2));
    }

    /** A sequence of items of stated lengths. */
    public DicomBytes sequence(int tag, DicomBytes... items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DicomBytes item : items) {
            byte[] content = item.dataset();
            header(bytes, 0xFFFEE000, content.length);
            bytes.writeBytes(content);
        }
        return put(tag, "SQ", bytes.toByteArray());
    }

    /** A sequence of items, all of which end with delimiters. */
    public DicomBytes undefinedSequence(int tag, DicomBytes... items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (DicomBytes item : items) {
            header(bytes, 0xFFFEE000, 0xFFFFFFFF);
            bytes.writeBytes(item.dataset());
            header(bytes, 0xFFFEE00D, 0);
        }
        header(bytes, 0xFFFEE0DD, 0);
        return lying(tag, "SQ", 0xFFFFFFFF, bytes.toByteArray());
    }

    /** Encapsulated pixel data: an offset table as it stands, then fragments. */
    public DicomBytes encapsulated(int[] offsets, byte[]... fragments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        header(bytes, 0xFFFEE000, 4 * offsets.length);
        for (int offset : offsets) {
            bytes.writeBytes(little(offset));
        }
        for (byte[] fragment : fragments) {
            header(bytes, 0xFFFEE000, fragment.length + fragment.length % 2);
            bytes.writeBytes(fragment);
            if (fragment.length % 2 == 1) {
                bytes.write(0);
            }
        }
        header(bytes, 0xFFFEE0DD, 0);
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        elementHeader(element, 0x7FE00010, "OB", 0xFFFFFFFF);
        element.writeBytes(bytes.toByteArray());
        elements.put(0x7FE00010, element.toByteArray());
        return this;
    }

    /** An element whose stated length may be a lie. */
    public DicomBytes lying(int tag, String vr, int statedLength, byte... value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        elementHeader(bytes, tag, vr, statedLength);
        bytes.writeBytes(value);
        elements.put(tag, bytes.toByteArray());
        return this;
    }

    private DicomBytes put(int tag, String vr, byte[] value) {
        return lying(tag, vr, value.length, value);
    }

    private static void elementHeader(ByteArrayOutputStream to, int tag, String vr, int length) {
        to.writeBytes(tag(tag));
        to.writeBytes(vr.getBytes(StandardCharsets.ISO_8859_1));
        if (Set.of("OB", "OW", "OF", "OD", "OV", "SQ", "UN", "UT").contains(vr)) {
            to.writeBytes(new byte[2]);
            to.writeBytes(little(length));
        } else {
            to.write(length);
            to.write(length >> 8);
        }
    }

    private static void header(ByteArrayOutputStream to, int tag, int length) {
        to.writeBytes(tag(tag));
        to.writeBytes(little(length));
    }

    private static byte[] tag(int tag) {
        return new byte[] {(byte) (tag >> 16), (byte) (tag >> 24), (byte) tag, (byte) (tag >> 8)};
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    /** The data set alone. */
    public byte[] dataset() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        elements.values().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** A whole file with preamble and transfer syntax. */
    public byte[] file(String transferSyntax) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[128]);
        bytes.writeBytes("DICM".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(empty().text(0x00020010, "UI", transferSyntax).dataset());
        bytes.writeBytes(dataset());
        return bytes.toByteArray();
    }

    /** The same, written into a folder. */
    public Path write(Path folder, String transferSyntax) {
        try {
            Path file = Files.createTempFile(folder, "image", ".dcm");
            return Files.write(file, file(transferSyntax));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
