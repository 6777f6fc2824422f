package dragonfly.phantom.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.ChestScene;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What is written is read back: by our own reader, by the JDK's, and by David Clunie's validator.
 */
final class PhantomFilesTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"false, 1", "true, 1", "false, 4", "true, 4"})
    void aRadiographOpensWithTheWindowOfItsPicture(boolean monochrome1, int scale)
            throws Exception {
        ChestScene scene =
                LongStream.range(0, 50)
                        .mapToObj(seed -> (ChestScene) Phantom.scene(Kind.CHEST, seed))
                        .filter(each -> each.exposure().monochrome1() == monochrome1)
                        .findFirst()
                        .orElseThrow();
        Path file = write(scene, scale, Format.DICOM).getFirst();
        try (MedicalImage image = Images.open(file)) {
            assertEquals("CR", image.modality());
            assertEquals("PHANTOM^CHEST", image.identity().patientName());
            byte[] seen = ModelPicture.render(image, image.display().initialState()).rgb();
            byte[] drawn = Phantom.render(scene, scale).rgb();
            assertEquals(drawn.length, seen.length);
            for (int i = 0; i < drawn.length; i++) {
                assertTrue(Math.abs((drawn[i] & 0xFF) - (seen[i] & 0xFF)) <= 1, "another grey");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFundusOpensWithItsColours(int scale) throws Exception {
        Scene scene = Phantom.scene(Kind.FUNDUS, 3);
        Path file = write(scene, scale, Format.DICOM).getFirst();
        try (MedicalImage image = Images.open(file)) {
            assertEquals("OP", image.modality());
            byte[] seen = ModelPicture.render(image, image.display().initialState()).rgb();
            assertArrayEquals(Phantom.render(scene, scale).rgb(), seen);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void pngHoldsThePicture(Kind kind) throws Exception {
        Scene scene = Phantom.scene(kind, 4);
        Path file = write(scene, 1, Format.PNG).getFirst();
        assertTrue(file.getFileName().toString().startsWith("PHANTOM-"));
        assertSame(Phantom.render(scene, 1), ImageIO.read(file.toFile()));
    }

    @Test
    void aSlideIsAPyramidOfHalves() throws Exception {
        Scene scene = Phantom.scene(Kind.HISTOLOGY, 5);
        Path file = write(scene, 2, Format.TIFF).getFirst();
        Picture whole = Phantom.render(scene, 2);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            assertEquals(3, reader.getNumImages(true));
            assertSame(whole, reader.read(0));
            assertSame(TiffPyramid.half(whole), reader.read(1));
            reader.dispose();
        }
        try (MedicalImage image = Images.open(file)) {
            byte[] seen = ModelPicture.render(image, image.display().initialState()).rgb();
            assertArrayEquals(whole.rgb(), seen);
            assertEquals(List.of(), image.notices());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void filesAreTheSameInEveryLanguage(Kind kind) throws Exception {
        Scene scene = Phantom.scene(kind, 5);
        Format format = kind == Kind.HISTOLOGY ? Format.TIFF : Format.DICOM;
        byte[] here = Files.readAllBytes(write(scene, 4, format).getFirst());
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("de-DE", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertArrayEquals(here, Files.readAllBytes(write(scene, 4, format).getFirst()));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTitleStandsInTheListOfStudies() throws Exception {
        Path file = folder.resolve("titled.dcm");
        Drawing drawing = Drawing.of(Phantom.scene(Kind.CHEST, 5), 1, "Chest (phantom)");
        try (OutputStream out = Files.newOutputStream(file)) {
            drawing.write(out, Format.DICOM);
        }
        try (MedicalImage image = Images.open(file)) {
            assertEquals("Chest (phantom)", image.identity().seriesDescription());
        }
        for (String wrong : List.of("", "a\\b", "\u00fc", "x".repeat(65))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Drawing.of(Phantom.scene(Kind.CHEST, 5), 1, wrong));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theTruthLiesBeside(Kind kind) throws Exception {
        Scene scene = Phantom.scene(kind, 6);
        List<Path> files = write(scene, 2, Format.PNG);
        JsonNode truth = new ObjectMapper().readTree(files.getLast().toFile());
        assertTrue(truth.get("notice").asText().startsWith("PHANTOM"));
        assertEquals(2 * scene.size().width(), truth.get("width").asInt());
        assertEquals(files.getFirst().getFileName().toString(), truth.get("files").get(0).asText());
        assertEquals(scene.findings().size(), truth.get("findings").size());
        assertFalse(truth.get("questions").isEmpty());
        for (JsonNode finding : truth.get("findings")) {
            JsonNode box = finding.get("rectangle");
            double x = finding.get("centre").get("x").asDouble();
            assertTrue(box.get("left").asDouble() <= x + 1e-6 || x < 0);
            assertTrue(box.get("right").asDouble() <= truth.get("width").asDouble());
        }
        assertTrue(truth.get("report").get("text").asText().contains("Impression:"));
        assertEquals(6, truth.get("scene").get("seed").asInt());
    }

    @Test
    void theValidatorFindsNoErrorAndHasNoWarning() throws Exception {
        assumeTrue(validatorIsThere(), "dciodvfy (Debian's dicom3tools) is not on the path");
        for (long seed = 0; seed < 4; seed++) {
            for (Kind kind : List.of(Kind.CHEST, Kind.FUNDUS)) {
                int scale = seed % 2 == 0 ? 1 : 4;
                Path file = write(Phantom.scene(kind, seed), scale, Format.DICOM).getFirst();
                Process process =
                        new ProcessBuilder("dciodvfy", "-new", file.toString())
                                .redirectErrorStream(true)
                                .start();
                String said =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(0, process.waitFor(), said);
                assertFalse(said.contains("Error") || said.contains("Warning"), said);
            }
        }
    }

    private static boolean validatorIsThere() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "dciodvfy")));
    }

    private List<Path> write(Scene scene, int scale, Format format) throws Exception {
        return new PhantomFiles(folder, scale, EnumSet.of(format)).write(scene);
    }

    private static void assertSame(Picture expected, java.awt.image.BufferedImage actual) {
        assertEquals(expected.width(), actual.getWidth());
        assertEquals(expected.height(), actual.getHeight());
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                int at = 3 * (y * expected.width() + x);
                int rgb =
                        (expected.rgb()[at] & 0xFF) << 16
                                | (expected.rgb()[at + 1] & 0xFF) << 8
                                | (expected.rgb()[at + 2] & 0xFF);
                assertEquals(rgb, actual.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }
}
