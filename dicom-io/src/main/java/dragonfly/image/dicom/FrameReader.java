package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.dicom.codec.FrameDecoder;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.Samples;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads and decodes frames, and remembers the last one as long as memory is plenty. Safe for
 * several threads.
 */
final class FrameReader {
    private final FrameSource source;
    private final FrameDecoder decoder;
    private final FrameFormat format;
    private final FrameRaster rasters;
    private final boolean cut;
    private final Set<Integer> partial = ConcurrentHashMap.newKeySet();
    private volatile SoftReference<@Nullable Last> last = new SoftReference<>(null);

    /**
     * A reader of one image's frames.
     *
     * @param cut whether it is known that the file is cut short
     */
    FrameReader(
            FrameSource source,
            FrameDecoder decoder,
            FrameFormat format,
            FrameRaster rasters,
            boolean cut) {
        this.source = source;
        this.decoder = decoder;
        this.format = format;
        this.rasters = rasters;
        this.cut = cut;
    }

    Raster read(int frame) throws ImageException {
        Last known = last.get();
        if (known != null && known.frame == frame) {
            return known.raster;
        }
        Raster raster = rasters.of(samples(frame));
        last = new SoftReference<>(new Last(frame, raster));
        return raster;
    }

    /**
     * Decodes a frame without remembering it.
     *
     * @throws ImageException also if a part is missing and nobody was told that the file is cut
     */
    Raster decode(int frame) throws ImageException {
        Samples samples = samples(frame);
        if (!cut && partial.contains(frame)) {
            throw ImageException.damaged(
                    "The pixel data of frame %d end early.".formatted(frame + 1), "");
        }
        return rasters.of(samples);
    }

    /** The samples of a frame before any conversion, as far as they are there. */
    Samples samples(int frame) throws ImageException {
        EncodedFrame encoded = encoded(frame);
        Samples samples = decoder.decode(encoded.bytes(), format);
        if (!encoded.complete() || !samples.complete()) {
            partial.add(frame);
        }
        return samples;
    }

    /** Frames that were read and of which a part was missing. */
    Set<Integer> partial() {
        return Collections.unmodifiableSet(partial);
    }

    /** The bytes of a frame. */
    EncodedFrame encoded(int frame) throws ImageException {
        try {
            return source.frame(frame);
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    private record Last(int frame, Raster raster) {}
}
