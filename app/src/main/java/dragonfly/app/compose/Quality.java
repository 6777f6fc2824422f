package dragonfly.app.compose;

/** How much care one frame is worth. */
public enum Quality {
    /** For a picture at rest: no sample is left out when the image is made smaller. */
    FINE,
    /** While a hand is zooming and the fine way is too slow: the nearest sample. */
    DRAFT
}
