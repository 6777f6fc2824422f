package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

/** What is said of files that break the rules of TIFF. */
final class Damage {
    private Damage() {}

    /** The directories cannot be what they are. */
    static ImageException of(String detail) {
        return ImageException.damaged("The slide file is damaged or cut short.", detail);
    }
}
