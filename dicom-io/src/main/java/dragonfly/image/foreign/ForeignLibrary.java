package dragonfly.image.foreign;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A shared library. It is looked for where a system property says, then where a variable of the
 * environment says, then under its usual names on the system's own path; the word "off" in either
 * of the first two means that it is not wanted. Once loaded it stays.
 */
// Calling foreign code is what this class is for; the launcher allows it.
@SuppressWarnings("restricted")
public final class ForeignLibrary {
    private static final String OFF = "off";

    private final SymbolLookup symbols;
    private final String place;

    private ForeignLibrary(SymbolLookup symbols, String place) {
        this.symbols = symbols;
        this.place = place;
    }

    /**
     * Looks for a library.
     *
     * @param property system property that may hold its file
     * @param variable variable of the environment that may hold its file
     * @param names what it is called on Linux, macOS and Windows
     */
    public static Optional<ForeignLibrary> find(
            String property, String variable, List<String> names) {
        String stated = System.getProperty(property, "");
        if (stated.isBlank()) {
            stated = Optional.ofNullable(System.getenv(variable)).orElse("");
        }
        if (stated.equals(OFF)) {
            return Optional.empty();
        }
        return stated.isBlank()
                ? names.stream().map(ForeignLibrary::named).flatMap(Optional::stream).findFirst()
                : at(stated);
    }

    private static Optional<ForeignLibrary> named(String name) {
        try {
            return Optional.of(
                    new ForeignLibrary(SymbolLookup.libraryLookup(name, Arena.global()), name));
        } catch (IllegalArgumentException e) {
            // The loader does not know that name; another may serve.
            return Optional.empty();
        }
    }

    private static Optional<ForeignLibrary> at(String file) {
        try {
            Path path = Path.of(file);
            return Optional.of(
                    new ForeignLibrary(SymbolLookup.libraryLookup(path, Arena.global()), file));
        } catch (IllegalArgumentException e) {
            // Whoever stated it sees in the list of what was found that it was not.
            return Optional.empty();
        }
    }

    /** Under which name or in which file it was found. */
    public String place() {
        return place;
    }

    /**
     * Binds a function.
     *
     * @return empty if this version of the library has none of that name
     */
    public Optional<MethodHandle> function(String name, FunctionDescriptor type) {
        Optional<MemorySegment> address = symbols.find(name);
        return address.map(at -> Linker.nativeLinker().downcallHandle(at, type));
    }
}
