package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

/** What is said of streams that break the format. */
final class Faults {
    private Faults() {}

    static ImageException damaged(String detail) {
        return ImageException.damaged("Compressed data are damaged.", "Zstandard: " + detail);
    }
}
