package dragonfly.evaluation.phantom;

import dragonfly.phantom.scene.FindingType;

/**
 * A small finding, or a decoy.
 *
 * @param kept whether its centre lies in a high sub-image that was kept
 */
public record Spotted(FindingType type, boolean kept) {}
