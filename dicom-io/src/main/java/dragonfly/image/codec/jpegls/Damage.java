package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/** The two sentences with which a stream is refused. */
final class Damage {
    private Damage() {}

    static ImageException damaged(String detail) {
        return ImageException.damaged("The JPEG-LS data are damaged.", detail);
    }

    /** Names a feature that is not read: "with sub-sampled colour". */
    static ImageException unsupported(String feature) {
        return ImageException.unsupported(
                "The image is compressed as JPEG-LS " + feature + ", which is not read.");
    }
}
