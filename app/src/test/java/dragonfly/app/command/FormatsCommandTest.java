package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class FormatsCommandTest extends CommandTest {
    private Path phantoms() throws Exception {
        Path images = folder.resolve("phantoms");
        run("phantom", "--kind", "chest", "--formats", "png,dicom", "--out", images.toString());
        return images;
    }

    @Test
    void everyFileHasALineAndABrokenOneStopsNothing() throws Exception {
        Path images = phantoms();
        Files.write(images.resolve("PHANTOM-broken.dcm"), new byte[] {1, 2, 3});
        Ran ran = run("formats", images.toString());
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(line(lines, "PHANTOM-broken.dcm").contains(" refused "), ran.out());
        String dicom = line(lines, "PHANTOM-chest-000000.dcm");
        assertTrue(dicom.contains("Explicit VR Little Endian"), dicom);
        assertTrue(dicom.contains(" opened "), dicom);
        assertEquals("0 passed, 0 failed", lines.getLast());
    }

    @Test
    void expectedValuesDecide() throws Exception {
        Path images = phantoms();
        Path expected = images.resolve("expected.json");
        Path json = folder.resolve("formats.json");
        Files.writeString(expected, "{\"PHANTOM-chest-000000.png\": {\"w\": 7, \"h\": 7}}");
        Ran ran = run("formats", images.toString(), "--json", json.toString());
        assertEquals(ExitCode.FAILED, ran.code(), ran.out());
        assertEquals("0 passed, 1 failed", ran.out().lines().toList().getLast());
        JsonNode root = new ObjectMapper().readTree(json.toFile());
        assertEquals(1, root.path("failed").asInt());
        JsonNode png = root.path("files").path(2);
        assertEquals("failed", png.path("verdict").asText());
        assertEquals(2, png.path("deviations").size());

        int width = stated(png, 0);
        int height = stated(png, 1);
        Files.writeString(
                expected,
                "{\"PHANTOM-chest-000000.png\": {\"w\": %d, \"h\": %d}}".formatted(width, height));
        Ran again = run("formats", images.toString());
        assertEquals("1 passed, 0 failed", again.out().lines().toList().getLast(), again.out());
        assertEquals(ExitCode.OK, again.code());
    }

    /** A side of the picture, out of "width is 384, expected 7". */
    private static int stated(JsonNode png, int deviation) {
        String text = png.path("deviations").path(deviation).asText();
        return Integer.parseInt(text.replaceAll("^.* is (\\d+),.*$", "$1"));
    }

    @Test
    void aFolderThatIsNotThereIsAWrongCommandLine() {
        assertEquals(ExitCode.USAGE, run("formats", folder.resolve("none").toString()).code());
    }

    private static String line(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name)).findFirst().orElse("");
    }
}
