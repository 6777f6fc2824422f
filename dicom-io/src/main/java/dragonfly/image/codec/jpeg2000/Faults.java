package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** What can be wrong with a JPEG 2000 image, in words for the reader. */
final class Faults {
    private Faults() {}

    static ImageException damaged(String detail) {
        return ImageException.damaged("The JPEG 2000 data are damaged.", detail);
    }

    /** {@code what} completes the sentence "The image is compressed as JPEG 2000 …". */
    static ImageException unsupported(String what) {
        return ImageException.unsupported(
                "The image is compressed as JPEG 2000 " + what + ", which is not read.");
    }
}
