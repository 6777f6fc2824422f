package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.file.FileBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Uncompressed samples in layouts that the test data lack. */
class NativeFramesTest {
    private static final int PIXELS = 0x7FE00010;

    @TempDir Path folder;

    private MedicalImage open(DicomBytes dicom) throws ImageException {
        return DicomFiles.open(dicom.write(folder, DicomBytes.EXPLICIT));
    }

    private Gray16 gray(DicomBytes dicom) throws ImageException {
        try (MedicalImage image = open(dicom)) {
            return (Gray16) image.read(0);
        }
    }

    private int[] colours(DicomBytes dicom) throws ImageException {
        try (MedicalImage image = open(dicom)) {
            return ((Rgb8) image.read(0)).packed();
        }
    }

    @Test
    void bitsAboveTheStoredOnesAreCleared() throws Exception {
        Gray16 raster = gray(DicomBytes.gray(2, 1, 16, 12).ow(PIXELS, 0xF123, 0x8FFF));
        assertArrayEquals(new short[] {0x123, 0xFFF}, raster.words());
    }

    @Test
    void bitsAboveTheStoredOnesBecomeTheSign() throws Exception {
        Gray16 raster =
                gray(DicomBytes.gray(2, 1, 16, 12).us(0x00280103, 1).ow(PIXELS, 0x7800, 0x0FFF));
        assertArrayEquals(new short[] {-2048, -1}, raster.words());
        assertTrue(raster.signed());
    }

    @Test
    void aHighBitAboveTheOthersMovesTheValueDown() throws Exception {
        Gray16 raster =
                gray(DicomBytes.gray(2, 1, 16, 12).us(0x00280102, 15).ow(PIXELS, 0x1234, 0xFFFF));
        assertArrayEquals(new short[] {0x123, 0xFFF}, raster.words());
    }

    @Test
    void planesAreInterleaved() throws Exception {
        DicomBytes dicom =
                DicomBytes.colour(2, 1, "RGB")
                        .us(0x00280006, 1)
                        .ob(PIXELS, new byte[] {1, 2, 3, 4, 5, 6});
        assertArrayEquals(new int[] {0xFF010305, 0xFF020406}, colours(dicom));
    }

    @Test
    void fullColourLabelledAsHalvedIsTakenForWhatItIs() throws Exception {
        byte gray = (byte) 200;
        byte none = (byte) 128;
        DicomBytes dicom =
                DicomBytes.colour(2, 1, "YBR_FULL_422")
                        .ob(PIXELS, new byte[] {gray, none, none, 50, none, none});
        assertArrayEquals(new int[] {0xFFC8C8C8, 0xFF323232}, colours(dicom));
    }

    @Test
    void paletteIndicesTakeTheirColoursFromTheTables() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(4, 1, 8, 8)
                        .text(0x00280004, "CS", "PALETTE COLOR")
                        .us(0x00281101, 2, 10, 16)
                        .us(0x00281102, 2, 10, 16)
                        .us(0x00281103, 2, 10, 16)
                        .ow(0x00281201, 0x1100, 0xAA00)
                        .ow(0x00281202, 0x2200, 0xBB00)
                        .ow(0x00281203, 0x3300, 0xCC00)
                        .ob(PIXELS, new byte[] {10, 11, 0, (byte) 255});
        assertArrayEquals(
                new int[] {0xFF112233, 0xFFAABBCC, 0xFF112233, 0xFFAABBCC}, colours(dicom));
    }

    @Test
    void segmentedTablesAreExpanded() throws Exception {
        // Two entries as they are, then a ramp of four up to 600, then both again.
        int[] segments = {0, 2, 0, 100, 1, 4, 500, 2, 2, 0, 0};
        DicomBytes dicom =
                DicomBytes.gray(12, 1, 8, 8)
                        .text(0x00280004, "CS", "PALETTE COLOR")
                        .us(0x00281101, 12, 0, 16)
                        .us(0x00281102, 12, 0, 16)
                        .us(0x00281103, 12, 0, 16)
                        .ow(0x00281221, segments)
                        .ow(0x00281222, segments)
                        .ow(0x00281223, segments)
                        .ob(PIXELS, new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        int[] expected = {0, 100, 200, 300, 400, 500, 0, 100, 200, 300, 400, 500};
        int[] colours = colours(dicom);
        for (int i = 0; i < 12; i++) {
            assertEquals(expected[i] >> 8, colours[i] & 0xFF, "entry " + i);
        }
    }

    @Test
    void aPartOfAFrameIsThatPart() throws Exception {
        try (MedicalImage image =
                open(DicomBytes.gray(3, 2, 16, 16).ow(PIXELS, 1, 2, 3, 4, 5, 6))) {
            Gray16 part = (Gray16) image.read(0, 0, new Region(1, 1, 2, 1));
            assertArrayEquals(new short[] {5, 6}, part.words());
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> image.read(0, 0, new Region(2, 1, 2, 1)));
            assertThrows(IndexOutOfBoundsException.class, () -> image.read(1));
        }
    }

    @Test
    void aCutFrameIsDarkBelowAndTheReaderIsTold() throws Exception {
        int[] pixels = new int[64];
        Arrays.fill(pixels, 9);
        byte[] file = DicomBytes.gray(8, 8, 16, 16).ow(PIXELS, pixels).file(DicomBytes.EXPLICIT);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(file, file.length - 64));
        try (MedicalImage image = DicomFiles.open(cut)) {
            Gray16 raster = (Gray16) image.read(0);
            assertEquals(9, raster.value(0, 0));
            assertEquals(0, raster.value(7, 7));
            assertEquals(
                    "The file is cut short: a part of the image is missing.",
                    image.notices().getFirst());
        }
    }

    @Test
    void aFileWithNextToNothingOfItsImageIsDamaged() throws Exception {
        byte[] file =
                DicomBytes.gray(64, 64, 16, 16).ow(PIXELS, new int[4096]).file(DicomBytes.EXPLICIT);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(file, file.length - 8000));
        ImageException e = assertThrows(ImageException.class, () -> DicomFiles.open(cut).close());
        assertEquals(ImageException.Fault.DAMAGED, e.fault());
    }

    @Test
    void anInterruptedReadDoesNotTakeTheImageWithIt() throws Exception {
        Path file =
                DicomBytes.gray(2, 1, 16, 16).ow(PIXELS, 7, 8).write(folder, DicomBytes.EXPLICIT);
        try (FileBytes bytes = new FileBytes(file)) {
            Thread.currentThread().interrupt();
            assertThrows(IOException.class, () -> bytes.bytes(0, 4));
            assertTrue(Thread.interrupted());
            assertEquals('D', bytes.bytes(128, 4)[0]);
        }
    }

    @Test
    void aClosedImageIsNotReadAgain() throws Exception {
        MedicalImage image = open(DicomBytes.gray(2, 1, 8, 8).ob(PIXELS, new byte[] {7, 8}));
        image.close();
        image.close();
        assertThrows(ImageException.class, () -> image.read(0));
    }
}
