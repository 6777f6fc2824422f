package dragonfly.image.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Small files that claim to be large are refused by their headers. */
class ImpossibleSizesTest {
    private static final int LARGE = 100_000;
    private static final int DICOM_LARGEST = 65_535;

    @TempDir Path folder;

    private void assertRefusedCheaply(byte[] file, Fault fault) throws Exception {
        Path path = Files.write(folder.resolve("large"), Arrays.copyOf(file, 1024));
        ImageException[] thrown = new ImageException[1];
        long bytes =
                Allocation.bytes(
                        () ->
                                thrown[0] =
                                        assertThrows(
                                                ImageException.class,
                                                () -> Images.open(path).close()));
        assertEquals(fault, thrown[0].fault(), thrown[0].getMessage());
        assertFalse(thrown[0].getMessage().isBlank());
        assertTrue(bytes < 64L << 20, "allocated " + bytes);
    }

    @Test
    void aPngOf100000Squared() throws Exception {
        assertRefusedCheaply(png(LARGE, LARGE), Fault.TOO_LARGE);
    }

    @Test
    void aPngThatWouldFitTheMemoryButNotItsFile() throws Exception {
        assertRefusedCheaply(png(6000, 6000), Fault.DAMAGED);
    }

    @Test
    void aTiffOf100000Squared() throws Exception {
        assertRefusedCheaply(tiff(LARGE, LARGE), Fault.DAMAGED);
    }

    @Test
    void aTiffThatWouldFitTheMemoryButNotItsFile() throws Exception {
        assertRefusedCheaply(tiff(6000, 6000), Fault.DAMAGED);
    }

    @Test
    void aJpegOfTheLargestSize() throws Exception {
        assertRefusedCheaply(jpeg(DICOM_LARGEST, 0xC0), Fault.TOO_LARGE);
    }

    @Test
    void aJpegThatWouldFitTheMemoryButNotItsFile() throws Exception {
        assertRefusedCheaply(jpeg(6000, 0xC0), Fault.DAMAGED);
    }

    @Test
    void aDicomOf100000Squared() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(1, 1, 16, 16)
                        .ul(0x00280010, LARGE)
                        .ul(0x00280011, LARGE)
                        .ow(0x7FE00010, 1, 2, 3);
        assertRefusedCheaply(dicom.file(DicomBytes.EXPLICIT), Fault.TOO_LARGE);
    }

    @Test
    void aDicomOfTheLargestSize() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(DICOM_LARGEST, DICOM_LARGEST, 16, 16).ow(0x7FE00010, 1, 2);
        assertRefusedCheaply(dicom.file(DicomBytes.EXPLICIT), Fault.TOO_LARGE);
    }

    @Test
    void aDicomThatWouldFitTheMemoryButNotItsFile() throws Exception {
        DicomBytes dicom = DicomBytes.gray(6000, 6000, 16, 16).ow(0x7FE00010, 1, 2);
        assertRefusedCheaply(dicom.file(DicomBytes.EXPLICIT), Fault.DAMAGED);
    }

    @Test
    void runLengthsThatCannotGiveSoManyPixels() throws Exception {
        byte[] frame = new byte[128];
        frame[0] = 1;
        frame[4] = 64;
        DicomBytes dicom = DicomBytes.gray(6000, 6000, 8, 8).encapsulated(new int[0], frame);
        assertRefusedCheaply(dicom.file(DicomBytes.RLE), Fault.DAMAGED);
    }

    @Test
    void losslessJpegThatCannotHoldSoManyPixels() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(6000, 6000, 8, 8).encapsulated(new int[0], jpeg(6000, 0xC3));
        assertRefusedCheaply(dicom.file(DicomBytes.JPEG_LOSSLESS), Fault.DAMAGED);
    }

    @Test
    void aBillionFramesOfWhichNoneIsThere() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(2000, 2000, 8, 8)
                        .text(0x00280008, "IS", "2000000000")
                        .encapsulated(new int[0], jpeg(2000, 0xC0));
        assertRefusedCheaply(dicom.file(DicomBytes.JPEG), Fault.DAMAGED);
    }

    @Test
    void anAttributeThatClaimsTwoGigabytes() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(4, 4, 8, 8).lying(0x00281201, "OW", 0x7FFFFFF0, new byte[4]);
        assertRefusedCheaply(dicom.file(DicomBytes.EXPLICIT), Fault.DAMAGED);
    }

    private static byte[] png(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", header.array());
        chunk(png, "IDAT", new byte[64]);
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        to.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        to.writeBytes(name);
        to.writeBytes(data);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Uncompressed 8-bit gray, one strip. */
    private static byte[] tiff(int width, int height) {
        int[][] fields = {
            {256, 4, width},
            {257, 4, height},
            {258, 3, 8},
            {259, 3, 1},
            {262, 3, 1},
            {273, 4, 200},
            {277, 3, 1},
            {278, 4, height},
            {279, 4, 100},
        };
        ByteBuffer tiff = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) fields.length);
        for (int[] field : fields) {
            tiff.putShort((short) field[0]).putShort((short) field[1]).putInt(1).putInt(field[2]);
        }
        return tiff.putInt(0).array();
    }

    /** The header of a gray JPEG and the start of its scan. */
    private static byte[] jpeg(int side, int process) {
        ByteBuffer jpeg = ByteBuffer.allocate(64);
        jpeg.putShort((short) 0xFFD8).put((byte) 0xFF).put((byte) process).putShort((short) 11);
        jpeg.put((byte) 8).putShort((short) side).putShort((short) side);
        jpeg.put(new byte[] {1, 1, 0x11, 0});
        jpeg.putShort((short) 0xFFDA).putShort((short) 8);
        jpeg.put(new byte[] {1, 1, 0, 1, 0, 0});
        return jpeg.array();
    }
}
