package dragonfly.model.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.Golden;
import dragonfly.model.runtime.Device;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

final class GoldenVerifierTest {
    private static final GoldenVerifier.Watch QUIET =
            new GoldenVerifier.Watch() {
                @Override
                public void at(String what) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    @TempDir private Path work;

    @Test
    void everyStageOfEveryCaseIsWhatTheReferenceComputed() throws Exception {
        VerifyReport report = GoldenVerifier.verify(Golden.folder(), work, Device.CPU, QUIET);
        List<String> failures =
                report.rows().stream()
                        .filter(row -> row.failed() > 0)
                        .map(row -> row.scope() + ", " + row.stage() + ": " + row.firstFailure())
                        .toList();
        assertEquals(List.of(), failures);
        long greedy =
                report.rows().stream()
                        .filter(row -> row.stage().equals("greedy ids"))
                        .mapToInt(StageResult::cases)
                        .sum();
        assertEquals(16, greedy, "cases that ran to the end");
    }

    @Test
    void aChangedExpectationIsCountedAndNamed() throws Exception {
        Path copy = work.resolve("golden");
        copy(Golden.folder().resolve("preprocess"), copy.resolve("preprocess"));
        Path grids = copy.resolve("preprocess/grids-v1.json");
        Files.writeString(
                grids,
                Files.readString(grids)
                        .replaceFirst("\"medium\": \\[2, 2\\]", "\"medium\": [4, 1]"));
        VerifyReport report = GoldenVerifier.verify(copy, work.resolve("w"), Device.CPU, QUIET);
        StageResult row =
                report.rows().stream()
                        .filter(r -> r.scope().equals("preprocess/grids-v1"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, row.failed());
        assertTrue(row.firstFailure().contains("differs"), row.firstFailure());
        assertTrue(report.failed() > 0);
    }

    @Test
    void whereScoresAreTiedTheScoresAreComparedAndNotTheTiles() throws Exception {
        Path golden = Golden.folder();
        Path copy = work.resolve("golden");
        copyAll(golden.resolve("checkpoints/v1-tiny"), copy.resolve("checkpoints/v1-tiny"));
        copyAll(golden.resolve("images"), copy.resolve("images"));
        Path cases = Files.createDirectories(copy.resolve("cases/v1-tiny"));
        Path tensors = golden.resolve("cases/v1-tiny/c04.safetensors");
        Files.copy(tensors, cases.resolve("c04.safetensors"));
        String json = Files.readString(golden.resolve("cases/v1-tiny/c04.json"));
        Files.writeString(cases.resolve("c04.json"), json.replaceFirst("\\{", "{\"ties\": true,"));
        VerifyReport report = GoldenVerifier.verify(copy, work.resolve("w"), Device.CPU, QUIET);
        assertEquals(0, report.failed());
        List<String> stages = report.rows().stream().map(StageResult::stage).toList();
        assertTrue(stages.contains("selection with ties (scores)"));
        assertFalse(stages.contains("selection"));
    }

    @Test
    void anEmptyFolderPassesNothing() throws Exception {
        VerifyReport report = GoldenVerifier.verify(work, work, Device.CPU, QUIET);
        assertEquals(0, report.passed() + report.failed());
    }

    @Test
    void itEndsAtTheNextCaseWhenCancelled() {
        GoldenVerifier.Watch cancelled =
                new GoldenVerifier.Watch() {
                    @Override
                    public void at(String what) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        Path golden = Golden.folder();
        assertThrows(
                CancellationException.class,
                () -> GoldenVerifier.verify(golden, work, Device.CPU, cancelled));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
                to.resolve(file.getFileName()).toFile().setWritable(true);
            }
        }
    }
}
