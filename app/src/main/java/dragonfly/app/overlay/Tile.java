package dragonfly.app.overlay;

/**
 * One high sub-image as the overlay shows it.
 *
 * @param index its place in the high grid, row-major from 0
 * @param x left edge in image pixels
 * @param y top edge in image pixels
 * @param width in image pixels
 * @param height in image pixels
 * @param score the dot product of the summaries that ranked it; NaN if nothing was scored
 * @param share where the score lies between the lowest (0) and the highest (1) of all; NaN if
 *     nothing was scored
 * @param chooser the medium sub-image that the score belongs to, from 0; -1 if none
 * @param rank its place in the order of its chooser, from 1; 0 if it was not ranked
 * @param mark what became of it
 */
public record Tile(
        int index,
        double x,
        double y,
        double width,
        double height,
        double score,
        double share,
        int chooser,
        int rank,
        Mark mark) {

    /** Whether an image point lies in it; its right and lower edges belong to the neighbours. */
    public boolean contains(double imageX, double imageY) {
        return imageX >= x && imageX < x + width && imageY >= y && imageY < y + height;
    }

    /** Whether it has a score to show. */
    public boolean scored() {
        return !Double.isNaN(score);
    }

    /** The same with its share of the range from the lowest to the highest score of all. */
    Tile withShareOf(double lowest, double highest) {
        double range = highest - lowest;
        return new Tile(
                index,
                x,
                y,
                width,
                height,
                score,
                range > 0 ? (score - lowest) / range : scored() ? 1 : Double.NaN,
                chooser,
                rank,
                mark);
    }
}
