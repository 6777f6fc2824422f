package dragonfly.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

final class AppFoldersTest {
    private static final Path USER = Path.of("/home/ada");

    @Test
    void linuxFollowsTheBaseDirectories() {
        AppFolders plain = AppFolders.of("Linux", USER, Map.of());
        assertEquals(USER.resolve(".config/dragonfly-med/settings.json"), plain.settingsFile());
        assertEquals(USER.resolve(".local/share/dragonfly-med"), plain.data());
        assertEquals(USER.resolve(".cache/dragonfly-med/samples"), plain.samples());

        Map<String, String> moved = Map.of("XDG_DATA_HOME", "/big/data", "XDG_CACHE_HOME", "tmp");
        AppFolders chosen = AppFolders.of("Linux", USER, moved);
        assertEquals(Path.of("/big/data/dragonfly-med"), chosen.data());
        assertEquals(USER.resolve(".cache/dragonfly-med"), chosen.cache());
    }

    @Test
    void theOtherSystemsHaveTheirCustoms() {
        AppFolders mac = AppFolders.of("Mac OS X", USER, Map.of());
        assertEquals(USER.resolve("Library/Application Support/Dragonfly-Med"), mac.data());
        assertEquals(USER.resolve("Library/Caches/Dragonfly-Med"), mac.cache());
        AppFolders windows = AppFolders.of("Windows 11", USER, Map.of("APPDATA", "/roaming"));
        assertEquals(Path.of("/roaming/Dragonfly-Med"), windows.config());
        assertEquals(USER.resolve("AppData/Local/Dragonfly-Med/data"), windows.data());
    }
}
