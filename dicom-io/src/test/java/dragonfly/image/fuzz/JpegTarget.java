package dragonfly.image.fuzz;

import dragonfly.image.codec.jpeg.Jpeg;
import dragonfly.image.codec.jpeg.JpegHeader;

/** A JPEG stream for our own decoder: lossless, 12 bits, progressive, arithmetic. */
public final class JpegTarget {
    private JpegTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Stranger.run(
                () -> {
                    JpegHeader header = JpegHeader.parse(data);
                    Jpeg.check(header, data.length);
                    long samples = (long) header.width() * header.height() * header.channels();
                    if (samples <= Stranger.MOST_SAMPLES) {
                        Jpeg.decode(data);
                    }
                });
    }
}
