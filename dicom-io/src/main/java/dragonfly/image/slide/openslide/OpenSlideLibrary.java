package dragonfly.image.slide.openslide;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dragonfly.image.foreign.ForeignLibrary;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * OpenSlide's functions (openslide.h), of version 3.4 or newer. Knows nothing of slides; handles
 * are the caller's. Thread-safe, as the library is.
 */
// Texts of the library have no stated length: they are read up to their end, within bounds.
@SuppressWarnings("restricted")
final class OpenSlideLibrary {
    private static final long MOST_NAME_BYTES = 1 << 16;
    private static final int MOST_NAMES = 100_000;
    private static final long MOST_VALUE_BYTES = 64L << 20;

    private final ForeignLibrary library;
    private final MethodHandle detectVendor;
    private final MethodHandle open;
    private final MethodHandle close;
    private final MethodHandle levelCount;
    private final MethodHandle levelDimensions;
    private final MethodHandle levelDownsample;
    private final MethodHandle readRegion;
    private final MethodHandle error;
    private final MethodHandle propertyNames;
    private final MethodHandle propertyValue;
    private final MethodHandle associatedNames;
    private final MethodHandle associatedDimensions;
    private final MethodHandle readAssociated;
    private final MethodHandle version;

    /** Since 4.0. */
    private final @Nullable MethodHandle iccSize;

    private final @Nullable MethodHandle readIcc;
    private final @Nullable MethodHandle cacheCreate;
    private final @Nullable MethodHandle cacheSet;
    private final @Nullable MethodHandle cacheRelease;

    private OpenSlideLibrary(ForeignLibrary library) throws MissingFunction {
        this.library = library;
        detectVendor = bind("detect_vendor", ADDRESS, ADDRESS);
        open = bind("open", ADDRESS, ADDRESS);
        close = bind("close", null, ADDRESS);
        levelCount = bind("get_level_count", JAVA_INT, ADDRESS);
        levelDimensions = bind("get_level_dimensions", null, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
        levelDownsample = bind("get_level_downsample", JAVA_DOUBLE, ADDRESS, JAVA_INT);
        readRegion =
                bind(
                        "read_region",
                        null,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_LONG,
                        JAVA_INT,
                        JAVA_LONG,
                        JAVA_LONG);
        error = bind("get_error", ADDRESS, ADDRESS);
        propertyNames = bind("get_property_names", ADDRESS, ADDRESS);
        propertyValue = bind("get_property_value", ADDRESS, ADDRESS, ADDRESS);
        associatedNames = bind("get_associated_image_names", ADDRESS, ADDRESS);
        associatedDimensions =
                bind("get_associated_image_dimensions", null, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        readAssociated = bind("read_associated_image", null, ADDRESS, ADDRESS, ADDRESS);
        version = bind("get_version", ADDRESS);
        iccSize = optional("get_icc_profile_size", JAVA_LONG, ADDRESS);
        readIcc = optional("read_icc_profile", null, ADDRESS, ADDRESS);
        cacheCreate = optional("cache_create", ADDRESS, JAVA_LONG);
        cacheSet = optional("set_cache", null, ADDRESS, ADDRESS);
        cacheRelease = optional("cache_release", null, ADDRESS);
    }

    /** The library lacks a function that every version has: it is another one of that name. */
    private static final class MissingFunction extends Exception {
        private static final long serialVersionUID = 1L;

        MissingFunction(String name) {
            super(name);
        }
    }

    /** Binds what was found; empty if that is no OpenSlide. */
    static Optional<OpenSlideLibrary> bind(ForeignLibrary library) {
        try {
            return Optional.of(new OpenSlideLibrary(library));
        } catch (MissingFunction e) {
            // As good as absent.
            return Optional.empty();
        }
    }

    private MethodHandle bind(String name, @Nullable MemoryLayout result, MemoryLayout... arguments)
            throws MissingFunction {
        MethodHandle function = optional(name, result, arguments);
        if (function == null) {
            throw new MissingFunction(name);
        }
        return function;
    }

    private @Nullable MethodHandle optional(
            String name, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor type =
                result == null
                        ? FunctionDescriptor.ofVoid(arguments)
                        : FunctionDescriptor.of(result, arguments);
        return library.function("openslide_" + name, type).orElse(null);
    }

    String version() {
        return call(() -> text((MemorySegment) version.invokeExact(), MOST_NAME_BYTES)).orElse("");
    }

    String place() {
        return library.place();
    }

    /** The maker of a slide; empty for what it does not know. */
    Optional<String> vendor(String file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file);
            return call(
                    () -> text((MemorySegment) detectVendor.invokeExact(path), MOST_NAME_BYTES));
        }
    }

