package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;

/** Decodes one stream at a time; owned by whoever took it, closed by {@link TileJpeg}. */
interface JpegDecoder extends AutoCloseable {
    /** Writes opaque colours {@code 0xFFRRGGBB}, as many as the frame has pixels, row-major. */
    void colours(JpegStream stream, int[] argb) throws ImageException;

    @Override
    void close();
}
