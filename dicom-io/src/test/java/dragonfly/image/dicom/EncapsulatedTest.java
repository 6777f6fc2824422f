package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** Frames in items: with a table, without one, with a wrong one, in several fragments, cut. */
class EncapsulatedTest {
    private static final int SIDE = 16;

    @TempDir Path folder;

    /** A JPEG frame of one gray. */
    private static byte[] jpeg(int gray) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.getRaster().setSample(x, y, 0, gray);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.size() % 2 == 0
                ? bytes.toByteArray()
                : Arrays.copyOf(bytes.toByteArray(), bytes.size() + 1);
    }

    private static DicomBytes frames(int count) {
        return DicomBytes.gray(SIDE, SIDE, 8, 8).text(0x00280008, "IS", "" + count);
    }

    private void assertThreeFrames(Path file) throws ImageException {
        try (MedicalImage image = DicomFiles.open(file)) {
            assertEquals(3, image.frames());
            assertEquals(0, image.notices().size(), image.notices().toString());
            for (int frame : new int[] {2, 0, 1}) {
                Gray16 raster = (Gray16) image.read(frame);
                assertEquals(50 + 50 * frame, raster.value(7, 9), 1);
            }
        }
    }

    @Test
    void framesAreFoundByTheirTable() throws Exception {
        byte[] first = jpeg(50);
        byte[] second = jpeg(100);
        int[] table = {0, first.length + 8, first.length + second.length + 16};
        assertThreeFrames(
                frames(3)
                        .encapsulated(table, first, second, jpeg(150))
                        .write(folder, DicomBytes.JPEG));
    }

    @Test
    void framesAreFoundWithoutATable() throws Exception {
        assertThreeFrames(
                frames(3)
                        .encapsulated(new int[0], jpeg(50), jpeg(100), jpeg(150))
                        .write(folder, DicomBytes.JPEG));
    }

    @Test
    void aTableThatDoesNotFitIsNotBelieved() throws Exception {
        for (int[] table : new int[][] {{0, 7, 3}, {0, 100, 200}, {8, 16, 24}, {0}, {0, 1, 2}}) {
            assertThreeFrames(
                    frames(3)
                            .encapsulated(table, jpeg(50), jpeg(100), jpeg(150))
                            .write(folder, DicomBytes.JPEG));
        }
    }

    @Test
    void aFrameMayLieInSeveralFragments() throws Exception {
        byte[] second = jpeg(100);
        byte[] head = Arrays.copyOf(second, 200);
        byte[] tail = Arrays.copyOfRange(second, 200, second.length);
        int[] table = {0, jpeg(50).length + 8, jpeg(50).length + second.length + 24};
        assertThreeFrames(
                frames(3)
                        .encapsulated(table, jpeg(50), head, tail, jpeg(150))
                        .write(folder, DicomBytes.JPEG));
        assertThreeFrames(
                frames(3)
                        .encapsulated(new int[0], jpeg(50), head, tail, jpeg(150))
                        .write(folder, DicomBytes.JPEG));
    }

    @Test
    void anExtendedTableIsFollowed() throws Exception {
        byte[] first = jpeg(50);
        byte[] second = jpeg(100);
        int b = first.length + 8;
        int c = b + second.length + 8;
        int[] words = {0, 0, 0, 0, b, 0, 0, 0, c, 0, 0, 0};
        byte[] bytes = new byte[24];
        for (int i = 0; i < 12; i++) {
            bytes[2 * i] = (byte) words[i];
            bytes[2 * i + 1] = (byte) (words[i] >> 8);
        }
        DicomBytes dicom =
                frames(3)
                        .lying(0x7FE00001, "OV", 24, bytes)
                        .encapsulated(new int[0], first, second, jpeg(150));
        assertThreeFrames(dicom.write(folder, DicomBytes.JPEG));
    }

    @Test
    void aCutFileShowsTheFramesThatAreWholeAndSaysSo() throws Exception {
        byte[] whole =
                frames(3)
                        .encapsulated(new int[0], jpeg(50), jpeg(100), jpeg(150))
                        .file(DicomBytes.JPEG);
        Path cut = folder.resolve("cut.dcm");
        Files.write(cut, Arrays.copyOf(whole, whole.length - 100));
        try (MedicalImage image = DicomFiles.open(cut)) {
            assertEquals(2, image.frames());
            assertEquals("The file is cut short: 2 of 3 frames are there.", image.notices().get(0));
            assertEquals(100, ((Gray16) image.read(1)).value(0, 0), 1);
        }
    }

    @Test
    void framesLabelledAsUncompressedAreReadAsTheJpegTheyAre() throws Exception {
        assertThreeFrames(
                frames(3)
                        .encapsulated(new int[0], jpeg(50), jpeg(100), jpeg(150))
                        .write(folder, DicomBytes.EXPLICIT));
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() throws Exception {
        Path file =
                DicomBytes.gray(SIDE + 1, SIDE, 8, 8)
                        .encapsulated(new int[0], jpeg(50))
                        .write(folder, DicomBytes.JPEG);
        ImageException e = assertThrows(ImageException.class, () -> DicomFiles.open(file).close());
        assertEquals(ImageException.Fault.DAMAGED, e.fault());
    }
}
