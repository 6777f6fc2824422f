package dragonfly.phantom.scene;

/**
 * Something to be seen at a known place, or a decoy that looks like it.
 *
 * @param type what it is
 * @param outline its shape in scene coordinates
 * @param strength how strongly it shows or how far it reaches, in the units of its kind's painter;
 *     a decoy's is drawn from the same range as the finding's
 * @param seed decides its irregularities
 */
public record Finding(FindingType type, Outline outline, double strength, long seed) {
    /** Its middle in scene coordinates. */
    public Point centre() {
        return outline.centre();
    }
}
