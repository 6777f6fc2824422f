package dragonfly.image.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that are broken, cut, empty or something else. */
class MalformedFilesTest {
    @TempDir Path folder;

    private static ImageException refused(Path file) {
        ImageException e = assertThrows(ImageException.class, () -> Images.open(file).close());
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
        return e;
    }

    @ParameterizedTest
    @CsvSource({
        "derived_4_CT_small.dcm, DAMAGED",
        "derived_5_SC_rgb_rle.dcm, DAMAGED",
        "empty.dcm, NOT_AN_IMAGE",
        "meta_missing_tsyntax.dcm, DAMAGED",
        "not_dicom.dcm, UNSUPPORTED",
        "preamble_only.dcm, DAMAGED",
    })
    void isRefusedWithASentence(String name, Fault fault) {
        assertEquals(fault, refused(SharedData.path("testdata/dicom/malformed/" + name)).fault());
    }

    @ParameterizedTest
    @CsvSource({
        "MR_truncated.dcm, 1",
        "derived_0_CT_small.dcm, 1",
        "derived_1_MR_small_RLE.dcm, 1",
        "derived_2_MR_small_jp2klossless.dcm, 1",
        "derived_3_examples_ybr_color.dcm, 26",
    })
    void isShownAsFarAsItGoesWithANotice(String name, int frames) throws Exception {
        try (MedicalImage image =
                Images.open(SharedData.path("testdata/dicom/malformed/" + name))) {
            assertEquals(frames, image.frames());
            assertTrue(image.notices().getFirst().startsWith("The file is cut short"));
            image.read(frames - 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"GH1376.dcm", "SC_rgb_jpeg.dcm", "derived_6_MR_small.dcm"})
    void isReadInSpiteOfItsFaults(String name) throws Exception {
        try (MedicalImage image =
                Images.open(SharedData.path("testdata/dicom/malformed/" + name))) {
            assertEquals(image.width(), image.read(0).width());
        }
    }

    @Test
    void everyMalformedFileHasItsPlaceAbove() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.path("testdata/dicom/malformed"))) {
            assertEquals(14, files.count());
        }
    }

    @Test
    void everyFileOfTheTestDataOpensOrIsRefusedForAReason() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        List<Path> images;
        try (Stream<Path> files = Files.list(SharedData.path("testdata/dicom/images"))) {
            images = files.toList();
        }
        for (Path file : images) {
            try (MedicalImage image = Images.open(file)) {
                for (int frame : new int[] {0, image.frames() / 2, image.frames() - 1}) {
                    image.read(frame);
                }
                counts.merge("read", 1, Integer::sum);
            } catch (ImageException e) {
                counts.merge(e.fault().name(), 1, Integer::sum);
            }
        }
        assertEquals(Map.of("read", 95, "UNSUPPORTED", 3, "DAMAGED", 3), counts);
    }

    @Test
    void aTextFileNamedDcmIsNoImage() throws Exception {
        Path file = Files.writeString(folder.resolve("note.dcm"), "Dear colleague,\n".repeat(50));
        assertEquals(Fault.NOT_AN_IMAGE, refused(file).fault());
        assertFalse(Images.looksLikeImage(file));
    }

    @Test
    void nothingAndFoldersAreNoImages() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.png"));
        assertEquals("The file is empty.", refused(file).getMessage());
        assertEquals(Fault.NOT_AN_IMAGE, refused(folder).fault());
        assertEquals(Fault.MISSING, refused(folder.resolve("nowhere.dcm")).fault());
    }

    @Test
    void anObjectWithoutPixelsSaysWhatItIs() {
        assertEquals(
                "This DICOM file holds a structured report, not an image.",
                refused(SharedData.path("testdata/dicom/images/test-SR.dcm")).getMessage());
        assertEquals(
                "This DICOM file holds waveforms such as an ECG, not an image.",
                refused(SharedData.path("testdata/dicom/images/waveform_ecg.dcm")).getMessage());
    }
}
