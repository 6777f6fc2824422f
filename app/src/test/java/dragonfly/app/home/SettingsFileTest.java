package dragonfly.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.home.Settings.WindowPlace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class SettingsFileTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("config/settings.json");
    }

    @Test
    void whatWasChosenIsThereAtTheNextStart() throws IOException {
        Settings chosen =
                new SettingsFile(file())
                        .update(
                                settings ->
                                        settings.withModel("Llama-3-8B-Dragonfly-Med-v1")
                                                .withHeatmapOpacity(0.25)
                                                .withIdentityShown(false)
                                                .withWindow(
                                                        new WindowPlace(-8, 20, 1440, 900, true))
                                                .withRecent(Path.of("/studies/first.dcm"))
                                                .withRecent(Path.of("/studies/zweite Aufnahme ü")));
        SettingsFile next = new SettingsFile(file());
        assertEquals(chosen, next.get());
        assertEquals(Optional.empty(), next.notice());
        assertEquals(
                List.of(Path.of("/studies/zweite Aufnahme ü"), Path.of("/studies/first.dcm")),
                next.get().recent());
    }

    @Test
    void theFirstStartNeedsNoFileAndWritesNone() {
        SettingsFile settings = new SettingsFile(file());
        assertEquals(Settings.DEFAULTS, settings.get());
        assertEquals(Optional.empty(), settings.notice());
        assertFalse(Files.exists(file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"model\": \"x\"", "[1, 2]", "\"text\"", "null", "\u0000\u0000"})
    void aDamagedFileIsKeptBesideAndTheDefaultsHold(String damaged) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(file(), damaged);
        SettingsFile settings = new SettingsFile(file());
        assertEquals(Settings.DEFAULTS, settings.get());
        assertTrue(settings.notice().orElseThrow().contains("settings.json.damaged"));
        assertEquals(damaged, Files.readString(folder.resolve("config/settings.json.damaged")));
        settings.update(changed -> changed.withModel("other"));
        assertEquals("other", new SettingsFile(file()).get().model());
    }

    @Test
    void bytesThatAreNoTextAreADamagedFileToo() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertTrue(new SettingsFile(file()).notice().isPresent());
    }

    @Test
    void oddValuesAndKeysOfAnotherVersionDoNotHurt() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                file(),
                "{\"heatmapOpacity\": 7, \"window\": {\"x\": 3}, \"recent\": [\"/a\", 5, \"/a\"],"
                        + " \"newer\": {\"deep\": []}, \"identityShown\": \"perhaps\"}");
        SettingsFile settings = new SettingsFile(file());
        assertEquals(1.0, settings.get().heatmapOpacity());
        assertEquals(Optional.empty(), settings.get().window());
        assertEquals(List.of(Path.of("/a"), Path.of("5")), settings.get().recent());
        assertTrue(settings.get().identityShown());
        assertEquals(Optional.empty(), settings.notice());
    }
}
