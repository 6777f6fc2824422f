package dragonfly.image.codec.jpegls;

/** In which order the components of a scan come; ILV of T.87 C.2.3. */
enum Interleaving {
    /** One component. */
    NONE,
    /** A line of each in turn. */
    LINE,
    /** A sample of each in turn. */
    SAMPLE
}
