package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Orientation;
import dragonfly.image.Spacing;
import dragonfly.image.SpacingSource;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.VoiLut;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the attributes of a file say about its image. */
class DescriptionTest {
    private static final int PIXELS = 0x7FE00010;

    @TempDir Path folder;

    private MedicalImage open(DicomBytes dicom) throws ImageException {
        return DicomFiles.open(dicom.write(folder, DicomBytes.EXPLICIT));
    }

    private static DicomBytes ct() {
        return DicomBytes.gray(2, 2, 16, 12).text(0x00080060, "CS", "CT").ow(PIXELS, 0, 10, 20, 30);
    }

    private static DicomBytes ofModality(String modality) {
        return ct().text(0x00080060, "CS", modality);
    }

    @Nested
    class Display {
        private DisplayDefaults display(DicomBytes dicom) throws ImageException {
            try (MedicalImage image = open(dicom)) {
                return image.display();
            }
        }

        @Test
        void windowsComeInTheFilesOrderWithTheirNames() throws Exception {
            DisplayDefaults display =
                    display(
                            ct().text(0x00281050, "DS", "40\\-600")
                                    .text(0x00281051, "DS", "400\\1500")
                                    .text(0x00281055, "LO", "SOFT TISSUE\\LUNG")
                                    .text(0x00281052, "DS", "-1024")
                                    .text(0x00281053, "DS", "1"));
            assertEquals(new Rescale(1, -1024, "HU"), display.modality());
            assertEquals(
                    List.of(
                            Window.linear(40, 400, "SOFT TISSUE"),
                            Window.linear(-600, 1500, "LUNG"),
                            Window.over(-1024, 3071, "Full range")),
                    display.presets());
        }

        @ParameterizedTest
        @CsvSource({"SIGMOID, SIGMOID", "LINEAR_EXACT, LINEAR_EXACT", "LINEAR, LINEAR"})
        void theFunctionIsTheFiles(String stated, WindowFunction function) throws Exception {
            DisplayDefaults display =
                    display(
                            ct().text(0x00281050, "DS", "40")
                                    .text(0x00281051, "DS", "400")
                                    .text(0x00281056, "CS", stated));
            assertEquals(new Window(40, 400, function, ""), display.presets().getFirst());
        }

        @Test
        void aWindowWithoutWidthIsPassedOver() throws Exception {
            DisplayDefaults display =
                    display(
                            ct().text(0x00281050, "DS", "1\\40\\7")
                                    .text(0x00281051, "DS", "0\\400\\-5"));
            assertEquals(Window.linear(40, 400, ""), display.presets().getFirst());
            assertEquals(2, display.presets().size());
        }

        @Test
        void aWindowIsComputedWhereTheFileHasNone() throws Exception {
            DisplayDefaults display = display(ct());
            assertEquals("Automatic (0.5–99.5 %)", display.presets().getFirst().explanation());
            assertEquals(
                    Window.over(0, 30, "").shortForm(), display.presets().getFirst().shortForm());
        }

        @Test
        void nonsenseInAWindowIsNoWindow() throws Exception {
            DisplayDefaults display =
                    display(ct().text(0x00281050, "DS", "abc").text(0x00281051, "DS", "400"));
            assertEquals("Automatic (0.5–99.5 %)", display.presets().getFirst().explanation());
        }

        @Test
        void aVoiTableIsAPreset() throws Exception {
            DisplayDefaults display =
                    display(
                            ct().sequence(
                                            0x00283010,
                                            DicomBytes.empty()
                                                    .us(0x00283002, 4, 10, 8)
                                                    .text(0x00283003, "LO", "BONE")
                                                    .us(0x00283006, 0, 85, 170, 255)));
            VoiLut lut = assertInstanceOf(VoiLut.class, display.presets().getFirst());
            assertEquals("BONE", lut.explanation());
            assertEquals(85 / 255.0, lut.apply(11), 1e-9);
        }

        @Test
        void aModalityTableGoesBeforeRescale() throws Exception {
            DisplayDefaults display =
                    display(
                            ct().sequence(
                                            0x00283000,
                                            DicomBytes.empty()
                                                    .us(0x00283002, 3, 0, 16)
                                                    .text(0x00283004, "LO", "OD")
                                                    .us(0x00283006, 5, 50, 500)));
            assertEquals("OD", display.modality().units());
            assertEquals(500, display.modality().apply(40), 0);
        }

        @Test
        void monochrome1IsInverted() throws Exception {
            assertTrue(display(ct().text(0x00280004, "CS", "MONOCHROME1")).inverted());
            assertTrue(display(ct().text(0x20500020, "CS", "INVERSE")).inverted());
            assertFalse(display(ct()).inverted());
        }

        @Test
        void paddingIsReadWhateverItsSign() throws Exception {
            DisplayDefaults display = display(ct().us(0x00280103, 1).us(0x00280120, 63536));
            assertTrue(display.padding().contains(-2000));
            assertFalse(display.padding().contains(-1999));
        }

