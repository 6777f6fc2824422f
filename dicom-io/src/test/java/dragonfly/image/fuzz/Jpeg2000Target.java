package dragonfly.image.fuzz;

import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.codec.jpeg2000.Jpeg2000Header;

/** A JPEG 2000 stream or file. */
public final class Jpeg2000Target {
    private Jpeg2000Target() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Stranger.run(
                () -> {
                    Jpeg2000Header header = Jpeg2000.header(data);
                    Jpeg2000.profile(data);
                    long pixels = (long) header.width() * header.height();
                    if (pixels * header.components().size() <= Stranger.MOST_SAMPLES) {
                        Jpeg2000.decode(data, DecodeOptions.whole().oneThread());
                    }
                });
    }
}
