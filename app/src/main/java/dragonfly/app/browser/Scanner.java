package dragonfly.app.browser;

import dragonfly.image.open.Library;
import dragonfly.image.open.ScanListener;

import java.nio.file.Path;
import java.util.List;

/** Reads what files and folders hold; {@link Library#scan} in the program, a fake in tests. */
@FunctionalInterface
public interface Scanner {
    /** Blocks; never fails for a single file. */
    Library scan(List<Path> filesOrFolders, ScanListener listener);
}
