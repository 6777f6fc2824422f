package dragonfly.image.fuzz;

import dragonfly.image.slide.jpeg.JpegStream;
import dragonfly.image.slide.jpeg.TileJpeg;

import java.util.Arrays;

/**
 * The JPEG tables that tiles of a slide share, put before a tile and decoded. Two bytes say how
 * long the tables are, the highest bit of them whether the colours are YCbCr; the rest is the tile.
 */
public final class JpegTablesTarget {
    private static final int MOST_PIXELS = 1 << 20;

    private JpegTablesTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        int length = Math.min((data[0] & 0x7F) << 8 | (data[1] & 0xFF), data.length - 2);
        byte[] tables = Arrays.copyOfRange(data, 2, 2 + length);
        byte[] tile = Arrays.copyOfRange(data, 2 + length, data.length);
        Stranger.run(
                () -> {
                    JpegStream stream =
                            JpegStream.of(length == 0 ? null : tables, tile, data[0] < 0);
                    long pixels = (long) stream.width() * stream.height();
                    if (pixels > 0 && pixels <= MOST_PIXELS) {
                        try (TileJpeg jpeg = TileJpeg.withJdk()) {
                            jpeg.colours(stream, new int[(int) pixels]);
                        }
                    }
                });
    }
}
