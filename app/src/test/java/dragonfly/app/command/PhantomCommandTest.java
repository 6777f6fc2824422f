package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class PhantomCommandTest extends CommandTest {
    @Test
    void picturesAndTruthOfEveryKindAreWritten() throws Exception {
        Ran ran = run("phantom", "--first-seed", "3", "--out", folder.resolve("new").toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertEquals(
                    List.of(
                            "PHANTOM-chest-000003.dcm",
                            "PHANTOM-chest-000003.json",
                            "PHANTOM-chest-000003.png",
                            "PHANTOM-fundus-000003.dcm",
                            "PHANTOM-fundus-000003.json",
                            "PHANTOM-fundus-000003.png",
                            "PHANTOM-histology-000003.json",
                            "PHANTOM-histology-000003.png",
                            "PHANTOM-histology-000003.tif"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(9, ran.out().lines().count());
    }

    @Test
    void kindAndFormatsAreTaken() throws Exception {
        String where = folder.toString();
        Ran ran =
                run(
                        "phantom",
                        "--kind",
                        "fundus",
                        "--count",
                        "2",
                        "--formats",
                        "png",
                        "--out",
                        where);
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertEquals(4, ran.out().lines().count());
    }

    @Test
    void whatCannotBeIsAWrongCommandLine() {
        String where = folder.toString();
        for (List<String> wrong :
                List.of(
                        List.of("--scale", "9"),
                        List.of("--count", "0"),
                        List.of("--first-seed", "-1"),
                        List.of("--kind", "cat"))) {
            Ran ran = run("phantom", "--out", where, wrong.getFirst(), wrong.getLast());
            assertEquals(ExitCode.USAGE, ran.code(), wrong::toString);
            assertTrue(ran.err().startsWith("dragonfly: "), ran.err());
        }
    }
}
