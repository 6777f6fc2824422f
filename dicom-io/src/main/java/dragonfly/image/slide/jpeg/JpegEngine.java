package dragonfly.image.slide.jpeg;

/** A kind of JPEG decoder; makes decoders. Thread-safe. */
interface JpegEngine {
    /** What to call it on the screen. */
    String name();

    JpegDecoder decoder();
}