        @Test
        void framesOfEnhancedObjectsHaveWindowsOfTheirOwn() throws Exception {
            DicomBytes shared =
                    DicomBytes.empty()
                            .sequence(
                                    0x00289145,
                                    DicomBytes.empty()
                                            .text(0x00281052, "DS", "-5")
                                            .text(0x00281053, "DS", "2")
                                            .text(0x00281054, "LO", "US"))
                            .sequence(
                                    0x00289110,
                                    DicomBytes.empty().text(0x00280030, "DS", "0.5\\0.25"))
                            .sequence(
                                    0x00209116,
                                    DicomBytes.empty().text(0x00200037, "DS", "0\\1\\0\\0\\0\\-1"));
            DicomBytes dicom =
                    DicomBytes.gray(1, 1, 16, 12)
                            .text(0x00280008, "IS", "2")
                            .sequence(0x52009229, shared)
                            .sequence(0x52009230, framed("10"), framed("20"))
                            .ow(PIXELS, 1, 2);
            try (MedicalImage image = open(dicom)) {
                assertEquals(Window.linear(10, 8, ""), image.display(0).presets().getFirst());
                assertEquals(Window.linear(20, 8, ""), image.display(1).presets().getFirst());
                assertEquals(new Rescale(2, -5, "US"), image.display(1).modality());
                assertEquals(
                        Optional.of(new Spacing(0.25, 0.5, SpacingSource.PIXEL)), image.spacing());
                assertEquals(new Orientation("A", "P", "H", "F"), image.orientation());
            }
        }

        private static DicomBytes framed(String center) {
            return DicomBytes.empty()
                    .sequence(
                            0x00289132,
                            DicomBytes.empty()
                                    .text(0x00281050, "DS", center)
                                    .text(0x00281051, "DS", "8"));
        }
    }

    @Nested
    class Cine {
        private OptionalDouble frameMillis(DicomBytes dicom) throws ImageException {
            try (MedicalImage image = open(dicom)) {
                return image.frameMillis();
            }
        }

        private static DicomBytes threeFrames() {
            return DicomBytes.gray(1, 1, 8, 8)
                    .text(0x00280008, "IS", "3")
                    .ob(PIXELS, new byte[] {1, 2, 3});
        }

        @Test
        void timesOfTheSingleFramesGiveTheirMean() throws Exception {
            assertEquals(
                    OptionalDouble.of(45),
                    frameMillis(threeFrames().text(0x00181065, "DS", "0\\40\\50")));
        }

        @Test
        void aRateIsTheTimeTurnedOver() throws Exception {
            assertEquals(
                    OptionalDouble.of(40), frameMillis(threeFrames().text(0x00180040, "IS", "25")));
            assertEquals(
                    OptionalDouble.of(20), frameMillis(threeFrames().text(0x00082144, "IS", "50")));
        }

        @Test
        void framesWithoutAnyTimeAreNoCine() throws Exception {
            assertEquals(OptionalDouble.empty(), frameMillis(threeFrames()));
            assertEquals(
                    OptionalDouble.empty(), frameMillis(threeFrames().text(0x00181063, "DS", "0")));
        }
    }

    @Nested
    class Geometry {
        private Optional<Spacing> spacing(DicomBytes dicom) throws ImageException {
            try (MedicalImage image = open(dicom)) {
                return image.spacing();
            }
        }

        @Test
        void pixelSpacingOfASliceIsInThePatient() throws Exception {
            Spacing spacing = spacing(ct().text(0x00280030, "DS", "0.7\\0.6")).orElseThrow();
            assertEquals(new Spacing(0.6, 0.7, SpacingSource.PIXEL), spacing);
            assertTrue(spacing.atPatient());
        }

        @Test
        void imagerSpacingIsNotAndTheReaderIsTold() throws Exception {
            try (MedicalImage image = open(ofModality("DX").text(0x00181164, "DS", "0.1\\0.1"))) {
                assertEquals(SpacingSource.IMAGER, image.spacing().orElseThrow().source());
                assertTrue(image.notices().getFirst().contains("detector"));
            }
        }

        @Test
        void pixelSpacingThatDiffersFromTheDetectorsIsCalibrated() throws Exception {
            DicomBytes dx = ofModality("DX").text(0x00181164, "DS", "0.1\\0.1");
            assertEquals(
                    SpacingSource.CALIBRATED,
                    spacing(dx.text(0x00280030, "DS", "0.08\\0.08")).orElseThrow().source());
            assertEquals(
                    SpacingSource.IMAGER,
                    spacing(dx.text(0x00280030, "DS", "0.1\\0.1")).orElseThrow().source());
        }

        @Test
        void impossibleSpacingIsNone() throws Exception {
            assertEquals(Optional.empty(), spacing(ct().text(0x00280030, "DS", "0\\0")));
            assertEquals(Optional.empty(), spacing(ct().text(0x00280030, "DS", "-1\\1")));
        }

