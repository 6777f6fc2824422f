package dragonfly.phantom.scene;

/** Where in the lungs something lies. */
public record Place(Side side, Zone zone) {}
