package dragonfly.image.slide.jpeg;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;

/** A decoder of libjpeg-turbo with its memory, reused from tile to tile. */
final class TurboJpeg implements JpegDecoder {
    /** TJPF_BGRA and TJPF_ARGB: whichever makes an int 0xAARRGGBB on this machine. */
    private static final int FORMAT = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? 8 : 10;

    private static final int INKS = 4;

    private final TurboLibrary library;
    private final MemorySegment decoder;
    private Arena arena = Arena.ofShared();
    private MemorySegment stream = MemorySegment.NULL;
    private MemorySegment pixels = MemorySegment.NULL;
    private @Nullable JpegDecoder forInks;

    TurboJpeg(TurboLibrary library) {
        this.library = library;
        this.decoder = library.create();
    }

    @Override
    public void colours(JpegStream from, int[] argb) throws ImageException {
        if (from.components() == INKS || decoder.equals(MemorySegment.NULL)) {
            JpegDecoder other = forInks == null ? JdkJpeg.ENGINE.decoder() : forInks;
            forInks = other;
            other.colours(from, argb);
            return;
        }
        int count = from.width() * from.height();
        reserve(from.length(), (long) count * Integer.BYTES);
        MemorySegment.copy(from.bytes(), 0, stream, JAVA_BYTE, 0, from.length());
        int result =
                library.decompress(
                        decoder,
                        stream,
                        from.length(),
                        pixels,
                        from.width(),
                        from.height(),
                        FORMAT);
        if (result != 0) {
            throw JpegStream.damaged(library.error(decoder));
        }
        MemorySegment.copy(pixels, JAVA_INT, 0, argb, 0, count);
    }

    private void reserve(long streamBytes, long pixelBytes) {
        if (stream.byteSize() < streamBytes || pixels.byteSize() < pixelBytes) {
            long before = Math.max(stream.byteSize(), streamBytes + streamBytes / 2);
            long after = Math.max(pixels.byteSize(), pixelBytes);
            arena.close();
            arena = Arena.ofShared();
            stream = arena.allocate(before);
            pixels = arena.allocate(after, Integer.BYTES);
        }
    }

    @Override
    public void close() {
        if (!decoder.equals(MemorySegment.NULL)) {
            library.destroy(decoder);
        }
        arena.close();
        if (forInks != null) {
            forInks.close();
        }
    }
}