        @Test
        void pixelsThatAreNotSquareSaySoWithoutSpacing() throws Exception {
            try (MedicalImage image = open(ct().text(0x00280034, "IS", "4\\3"))) {
                assertEquals(Optional.empty(), image.spacing());
                assertEquals(4 / 3.0, image.pixelAspect(), 1e-9);
            }
            try (MedicalImage image =
                    open(ct().text(0x00280034, "IS", "4\\3").text(0x00280030, "DS", "2\\1"))) {
                assertEquals(2, image.pixelAspect(), 1e-9);
            }
            try (MedicalImage image = open(ct().text(0x00280034, "IS", "0\\3"))) {
                assertEquals(1, image.pixelAspect(), 0);
            }
        }

        @Test
        void framesOfAScoutHaveTheirOwnDirectionsAndSizes() throws Exception {
            DicomBytes dicom =
                    DicomBytes.gray(1, 1, 8, 8)
                            .text(0x00280008, "IS", "2")
                            .sequence(
                                    0x52009230,
                                    plane("1\\0\\0\\0\\1\\0", "1\\1"),
                                    plane("0\\1\\0\\0\\0\\-1", "2\\2"))
                            .ob(PIXELS, new byte[] {1, 2});
            try (MedicalImage image = open(dicom)) {
                assertEquals(new Orientation("R", "L", "A", "P"), image.orientation());
                assertEquals(new Orientation("A", "P", "H", "F"), image.orientation(1));
                assertEquals(2, image.spacing(1).orElseThrow().columnMillimetres());
                assertEquals(1, image.spacing().orElseThrow().columnMillimetres());
            }
        }

        private static DicomBytes plane(String cosines, String spacing) {
            return DicomBytes.empty()
                    .sequence(0x00209116, DicomBytes.empty().text(0x00200037, "DS", cosines))
                    .sequence(0x00289110, DicomBytes.empty().text(0x00280030, "DS", spacing));
        }

        private static DicomBytes region(double delta, int unit) {
            return DicomBytes.empty()
                    .us(0x00186012, 1)
                    .us(0x00186024, unit)
                    .us(0x00186026, unit)
                    .fd(0x0018602C, delta)
                    .fd(0x0018602E, delta);
        }

        @Test
        void ultrasoundIsCalibratedInCentimetres() throws Exception {
            DicomBytes us = ofModality("US");
            assertEquals(
                    Optional.of(new Spacing(0.5, 0.5, SpacingSource.ULTRASOUND_REGION)),
                    spacing(us.sequence(0x00186011, region(0.05, 3), region(0.05, 3))));
            assertEquals(
                    Optional.empty(),
                    spacing(us.sequence(0x00186011, region(0.05, 3), region(0.04, 3))));
            assertEquals(Optional.empty(), spacing(us.sequence(0x00186011, region(0.05, 4))));
        }

        @ParameterizedTest
        @CsvSource({
            "1\\0\\0\\0\\1\\0, R, L, A, P",
            "0\\1\\0\\0\\0\\-1, A, P, H, F",
            "1\\0\\0\\0\\0\\-1, R, L, H, F",
            "0.8\\0.6\\0\\0\\0\\-1, RA, LP, H, F",
            "0.995\\0.0998\\0\\0\\0\\-1, R, L, H, F",
        })
        void lettersFollowTheDirectionCosines(
                String cosines, String left, String right, String top, String bottom)
                throws Exception {
            try (MedicalImage image = open(ct().text(0x00200037, "DS", cosines))) {
                assertEquals(new Orientation(left, right, top, bottom), image.orientation());
            }
        }

        @Test
        void lettersOfARadiographAreTheFiles() throws Exception {
            try (MedicalImage image = open(ofModality("CR").text(0x00200020, "CS", "L\\FR"))) {
                assertEquals(new Orientation("R", "L", "HL", "FR"), image.orientation());
            }
            try (MedicalImage image = open(ofModality("CR"))) {
                assertFalse(image.orientation().isKnown());
            }
        }
    }

    @Test
    void namesAreReadInTheirCharacterSet() throws Exception {
        byte[] name = "Müller^Zoë".getBytes(StandardCharsets.UTF_8);
        DicomBytes dicom =
                ct().text(0x00080005, "CS", "ISO_IR 192").lying(0x00100010, "PN", 12, name);
        try (MedicalImage image = open(dicom)) {
            assertEquals("Müller^Zoë", image.identity().patientName());
        }
    }

    @Test
    void sideAndTimeBetweenFramesAreRead() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(1, 1, 8, 8)
                        .text(0x00200060, "CS", "L")
                        .text(0x00200062, "CS", "R")
                        .text(0x00280008, "IS", "2")
                        .text(0x00181063, "DS", "40")
                        .text(0x00180040, "IS", "30")
                        .ob(PIXELS, new byte[] {1, 2});
        try (MedicalImage image = open(dicom)) {
            assertEquals("R", image.identity().laterality());
            assertEquals(OptionalDouble.of(40), image.frameMillis());
        }
        try (MedicalImage image = open(ct().text(0x00181063, "DS", "40"))) {
            assertEquals(OptionalDouble.empty(), image.frameMillis());
        }
    }
}
