package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.explain.DomainVerdict;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** Commands with demonstration models that say of every picture that it is, or is not, theirs. */
final class DomainCommandTest extends CommandTest {
    private static final String BANNER = IntendedUse.DEMONSTRATION.banner();

    @BeforeAll
    static void importModels(@TempDir Path checkpoints) throws IOException {
        importModel(checkpoints.resolve("strict"), 1e-9);
        importModel(checkpoints.resolve("lenient"), 1e9);
        preferRandomWords();
    }

    private static void importModel(Path checkpoint, double threshold) throws IOException {
        Path tiny =
                Path.of(
                        System.getProperty("dragonfly.root", ""),
                        "inference/src/test/checkpoints/v1-tiny");
        try (Stream<Path> tree = Files.walk(tiny)) {
            for (Path path : tree.toList()) {
                Files.copy(path, checkpoint.resolve(tiny.relativize(path).toString()));
            }
        }
        ObjectMapper json = new ObjectMapper();
        JsonNode config = json.readTree(tiny.resolve("config.json").toFile());
        int width = config.at("/text_config/hidden_size").asInt();
        ObjectNode domain = json.createObjectNode();
        domain.put("summary", "mean of high, projected").put("threshold", threshold);
        ObjectNode kind = domain.putArray("kinds").addObject().put("name", "chest phantoms");
        for (int i = 0; i < width; i++) {
            kind.withArray("mean").add(0.25);
            var row = kind.withArray("whitening").addArray();
            for (int j = 0; j <= i; j++) {
                row.add(i == j ? 1 : 0);
            }
        }
        json.writeValue(checkpoint.resolve("out_of_domain.json").toFile(), domain);
        Files.writeString(
                checkpoint.resolve("dragonfly.json"),
                "{\"name\":\"%s\",\"use\":\"demonstration\"}".formatted(checkpoint.getFileName()));
        Files.writeString(checkpoint.resolve("README.md"), "# Card of tests\n\nNothing else.\n");
        Ran ran = run("import", checkpoint.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertTrue(ran.err().contains(BANNER), ran.err());
    }

    private static long warnings(String text) {
        return text.lines().filter(line -> line.contains(DomainVerdict.WARNING)).count();
    }

    @Test
    void anAnswerOutsideTheDomainIsMarkedInBothStreamsAndEndsWell() {
        Ran ran = run("ask", sample(), "?", "--model", "strict", "--max-new-tokens", "6");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(1, warnings(ran.err()), ran.err());
        assertTrue(ran.err().contains(", limit 0.00, nearest: chest phantoms"), ran.err());
        assertTrue(ran.err().contains(BANNER), ran.err());
        assertTrue(ran.out().startsWith(DomainVerdict.VOID + " "), ran.out());
    }

    @Test
    void theJsonSaysWhatIsVoidAndWhy() {
        for (String command : new String[] {"ask", "look"}) {
            String[] line = {command, sample(), "--json", "--model", "strict"};
            String[] asking = {
                command, sample(), "?", "--json", "--model", "strict", "--max-new-tokens", "6"
            };
            Ran ran = run(command.equals("ask") ? asking : line);
            assertEquals(ExitCode.OK, ran.code(), ran.err());
            assertEquals(1, warnings(ran.err()), ran.err());
            JsonNode domain = ran.json().at("/domain");
            assertTrue(domain.at("/outside").asBoolean());
            assertTrue(domain.at("/distance").asDouble() > 0.01, domain.toString());
            assertEquals(1e-9, domain.at("/threshold").asDouble());
            assertEquals("chest phantoms", domain.at("/nearest").asText());
            assertTrue(domain.at("/warning").asText().startsWith(DomainVerdict.WARNING));
            assertEquals(command.equals("ask"), ran.json().at("/answer/void").asBoolean());
            assertEquals(BANNER, ran.json().at("/model/banner").asText());
        }
    }

    @Test
    void everyFileOfAReportHasTheWarning() throws IOException {
        Ran ran =
                run(
                        "report",
                        sample(),
                        "--model",
                        "strict",
                        "--out",
                        folder.toString(),
                        "--max-new-tokens",
                        "12");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(1, warnings(ran.err()), ran.err());
        String text = Files.readString(folder.resolve("mr-examples-overlay-draft.txt"));
        assertEquals(1, warnings(text), text);
        assertTrue(text.contains("\n" + DomainVerdict.WITHHELD + "\n"), text);
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("mr-examples-overlay.json").toFile());
        String words = json.at("/answer/text").asText();
        assertFalse(text.contains(words.strip()), text);
        assertTrue(json.at("/domain/outside").asBoolean());
        byte[] pdf = Files.readAllBytes(folder.resolve("mr-examples-overlay-draft.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String page = new PDFTextStripper().getText(document).replace("\n", " ");
            assertTrue(page.contains(DomainVerdict.WARNING), page);
            assertTrue(page.contains(DomainVerdict.VOID), page);
            assertTrue(page.contains(BANNER), page);
        }
        BufferedImage picture =
                ImageIO.read(folder.resolve("mr-examples-overlay-patches.png").toFile());
        assertEquals(0xFF8F1D19, picture.getRGB(2, 2));
    }

    @Test
    void anAnswerInAFileIsWithheld() throws IOException {
        for (String name : new String[] {"a.txt", "a.json", "a.pdf"}) {
            Path file = folder.resolve(name);
            Ran ran =
                    run(
                            "ask",
                            sample(),
                            "?",
                            "--model",
                            "strict",
                            "--max-new-tokens",
                            "6",
                            "--out",
                            file.toString());
            assertEquals(ExitCode.OK, ran.code(), ran.err());
        }
        assertTrue(Files.readString(folder.resolve("a.txt")).contains(DomainVerdict.WITHHELD));
        assertEquals(1, warnings(Files.readString(folder.resolve("a.json"))));
    }

    @Test
    void insideTheDomainThereIsNoWarningButTheFigures() {
        Ran ran =
                run("ask", sample(), "?", "--json", "--model", "lenient", "--max-new-tokens", "6");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(0, warnings(ran.err()));
        assertFalse(ran.json().at("/domain/outside").asBoolean(true));
        assertTrue(ran.json().at("/domain/warning").isMissingNode());
        assertFalse(ran.json().at("/answer/void").asBoolean(true));
        Ran plain = run("ask", sample(), "?", "--model", "lenient", "--max-new-tokens", "6");
        assertEquals(ran.json().at("/answer/text").asText().strip(), plain.out().strip());
    }

    @Test
    void aModelWithoutStatisticsSaysNothingOfIt() {
        Ran ran = run("look", sample(), "--json");
        assertTrue(ran.json().at("/domain").isMissingNode());
        assertEquals(0, warnings(ran.err()));
    }

    @Test
    void theCardIsPrintedWithWhatIsKnown() {
        Ran ran = run("models", "--card", "strict");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertTrue(ran.out().contains("# Card of tests\n\nNothing else."), ran.out());
        assertTrue(ran.out().contains("\nUse            " + BANNER), ran.out());
        assertTrue(ran.out().contains("warns beyond a distance of 0.00 from chest phantoms"));
        assertTrue(ran.out().contains("fp32"), ran.out());
        JsonNode json = run("models", "--json", "--card", "lenient").json();
        assertEquals("lenient", json.at("/facts/Name").asText());
        assertTrue(json.at("/card").asText().startsWith("# Card of tests"));
        Ran standard = run("models", "--card", "demonstration");
        assertEquals(ExitCode.OK, standard.code(), standard.err());
        assertTrue(standard.out().contains("# Mini Dragonfly-Med (phantoms)"), standard.out());
        assertEquals(ExitCode.MODEL, run("models", "--card", "no such").code());
    }
}
