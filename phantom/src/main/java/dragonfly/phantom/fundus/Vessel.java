package dragonfly.phantom.fundus;

import dragonfly.phantom.draw.Path;

/** One unbranched vessel of the retina; {@code order} is 0 for those that leave the disc. */
record Vessel(Path path, boolean artery, int order) {}
