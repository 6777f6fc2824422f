package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class OtherCommandsTest extends CommandTest {
    private static final Path ROOT = Path.of(System.getProperty("dragonfly.root", ""));

    @Test
    void helpListsEveryCommandAndTheExitCodes() {
        Ran ran = run("--help");
        assertEquals(ExitCode.OK, ran.code());
        for (String word :
                List.of(
                        "open",
                        "ask",
                        "report",
                        "look",
                        "import",
                        "models",
                        "verify",
                        "doctor",
                        "demo",
                        "dragonfly test",
                        "130",
                        "cancelled")) {
            assertTrue(ran.out().contains(word), word);
        }
        assertEquals(ExitCode.OK, run("ask", "--help").code());
        assertTrue(run("--version").out().startsWith("Dragonfly-Med "));
    }

    @Test
    void withAScreenTheWorkstationOpensAloneAndWithFiles() {
        FakeScreen screen = new FakeScreen(true);
        run(screen, new Cancellation());
        run(screen, new Cancellation(), "open", "a.dcm", "folder", "--cpu");
        assertEquals(List.of("open [] AUTO", "open [a.dcm, folder] CPU"), screen.asked);
    }

    @Test
    void withoutAScreenTheWorkstationSaysWhatWorksInstead() {
        for (String[] line : new String[][] {{}, {"open", "a.dcm"}}) {
            Ran ran = run(line);
            assertEquals(ExitCode.FAILED, ran.code());
            assertTrue(ran.err().contains("no display"), ran.err());
            assertTrue(ran.err().contains("look, ask, report"), ran.err());
        }
    }

    @Test
    void anImportedModelIsListedChosenAndAnswers() {
        Path checkpoint = ROOT.resolve("inference/src/test/checkpoints/v1-tiny");
        Ran imported = run("import", checkpoint.toString(), "--name", "mine");
        assertEquals(ExitCode.OK, imported.code(), imported.err());
        assertTrue(Files.exists(Path.of(imported.out().strip()).resolve("bundle.json")));
        assertEquals(ExitCode.MODEL, run("import", checkpoint.toString(), "--name", "mine").code());

        assertEquals(ExitCode.OK, run("models", "default", "mine").code());
        JsonNode models = run("models", "--json").json();
        assertEquals("mine", models.at("/default").asText());
        assertEquals("demonstration", models.at("/models/0/key").asText());
        assertEquals("mine", models.at("/models/1/key").asText());
        assertTrue(run("models").out().lines().anyMatch(line -> line.startsWith("* mine ")));
        assertEquals("mine", run("look", sample(), "--json").json().at("/model/name").asText());

        assertEquals(ExitCode.MODEL, run("models", "default", "other").code());
        assertEquals(ExitCode.OK, run("models", "default", "demonstration").code());
        assertEquals("demonstration", run("models", "--json").json().at("/default").asText());
    }

    @Test
    void theDoctorNamesWhatItFoundAndWhatRuns() {
        Ran ran = run("doctor", "--json", "--cpu");
        JsonNode json = ran.json();
        for (String name :
                List.of("Java", "ONNX Runtime", "JavaFX", "memory", "display", "runs on")) {
            assertTrue(
                    json.at("/findings").findValuesAsText("name").contains(name),
                    name + " in " + ran.out());
        }
        Map<Boolean, String> code = Map.of(true, "0", false, "1");
        assertEquals(
                code.get(json.at("/healthy").asBoolean()), String.valueOf(ran.code()), ran.out());
        assertTrue(run("doctor", "--cpu").out().contains("CPU"));
    }

    @Test
    void aLibraryThatIsNotThereIsAbsentAndOneThatIsHasAPlace() {
        assertEquals(
                Finding.State.ABSENT,
                NativeLibraries.find("Test", "libdragonfly-does-not-exist.so.7").state());
        Assumptions.assumeTrue(
                System.getProperty("os.name", "").equals("Linux"), "the names are Linux's");
        Finding found = NativeLibraries.find("Test", "libc.so.6");
        assertEquals(Finding.State.OK, found.state());
        assertTrue(found.value().startsWith("/"), found.value());
    }

    @Test
    void aFolderWithNothingToCompareFailsAndSaysSo() throws Exception {
        Ran ran = run("verify", folder.toString());
        assertEquals(ExitCode.FAILED, ran.code());
        assertEquals("0 passed, 0 failed", ran.out().strip());
        assertTrue(ran.err().contains("nothing to compare"), ran.err());
        assertEquals(ExitCode.MODEL, run("verify", folder.resolve("no").toString()).code());
        try (Stream<Path> left = Files.list(home.resolve("cache"))) {
            assertFalse(left.anyMatch(path -> path.toString().contains("verify-")));
        }
    }

    @Test
    void theGoldenVectorsPassWithATableAndACount() {
        Path golden = ROOT.resolve("../shared/golden");
        Assumptions.assumeTrue(
                Files.isDirectory(golden), "the golden vectors lie beside the checkout");
        Ran ran = run("verify", golden.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.out());
        String last = ran.out().strip().lines().toList().getLast();
        assertTrue(last.matches("[1-9]\\d* passed, 0 failed"), last);
        assertTrue(ran.out().lines().anyMatch(line -> line.contains("exact")), ran.out());
    }
}
