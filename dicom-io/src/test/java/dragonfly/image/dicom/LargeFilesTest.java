package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Files beyond 4 GiB, which are sparse here, and objects with very many frames. */
class LargeFilesTest {
    private static final int SIDE = 16;
    private static final long FIVE_GIB = 5L << 30;
    private static final int PIXELS = 0x7FE00010;

    @TempDir Path folder;

    /** A run-length encoded frame of one gray. */
    private static byte[] rle(int gray) {
        ByteBuffer frame = ByteBuffer.allocate(70).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(1).putInt(64).position(64);
        frame.put((byte) -127).put((byte) gray).put((byte) -127).put((byte) gray);
        return frame.array();
    }

    private static byte[] header(int element, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xFFFE)
                .putShort((short) element)
                .putInt(length)
                .array();
    }

    private static void write(FileChannel file, long at, byte[]... parts) throws IOException {
        long position = at;
        for (byte[] part : parts) {
            position += file.write(ByteBuffer.wrap(part), position);
        }
    }

    private static int gray(MedicalImage image, int frame) throws Exception {
        return ((Gray16) image.read(frame)).value(3, 5);
    }

    @Test
    void framesBeyondFourGibibytesAreFoundByTheExtendedTable() throws Exception {
        ByteBuffer table = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        table.putLong(0).putLong(78).putLong(78 + FIVE_GIB / 2);
        table.putLong(78 + FIVE_GIB).putLong(156 + FIVE_GIB);
        assertLastFrames(fiveFrames(table.array()));
    }

    @Test
    void framesBeyondFourGibibytesAreFoundByWalking() throws Exception {
        assertLastFrames(fiveFrames(new byte[0]));
    }

    private static void assertLastFrames(Path file) throws Exception {
        try (MedicalImage image = DicomFiles.open(file)) {
            assertEquals(5, image.frames());
            assertEquals(30, gray(image, 4));
            assertEquals(20, gray(image, 3));
            assertEquals(10, gray(image, 0));
            ImageException e = assertThrows(ImageException.class, () -> image.read(1));
            assertEquals(ImageException.Fault.TOO_LARGE, e.fault());
        }
    }

    /** The second and the third frame are 2.5 GiB of zeros each. */
    private Path fiveFrames(byte[] extendedTable) throws IOException {
        DicomBytes dicom =
                DicomBytes.gray(SIDE, SIDE, 8, 8)
                        .text(0x00280008, "IS", "5")
                        .text(0x00281050, "DS", "128")
                        .text(0x00281051, "DS", "256");
        if (extendedTable.length > 0) {
            dicom.lying(0x7FE00001, "OV", extendedTable.length, extendedTable);
        }
        byte[] head = dicom.encapsulated(new int[0]).file(DicomBytes.RLE);
        long items = head.length - 8L;
        int half = (int) (FIVE_GIB / 2);
        Path file = folder.resolve("large.dcm");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, 0, head);
            write(channel, items, header(0xE000, 70), rle(10), header(0xE000, half - 8));
            write(channel, items + 78 + FIVE_GIB / 2, header(0xE000, half - 8));
            write(channel, items + 78 + FIVE_GIB, header(0xE000, 70), rle(20));
            write(channel, items + 156 + FIVE_GIB, header(0xE000, 70), rle(30));
            write(channel, items + 234 + FIVE_GIB, header(0xE0DD, 0));
        }
        return file;
    }

    @Test
    void uncompressedFramesBeyondFourGibibytesAreReadByArithmetic() throws Exception {
        int side = 1 << 12;
        int frames = 200;
        long before = 2L << 30;
        long pixels = (long) side * side * frames;
        byte[] head =
                DicomBytes.gray(side, side, 8, 8)
                        .text(0x00280008, "IS", "" + frames)
                        .lying(0x00420011, "OB", (int) before)
                        .file(DicomBytes.EXPLICIT);
        byte[] element = DicomBytes.empty().lying(PIXELS, "OB", (int) pixels).dataset();
        Path file = folder.resolve("large.dcm");
        long start = head.length + before + element.length;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, 0, head);
            write(channel, head.length + before, element);
            long last = start + (frames - 1L) * side * side;
            write(channel, last + 5L * side + 3, new byte[] {77});
            write(channel, start + pixels - 1, new byte[] {1});
        }
        assertTrue(start + pixels > FIVE_GIB);
        try (MedicalImage image = DicomFiles.open(file)) {
            assertEquals(frames, image.frames());
            assertEquals(77, gray(image, frames - 1));
            assertEquals(0, gray(image, 0));
            assertEquals(0, image.notices().size(), image.notices().toString());
        }
    }

    @Test
    void groupsOfThousandsOfFramesAreReadWhenAFrameIsAskedFor() throws Exception {
        int frames = 20000;
        DicomBytes[] groups = new DicomBytes[frames];
        Arrays.setAll(groups, LargeFilesTest::group);
        Path file =
                DicomBytes.gray(1, 1, 8, 8)
                        .text(0x00280008, "IS", "" + frames)
                        .sequence(0x52009230, groups)
                        .ob(PIXELS, new byte[frames])
                        .write(folder, DicomBytes.EXPLICIT);
        long opening = Allocation.bytes(() -> DicomFiles.open(file).close());
        assertTrue(opening < 300L * frames, opening + " bytes for " + frames + " frames");
        try (MedicalImage image = DicomFiles.open(file)) {
            for (int frame : new int[] {0, 12345, 7, frames - 1, 7}) {
                assertEquals(
                        Window.linear(frame, 8, ""), image.display(frame).presets().getFirst());
            }
        }
    }

    @Test
    void whatMakersKeepToThemselvesStaysInTheFile() throws Exception {
        int elements = 400;
        int length = 1 << 20;
        byte[] head = DicomBytes.gray(1, 1, 8, 8).file(DicomBytes.EXPLICIT);
        byte[] pixels = DicomBytes.empty().ob(PIXELS, new byte[] {9}).dataset();
        Path file = folder.resolve("private.dcm");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, 0, head);
            long at = head.length;
            for (int i = 0; i < elements; i++) {
                byte[] element = DicomBytes.empty().lying(0x00291000 + i, "OB", length).dataset();
                write(channel, at, element);
                at += element.length + length;
            }
            write(channel, at, pixels);
        }
        long opening = Allocation.bytes(() -> DicomFiles.open(file).close());
        assertTrue(opening < 32L << 20, opening + " bytes");
        try (MedicalImage image = DicomFiles.open(file)) {
            assertEquals(9, ((Gray16) image.read(0)).value(0, 0));
        }
    }

    private static DicomBytes group(int frame) {
        return DicomBytes.empty()
                .sequence(
                        0x00289132,
                        DicomBytes.empty()
                                .text(0x00281050, "DS", "" + frame)
                                .text(0x00281051, "DS", "8"));
    }

    @Test
    void aDamagedGroupOfOneFrameLeavesTheOthers() throws Exception {
        DicomBytes broken =
                DicomBytes.empty().lying(0x00289132, "SQ", 100000, new byte[] {1, 2, 3, 4});
        Path file =
                DicomBytes.gray(1, 1, 8, 8)
                        .text(0x00280008, "IS", "3")
                        .sequence(0x52009230, group(1), broken, group(3))
                        .ob(PIXELS, new byte[3])
                        .write(folder, DicomBytes.EXPLICIT);
        try (MedicalImage image = DicomFiles.open(file)) {
            assertEquals(Window.linear(1, 8, ""), image.display(0).presets().getFirst());
            assertEquals("Full range", image.display(1).presets().getFirst().explanation());
            assertEquals(Window.linear(3, 8, ""), image.display(2).presets().getFirst());
        }
    }

    @Test
    void bytesInMemoryEndWhereTheyEnd() {
        MemoryBytes bytes = new MemoryBytes(0, new byte[] {1, 2, 3});
        byte[] to = new byte[4];
        assertEquals(2, bytes.read(1, to, 1, 3));
        assertArrayEquals(new byte[] {0, 2, 3, 0}, to);
        assertEquals(0, bytes.read(3, to, 0, 4));
        assertEquals(0, bytes.read(Long.MAX_VALUE, to, 0, 4));
        MemoryBytes later = new MemoryBytes(100, new byte[] {4, 5});
        assertEquals(102, later.length());
        assertEquals(1, later.read(101, to, 0, 4));
        assertEquals(5, to[0]);
        assertEquals(0, later.read(99, to, 0, 4));
    }
}
