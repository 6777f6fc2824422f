package dragonfly.phantom.scene;

import java.util.List;

/** A chest radiograph. */
public record ChestScene(
        long seed, Size size, ChestBody body, Exposure exposure, List<Finding> findings)
        implements Scene {
    /** At this ratio of heart to thorax and above it the heart is enlarged; none lies near it. */
    public static final double ENLARGED_HEART = 0.53;

    public ChestScene {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.CHEST;
    }

    @Override
    public ChestScene with(List<Finding> others) {
        return new ChestScene(seed, size, body, exposure, others);
    }

    /** Whether the heart is enlarged. */
    public boolean cardiomegaly() {
        return body.cardiothoracicRatio() > ENLARGED_HEART;
    }
}
