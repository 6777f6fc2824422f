package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.IntendedUse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class AskCommandTest extends CommandTest {
    private static final String BANNER = IntendedUse.RANDOM_WORDS.banner();

    @BeforeAll
    static void chooseModel() {
        preferRandomWords();
    }

    @Test
    void theAnswerAloneGoesToTheOutputAndTheFiguresAndTheWarningDoNot() {
        Ran ran = run("ask", sample(), "What is this?", "--max-new-tokens", "12");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertFalse(ran.out().isBlank());
        assertFalse(ran.out().contains(BANNER));
        assertTrue(ran.err().contains(BANNER), ran.err());
        assertTrue(ran.err().contains("Provider    CPU"), ran.err());
        assertTrue(ran.err().contains("tokens/s"), ran.err());
    }

    @Test
    void theJsonHoldsEveryFigureAndNothingOfThePatients() {
        Ran ran =
                run(
                        "ask",
                        sample(),
                        "What is this?",
                        "--json",
                        "--max-new-tokens",
                        "12",
                        "--pin",
                        "3,5",
                        "--drop",
                        "0");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        JsonNode json = ran.json();
        assertEquals("random-words", json.at("/model/use").asText());
        assertEquals(BANNER, json.at("/model/banner").asText());
        assertEquals("CPU", json.at("/model/providers/decoder").asText());
        assertEquals("mr-examples-overlay.dcm", json.at("/image/file").asText());
        assertEquals(484, json.at("/image/width").asInt());
        assertEquals(64, json.at("/image/seen/sha256").asText().length());
        assertEquals("[6,4]", json.at("/grids/high").toString());
        assertEquals(4, json.at("/scores").size());
        assertEquals(24, json.at("/scores/0").size());
        assertEquals(12, json.at("/kept").size());
        assertEquals(17, json.at("/keptSubImages").size());
        assertEquals("[3,5]", json.at("/settings/pinned").toString());
        assertEquals("What is this?", json.at("/answer/question").asText());
        assertTrue(json.at("/answer/prompt").asText().contains("<|start_header_id|>user"));
        assertEquals(12, json.at("/answer/tokens").size());
        assertEquals("length", json.at("/answer/stop").asText());
        assertTrue(json.at("/timings/encode").asDouble() > 0);
        assertFalse(ran.out().contains("SAMPLE"), "no identity in the figures");
        for (JsonNode tile : json.at("/kept")) {
            assertNotEquals(0, tile.at("/tile").asInt(), "tile 0 was dropped");
            assertTrue(tile.at("/width").asDouble() > 80 && tile.at("/rank").asInt() > 0);
        }
    }

    @Test
    void theStreamedWordsAreTheAnswerOfTheJson() {
        String[] question = {"ask", sample(), "Is there a lesion?", "--max-new-tokens", "40"};
        String[] asJson = {question[0], question[1], question[2], question[3], "40", "--json"};
        assertEquals(
                run(asJson).json().at("/answer/text").asText().strip(),
                run(question).out().strip());
    }

    @Test
    void theSameSeedDrawsTheSameAnswerAndAnotherSeedAnother() {
        String one = drawn("1");
        assertEquals(one, drawn("1"));
        assertNotEquals(one, drawn("2"));
    }

    private static String drawn(String seed) {
        return run(
                        "ask",
                        sample(),
                        "?",
                        "--temperature",
                        "1.5",
                        "--top-p",
                        "0.9",
                        "--seed",
                        seed,
                        "--max-new-tokens",
                        "24")
                .out();
    }

    @Test
    void anAnswerInAFileSaysThatItIsADraftWithTheModelsBanner() throws IOException {
        Path text = folder.resolve("answer.txt");
        Path json = folder.resolve("answer.json");
        Path pdf = folder.resolve("answer.pdf");
        for (Path file : new Path[] {text, json, pdf}) {
            Ran ran = run("ask", sample(), "?", "--max-new-tokens", "8", "--out", file.toString());
            assertEquals(ExitCode.OK, ran.code(), ran.err());
        }
        assertTrue(Files.readString(text).startsWith("DRAFT - "));
        assertTrue(Files.readString(text).contains(BANNER));
        assertTrue(Files.readString(json).contains(BANNER));
        assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void aCancelledQuestionEndsWithTheCodeOfCtrlC() {
        Cancellation cancellation = new Cancellation();
        cancellation.wish();
        Ran ran = run(new FakeScreen(false), cancellation, "ask", sample(), "?");
        assertEquals(ExitCode.CANCELLED, ran.code());
        assertEquals("", ran.out().strip());
        assertTrue(ran.err().contains("Cancelled."), ran.err());
    }
}
