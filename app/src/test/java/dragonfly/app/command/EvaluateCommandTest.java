package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.evaluation.phantom.Examination;
import dragonfly.evaluation.phantom.ExaminationJson;
import dragonfly.evaluation.phantom.Examined;
import dragonfly.evaluation.phantom.Spotted;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class EvaluateCommandTest extends CommandTest {
    private static final String LAST_LINE =
            "closed accuracy \\d+\\.\\d % · high-resolution accuracy \\d+\\.\\d % ·"
                    + " kept-tile hit rate \\d+\\.\\d % · warned (\\d+\\.\\d %|n/a)";

    private Ran evaluate(String json, String... more) {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "evaluate",
                                "phantoms",
                                "--count",
                                "3",
                                "--questions",
                                "modality,mass,micronodule,cup,microaneurysm,mitosis",
                                "--json",
                                folder.resolve(json).toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(json).toFile());
    }

    @Test
    void figuresAndAnswersAreWrittenAndSummedUpInTheLastLine() throws IOException {
        Path markdown = folder.resolve("tables.md");
        Ran ran =
                evaluate(
                        "a.json",
                        "--strategy",
                        "region,none,all",
                        "-k",
                        "3",
                        "-k",
                        "1",
                        "--captions",
                        "1",
                        "--markdown",
                        markdown.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        String last = ran.out().lines().toList().getLast();
        assertTrue(last.matches(LAST_LINE), last);
        JsonNode root = read("a.json");
        assertEquals(last, root.get("summary").asText());
        assertTrue(root.get("complete").asBoolean());
        assertEquals(12, root.at("/model/id").asText().length());
        assertEquals(64, root.at("/model/sha256/encoder.onnx").asText().length());
        List<String> arms =
                root.get("figures")
                        .valueStream()
                        .map(arm -> arm.get("selection").asText())
                        .toList();
        assertEquals(List.of("region, k = 3", "region, k = 1", "none", "all"), arms);
        assertTrue(Files.readString(markdown).contains("| mitosis * |"));

        Examination examination = ExaminationJson.read(root);
        assertEquals(3, examination.phantoms());
        assertEquals(12, examination.results().size());
        for (Examined result : examination.results()) {
            boolean all = result.arm() == 3;
            boolean none = result.arm() == 2;
            long kept = result.spots().stream().filter(Spotted::kept).count();
            assertTrue(!none || kept == 0);
            assertTrue(!all || kept == result.spots().size());
            assertEquals(
                    result.number() == examination.plan().firstSeed(),
                    result.caption().isPresent());
        }
    }

    @Test
    void theSameSeedsGiveTheSameAnswers() throws IOException {
        evaluate("a.json", "--first-seed", "77");
        evaluate("b.json", "--first-seed", "77", "--threads", "2");
        assertEquals(withoutPace("a.json"), withoutPace("b.json"));
    }

    private String withoutPace(String json) throws IOException {
        return ((ObjectNode) read(json)).without(List.of("pace")).toString();
    }

    @Test
    void whatCannotBeIsAWrongCommandLine() {
        for (List<String> wrong :
                List.of(
                        List.of("--count", "0"),
                        List.of("--first-seed", "-1"),
                        List.of("-k", "-1"),
                        List.of("--questions", "weather"),
                        List.of("--wordings", "some"),
                        List.of("--strategy", "best"))) {
            Ran ran = run("evaluate", "phantoms", wrong.getFirst(), wrong.getLast());
            assertEquals(ExitCode.USAGE, ran.code(), wrong::toString);
            assertTrue(ran.err().startsWith("dragonfly: "), ran.err());
        }
        assertEquals(ExitCode.USAGE, run("evaluate").code());
    }

    @Test
    void whoCancelsBeforeTheFirstPhantomGetsNoFile() {
        Cancellation wish = new Cancellation();
        wish.wish();
        Path json = folder.resolve("a.json");
        Ran ran =
                run(
                        new FakeScreen(false),
                        wish,
                        "evaluate",
                        "phantoms",
                        "--count",
                        "2",
                        "--json",
                        json.toString());
        assertEquals(ExitCode.CANCELLED, ran.code(), ran.err());
        assertTrue(ran.err().contains("Cancelled after 0 of 2 phantoms."), ran.err());
        assertFalse(Files.exists(json));
    }

    @Test
    void meteorsFileIsCheckedBeforeItIsRun() throws IOException {
        Path wrong = Files.writeString(folder.resolve("x.whl"), "no wheel");
        Ran ran = evaluate("a.json", "--captions", "1", "--meteor", wrong.toString());
        assertEquals(ExitCode.FAILED, ran.code());
        assertTrue(ran.err().contains("is no wheel of pycocoevalcap."), ran.err());
    }

    @Test
    void timeLeftIsSaidInWords() {
        assertEquals("59 s left", TimeLeft.words(59.4));
        assertEquals("2 min 5 s left", TimeLeft.words(125));
        assertEquals("1 h 1 min left", TimeLeft.words(3_660));
    }
}
