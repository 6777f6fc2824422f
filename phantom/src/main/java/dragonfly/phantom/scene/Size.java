package dragonfly.phantom.scene;

/**
 * A picture's size in scene units, which are pixels at scale 1.
 *
 * <p>Never taller than wide, and at most 1.2 times as wide as tall: so the model's grids are 2 × 2
 * and 6 × 4 for every phantom.
 */
public record Size(int width, int height) {
    public Size {
        if (width < height || width * 10 > height * 13) {
            throw new IllegalArgumentException("Not the shape of a phantom");
        }
    }
}
