package dragonfly.phantom.scene;

import java.util.List;

/** A field of a slide stained with haematoxylin and eosin. */
public record HistologyScene(
        long seed, Size size, Tissue tissue, Stain stain, List<Finding> findings) implements Scene {
    /** The side of a scene unit in the specimen, in micrometres: a scan at scale 4 has 0.25. */
    public static final double MICROMETRES = 1.0;

    public HistologyScene {
        findings = List.copyOf(findings);
    }

    @Override
    public Kind kind() {
        return Kind.HISTOLOGY;
    }

    @Override
    public HistologyScene with(List<Finding> others) {
        return new HistologyScene(seed, size, tissue, stain, others);
    }

    /** How dense the nuclei are. */
    public Density density() {
        return Density.of(tissue.nuclei());
    }
}
