package dragonfly.app.window;

import dragonfly.app.words.Words;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much memory the program holds: its resident pages where the system tells, else its heap. */
final class MemoryMeter {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final double GIGABYTE = 1024 * MEGABYTE;

    private MemoryMeter() {}

    /** For example "212 MB of 24 GB"; reads a file. */
    static String read() throws IOException {
        return Words.of("foot.memory", text(resident()), text(physical()));
    }

    private static long resident() throws IOException {
        if (Files.exists(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(RESIDENT)) {
                    String kilobytes = line.substring(RESIDENT.length()).replace("kB", "").strip();
                    return Long.parseLong(kilobytes) * 1024;
                }
            }
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long physical() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }

    static String text(long bytes) {
        return bytes >= GIGABYTE
                ? String.format(
                        Locale.ROOT,
                        bytes >= 10 * GIGABYTE ? "%.0f GB" : "%.1f GB",
                        bytes / GIGABYTE)
                : String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }
}