    /** A handle, perhaps one that is in error; empty for what it does not know. */
    Optional<MemorySegment> open(String file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file);
            MemorySegment handle = call(() -> (MemorySegment) open.invokeExact(path));
            return handle.equals(MemorySegment.NULL) ? Optional.empty() : Optional.of(handle);
        }
    }

    void close(MemorySegment handle) {
        run(
                () -> {
                    close.invokeExact(handle);
                });
    }

    /** What is wrong with a handle; an error stays for as long as it is open. */
    Optional<String> error(MemorySegment handle) {
        return call(() -> text((MemorySegment) error.invokeExact(handle), MOST_NAME_BYTES));
    }

    int levels(MemorySegment handle) {
        return call(() -> (int) levelCount.invokeExact(handle));
    }

    /** Columns and rows of a level. */
    long[] size(MemorySegment handle, int level) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sides = arena.allocate(JAVA_LONG, 2);
            MemorySegment second = sides.asSlice(JAVA_LONG.byteSize());
            run(
                    () -> {
                        levelDimensions.invokeExact(handle, level, sides, second);
                    });
            return sides.toArray(JAVA_LONG);
        }
    }

    double downsample(MemorySegment handle, int level) {
        return call(() -> (double) levelDownsample.invokeExact(handle, level));
    }

    /** Reads a rectangle; x and y are in the pixels of level 0. */
    void read(MemorySegment handle, long x, long y, int level, int width, int height, int[] argb) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = arena.allocate(JAVA_INT, (long) width * height);
            run(
                    () -> {
                        readRegion.invokeExact(
                                handle, pixels, x, y, level, (long) width, (long) height);
                    });
            MemorySegment.copy(pixels, JAVA_INT, 0, argb, 0, width * height);
        }
    }

    List<String> propertyNames(MemorySegment handle) {
        return call(() -> texts((MemorySegment) propertyNames.invokeExact(handle)));
    }

    Optional<String> property(MemorySegment handle, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            return call(
                    () ->
                            text(
                                    (MemorySegment) propertyValue.invokeExact(handle, key),
                                    MOST_VALUE_BYTES));
        }
    }

    List<String> associatedNames(MemorySegment handle) {
        return call(() -> texts((MemorySegment) associatedNames.invokeExact(handle)));
    }

    /** Columns and rows of a picture beside the pixels. */
    long[] associatedSize(MemorySegment handle, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            MemorySegment sides = arena.allocate(JAVA_LONG, 2);
            MemorySegment second = sides.asSlice(JAVA_LONG.byteSize());
            run(
                    () -> {
                        associatedDimensions.invokeExact(handle, key, sides, second);
                    });
            return sides.toArray(JAVA_LONG);
        }
    }

    void readAssociated(MemorySegment handle, String name, int[] argb) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            MemorySegment pixels = arena.allocate(JAVA_INT, argb.length);
            run(
                    () -> {
                        readAssociated.invokeExact(handle, key, pixels);
                    });
            MemorySegment.copy(pixels, JAVA_INT, 0, argb, 0, argb.length);
        }
    }

    /** The ICC profile, if there is one and this version can say so. */
    Optional<byte[]> icc(MemorySegment handle) {
        MethodHandle sizing = iccSize;
        MethodHandle reading = readIcc;
        if (sizing == null || reading == null) {
            return Optional.empty();
        }
        long size = call(() -> (long) sizing.invokeExact(handle));
        if (size < 1 || size > MOST_VALUE_BYTES) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment profile = arena.allocate(size);
            run(
                    () -> {
                        reading.invokeExact(handle, profile);
                    });
            return Optional.of(profile.toArray(JAVA_BYTE));
        }
    }

    /** Lets a handle keep no tiles: there is a cache above it. */
    void withoutCache(MemorySegment handle) {
        MethodHandle create = cacheCreate;
        MethodHandle set = cacheSet;
        MethodHandle release = cacheRelease;
        if (create != null && set != null && release != null) {
            MemorySegment cache = call(() -> (MemorySegment) create.invokeExact(0L));
            run(
                    () -> {
                        set.invokeExact(handle, cache);
                    });
            run(
                    () -> {
                        release.invokeExact(cache);
                    });
        }
    }

    private static Optional<String> text(MemorySegment at, long most) {
        if (at.equals(MemorySegment.NULL)) {
            return Optional.empty();
        }
        return Optional.of(at.reinterpret(most).getString(0, StandardCharsets.UTF_8));
    }

    /** Texts up to a null pointer. */
    private static List<String> texts(MemorySegment array) {
        List<String> texts = new ArrayList<>();
        if (array.equals(MemorySegment.NULL)) {
            return texts;
        }
        MemorySegment all = array.reinterpret(MOST_NAMES * ADDRESS.byteSize());
        for (int i = 0; i < MOST_NAMES; i++) {
            Optional<String> text = text(all.getAtIndex(ADDRESS, i), MOST_NAME_BYTES);
            if (text.isEmpty()) {
                break;
            }
            texts.add(text.get());
        }
        return texts;
    }

    /** A call into the library. */
    @FunctionalInterface
    private interface Call<T> {
        T run() throws Throwable;
    }

    /** A call that returns nothing. */
    @FunctionalInterface
    private interface Action {
        void run() throws Throwable;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A foreign function throws nothing", e);
        }
    }

    private static void run(Action action) {
        call(
                () -> {
                    action.run();
                    return true;
                });
    }
}
