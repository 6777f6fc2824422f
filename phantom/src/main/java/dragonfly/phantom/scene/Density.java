package dragonfly.phantom.scene;

/** How many nuclei a field holds; no count lies between two of them. */
public enum Density {
    LOW(60, 90),
    MODERATE(160, 210),
    HIGH(330, 420);

    private final int fewest;
    private final int most;

    Density(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The smallest number of nuclei. */
    public int fewest() {
        return fewest;
    }

    /** The largest number of nuclei. */
    public int most() {
        return most;
    }

    /** The density of a number of nuclei. */
    public static Density of(int nuclei) {
        for (Density density : values()) {
            if (nuclei <= density.most) {
                return density;
            }
        }
        return HIGH;
    }
}
