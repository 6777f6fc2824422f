package dragonfly.image.codec.jpeg2000;

/**
 * What planes mean.
 *
 * @param colour the colour space
 * @param opacity which plane is how opaque a pixel is; -1 if none
 */
record Channels(Jpeg2000Colour colour, int opacity) {
    /** Components of a code stream of which no one says what they mean. */
    static final Channels UNSTATED = new Channels(Jpeg2000Colour.UNSTATED, -1);
}
