package dragonfly.app.command;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for shared libraries as the system's loader does: by loading them and letting them go. */
final class NativeLibraries {
    private static final String CUDA = "CUDA";
    private static final Path MAPS = Path.of("/proc/self/maps");

    private NativeLibraries() {}

    /** What ONNX Runtime's CUDA provider needs, by the names it asks for. */
    static List<Finding> cuda(String system) {
        if (system.startsWith("Mac")) {
            return List.of(Finding.absent(CUDA, "libraries", "there is none for macOS"));
        }
        List<String> names =
                system.startsWith("Windows")
                        ? List.of(
                                "nvcuda.dll",
                                "cudart64_12.dll",
                                "cublas64_12.dll",
                                "cublasLt64_12.dll",
                                "curand64_10.dll",
                                "cudnn64_9.dll")
                        : List.of(
                                "libcuda.so.1",
                                "libcudart.so.12",
                                "libcublas.so.12",
                                "libcublasLt.so.12",
                                "libcurand.so.10",
                                "libcudnn.so.9");
        return names.stream().map(name -> find(CUDA, name)).toList();
    }

    /** What the window needs on Linux. */
    static List<Finding> window(String system) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                ? List.of(find("Window", "libgtk-3.so.0"))
                : List.of();
    }

    @SuppressWarnings("restricted")
    static Finding find(String topic, String name) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return Finding.ok(topic, name, place(name));
        } catch (IllegalArgumentException notThere) {
            return Finding.absent(topic, name, "not found");
        }
    }

    /** Where the loader found it, while it is loaded. */
    private static String place(String name) {
        List<String> places = new ArrayList<>();
        if (Files.exists(MAPS)) {
            try (Stream<String> lines = Files.lines(MAPS)) {
                String stem = name.replaceAll("\\.so.*", ".so");
                lines.filter(line -> line.contains("/" + stem))
                        .map(line -> line.substring(line.indexOf('/')))
                        .findFirst()
                        .ifPresent(places::add);
            } catch (IOException e) {
                places.add("found (its place cannot be read: %s)".formatted(e.getMessage()));
            }
        }
        return places.isEmpty() ? "found" : places.getFirst();
    }
}
