package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Decodes the JPEG tiles of a slide, on as many threads as ask: each takes a decoder that is free,
 * or a new one. Owned by the slide.
 */
public final class TileJpeg implements AutoCloseable {
    private final JpegEngine engine;
    private final Queue<JpegDecoder> free = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Decodes with an engine. */
    TileJpeg(JpegEngine engine) {
        this.engine = engine;
    }

    /** Decodes with the JDK, which every machine has. */
    public static TileJpeg withJdk() {
        return new TileJpeg(JdkJpeg.ENGINE);
    }

    /**
     * Decodes with libjpeg-turbo where it is installed, else with the JDK; the pixels are the same.
     * It is looked for once, in the system property {@code dragonfly.turbojpeg}, in the variable
     * {@code DRAGONFLY_TURBOJPEG} and on the system's path; "off" in one of the first two keeps to
     * the JDK.
     */
    public static TileJpeg fastest() {
        return new TileJpeg(Installed.ENGINE);
    }

    /** What was found on this machine. */
    private static final class Installed {
        private static final JpegEngine ENGINE = TurboEngine.find().orElse(JdkJpeg.ENGINE);
    }

    /** Who decodes, for the reader: "JDK", "libjpeg-turbo" with where it was found. */
    public String decoder() {
        return engine.name();
    }

    /**
     * Decodes a tile. The caller has compared the stream's size with what it has room for.
     *
     * @param argb takes {@code width * height} opaque colours {@code 0xFFRRGGBB}, row-major
     * @throws ImageException with {@code DAMAGED} if any part of the stream is
     */
    public void colours(JpegStream stream, int[] argb) throws ImageException {
        JpegDecoder decoder = free.poll();
        if (decoder == null) {
            decoder = engine.decoder();
        }
        boolean good = false;
        try {
            decoder.colours(stream, argb);
            good = true;
        } finally {
            // After a failure nobody knows what state it is in.
            if (good && !closed) {
                free.add(decoder);
            } else {
                decoder.close();
            }
        }
        if (closed) {
            close();
        }
    }

    /** Closes the decoders; those at work are closed when they are done. */
    @Override
    public void close() {
        closed = true;
        for (JpegDecoder decoder = free.poll(); decoder != null; decoder = free.poll()) {
            decoder.close();
        }
    }
}
