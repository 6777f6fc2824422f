package dragonfly.phantom.scene;

import java.util.List;

/**
 * A phantom before it is drawn: everything that its picture, its class map, its answers and its
 * report are made from. Two scenes of one kind and seed are equal, on every machine.
 */
public sealed interface Scene permits ChestScene, FundusScene, HistologyScene {
    /** The kind of picture. */
    Kind kind();

    /** What the scene was made from. */
    long seed();

    /** The picture's size at scale 1. */
    Size size();

    /** The findings and decoys that have a place. */
    List<Finding> findings();

    /** The same anatomy with other findings. */
    Scene with(List<Finding> findings);

    /** The findings of one type. */
    default List<Finding> findings(FindingType type) {
        return findings().stream().filter(finding -> finding.type() == type).toList();
    }

    /** Whether there is a finding of the type. */
    default boolean has(FindingType type) {
        return findings().stream().anyMatch(finding -> finding.type() == type);
    }

    /** The findings that lie within one sub-image of the high level, decoys left out. */
    default List<Finding> smallFindings() {
        return findings().stream().filter(finding -> finding.type().small()).toList();
    }
}
