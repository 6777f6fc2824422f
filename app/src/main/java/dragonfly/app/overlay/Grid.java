package dragonfly.app.overlay;

/**
 * How many sub-images a level is cut into; they share the image evenly.
 *
 * @param columns at least 1
 * @param rows at least 1
 */
public record Grid(int columns, int rows) {}
