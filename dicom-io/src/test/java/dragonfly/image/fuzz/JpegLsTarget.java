package dragonfly.image.fuzz;

import dragonfly.image.codec.jpegls.JpegLs;
import dragonfly.image.codec.jpegls.JpegLsHeader;

/** A JPEG-LS stream. */
public final class JpegLsTarget {
    private JpegLsTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Stranger.run(
                () -> {
                    JpegLsHeader header = JpegLs.header(data);
                    if (header.samples() <= Stranger.MOST_SAMPLES) {
                        JpegLs.decode(data, new short[header.samples()]);
                    }
                });
    }
}
