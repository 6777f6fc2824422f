package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.app.samples.SampleCase;
import dragonfly.model.bundle.IntendedUse;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** The commands that leave files: look, report and the demonstration without a window. */
final class FilesOfCommandsTest extends CommandTest {

    @BeforeAll
    static void chooseModel() {
        preferRandomWords();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aLookLeavesThePictureWithThePatchesAndTheFigures() throws IOException {
        Ran ran = run("look", sample(), "--out", folder.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(
                List.of("mr-examples-overlay-patches.png", "mr-examples-overlay.json"), names());
        assertEquals(2, ran.out().lines().filter(line -> Files.exists(Path.of(line))).count());

        BufferedImage picture =
                ImageIO.read(folder.resolve("mr-examples-overlay-patches.png").toFile());
        assertTrue(picture.getWidth() > 484, "enlarged, so that the badges can be read");
        assertTrue(accentPixels(picture) > 2_000, "frames of kept patches");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("mr-examples-overlay.json").toFile());
        assertTrue(json.at("/answer").isMissingNode());
        assertEquals(
                folder.resolve("mr-examples-overlay-patches.png").toString(),
                json.at("/files/picture").asText());
    }

    /** Pixels near the accent colour #3ec6b8. */
    private static long accentPixels(BufferedImage picture) {
        long found = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                if (Math.abs((rgb >> 16 & 255) - 0x3e) < 12
                        && Math.abs((rgb >> 8 & 255) - 0xc6) < 12
                        && Math.abs((rgb & 255) - 0xb8) < 12) {
                    found++;
                }
            }
        }
        return found;
    }

    @Test
    void aLookAsJsonWritesNoFile() throws IOException {
        Ran ran = run("look", sample(), "--json", "--strategy", "global", "--k", "1");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals("global", ran.json().at("/settings/strategy").asText());
        assertEquals(4, ran.json().at("/kept").size());
        assertEquals(List.of(), names());
    }

    @Test
    void aReportIsTextPdfJsonAndPictureAndEachSaysWhatItsWordsAre() throws IOException {
        Ran ran =
                run(
                        "report",
                        sample(),
                        "--out",
                        folder.resolve("new folder").toString(),
                        "--max-new-tokens",
                        "30");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        List<Path> files = ran.out().lines().map(Path::of).toList();
        assertEquals(4, files.size(), ran.out());
        String banner = IntendedUse.RANDOM_WORDS.banner();
        for (Path file : files) {
            String name = file.toString();
            if (name.endsWith(".txt") || name.endsWith(".json")) {
                assertTrue(Files.readString(file).contains(banner), name);
            } else if (name.endsWith(".pdf")) {
                try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
                    assertTrue(new PDFTextStripper().getText(pdf).contains(banner), name);
                }
            } else {
                assertNotNull(ImageIO.read(file.toFile()), name);
            }
        }
    }

    @Test
    void aReportWritesOnlyWhatWasAskedFor() throws IOException {
        Ran ran = run("report", sample(), "--out", folder.toString(), "--text", "--json");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(List.of("mr-examples-overlay-draft.txt", "mr-examples-overlay.json"), names());
    }

    @Test
    void theDemonstrationWithoutAScreenTellsItsStoryBesideTheTruth() throws IOException {
        Ran ran = run("demo", "--out", folder.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        String told = ran.out();
        for (SampleCase each :
                List.of(
                        SampleCase.MICRONODULE,
                        SampleCase.MICROANEURYSMS,
                        SampleCase.MITOSES,
                        SampleCase.ABDOMEN)) {
            assertTrue(told.contains(each.title()), told);
        }
        assertEquals(3, starting(told, "  truth    yes"), told);
        assertEquals(4, starting(told, "  region   "), told);
        assertTrue(told.contains("[0 of 24 zoom patches read, 0 of 1 small findings in them]"));
        assertEquals(
                1,
                told.lines()
                        .filter(line -> line.startsWith("  random   "))
                        .filter(line -> line.contains("12 of 24 zoom patches read, 0 of 1 "))
                        .count(),
                told);
        assertEquals(16, names().size(), "a picture, text, PDF and JSON of each");
        names().forEach(name -> assertTrue(told.contains(name), name));
        for (String figure : List.of("Model ", "Provider ", "Prepare ", "Encode ", "Decode ")) {
            assertEquals(1, starting(ran.err(), figure), figure);
        }
    }

    private static long starting(String text, String with) {
        return text.lines().filter(line -> line.startsWith(with)).count();
    }

    @Test
    void theDemonstrationWithAScreenOpensTheWindow() throws IOException {
        FakeScreen screen = new FakeScreen(true);
        Ran ran = run(screen, new Cancellation(), "demo", "--cpu");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(List.of("demonstrate CPU"), screen.asked);
        assertEquals(List.of(), names());
    }

    @Test
    void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        Ran ran = run("look", sample(), "--out", file.resolve("below").toString());
        assertEquals(ExitCode.FAILED, ran.code());
        assertTrue(ran.err().lines().anyMatch(line -> line.startsWith("dragonfly: ")), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }
}
