package dragonfly.image.slide.jpeg;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dragonfly.image.foreign.ForeignLibrary;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The functions of libjpeg-turbo's TurboJPEG interface (turbojpeg.h) that decode. Thread-safe. */
// The text of an error has no stated length: it is read up to its end, within bounds.
@SuppressWarnings("restricted")
final class TurboLibrary {
    private static final long MOST_TEXT = 1024;

    private final String place;
    private final MethodHandle create;
    private final MethodHandle decompress;
    private final MethodHandle destroy;
    private final MethodHandle error;

    private TurboLibrary(
            String place,
            MethodHandle create,
            MethodHandle decompress,
            MethodHandle destroy,
            MethodHandle error) {
        this.place = place;
        this.create = create;
        this.decompress = decompress;
        this.destroy = destroy;
        this.error = error;
    }

    /** Binds what was found; empty if that is no TurboJPEG. */
    static Optional<TurboLibrary> bind(ForeignLibrary library) {
        // C's long has 32 bits on Windows and 64 elsewhere.
        MemoryLayout size = Linker.nativeLinker().canonicalLayouts().get("long");
        Optional<MethodHandle> create =
                library.function("tjInitDecompress", FunctionDescriptor.of(ADDRESS));
        Optional<MethodHandle> decompress =
                library.function(
                        "tjDecompress2",
                        FunctionDescriptor.of(
                                JAVA_INT, ADDRESS, ADDRESS, size, ADDRESS, JAVA_INT, JAVA_INT,
                                JAVA_INT, JAVA_INT, JAVA_INT));
        Optional<MethodHandle> destroy =
                library.function("tjDestroy", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        Optional<MethodHandle> error =
                library.function("tjGetErrorStr2", FunctionDescriptor.of(ADDRESS, ADDRESS));
        if (create.isEmpty() || decompress.isEmpty() || destroy.isEmpty() || error.isEmpty()) {
            return Optional.empty();
        }
        MethodType wide = decompress.get().type().changeParameterType(2, long.class);
        return Optional.of(
                new TurboLibrary(
                        library.place(),
                        create.get(),
                        MethodHandles.explicitCastArguments(decompress.get(), wide),
                        destroy.get(),
                        error.get()));
    }

    String place() {
        return place;
    }

    /** A new decoder, which its owner destroys; the null pointer if there is no memory. */
    MemorySegment create() {
        try {
            return (MemorySegment) create.invokeExact();
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    /**
     * Decodes a stream.
     *
     * @param format TJPF_…
     * @return 0 if there was no error and no warning
     */
    int decompress(
            MemorySegment decoder,
            MemorySegment stream,
            long length,
            MemorySegment pixels,
            int width,
            int height,
            int format) {
        try {
            return (int)
                    decompress.invokeExact(
                            decoder, stream, length, pixels, width, 0, height, format, 0);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    String error(MemorySegment decoder) {
        try {
            MemorySegment text = (MemorySegment) error.invokeExact(decoder);
            return text.equals(MemorySegment.NULL)
                    ? ""
                    : text.reinterpret(MOST_TEXT).getString(0, StandardCharsets.UTF_8);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    void destroy(MemorySegment decoder) {
        try {
            int ignored = (int) destroy.invokeExact(decoder);
        } catch (Throwable e) {
            throw impossible(e);
        }
    }

    private static RuntimeException impossible(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("A foreign function throws nothing", e);
    }
}
