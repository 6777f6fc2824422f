package dragonfly.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.ModelException;
import dragonfly.training.stage.Cure;
import dragonfly.training.toy.ToySubject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

final class TrainingRunTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir private Path folder;

    private void run(String name, Cure cure, int steps, int cancelAfter)
            throws IOException, ModelException {
        new TrainingRun(
                        ToyRuns.settings(cure, steps),
                        folder.resolve(name),
                        folder.resolve("cache"),
                        new ToySubject(),
                        new ToyRuns.Listener(cancelAfter))
                .run();
    }

    @Test
    void aRunThatWasCancelledTwiceEndsWithTheSameStateAsOneThatWasNot()
            throws IOException, ModelException {
        run("whole", Cure.RARE, 8, NEVER);
        assertThrows(CancellationException.class, () -> run("parts", Cure.RARE, 8, 5));
        assertThrows(CancellationException.class, () -> run("parts", Cure.RARE, 8, 25));
        run("parts", Cure.RARE, 8, NEVER);
        for (String file : new String[] {"checkpoint/model.safetensors"}) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("whole").resolve(file)),
                    Files.readAllBytes(folder.resolve("parts").resolve(file)));
        }
    }

    @Test
    void aFinishedRunHasItsCurvesItsMarksAndItsCheckpoint() throws IOException, ModelException {
        run("whole", Cure.AUXILIARY, 3, NEVER);
        for (String file :
                new String[] {
                    "log.jsonl",
                    "loss-encoder.png",
                    "loss-joint.png",
                    "marks.json",
                    "checkpoint/config.json",
                    "checkpoint/dragonfly.json"
                }) {
            assertTrue(Files.exists(folder.resolve("whole").resolve(file)), file);
        }
    }
}
