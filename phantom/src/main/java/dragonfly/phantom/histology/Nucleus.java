package dragonfly.phantom.histology;

import dragonfly.phantom.scene.Point;

/**
 * One nucleus in scene coordinates.
 *
 * @param length half its length
 * @param width half its width
 * @param angle of its length, radians from the x axis towards y
 * @param darkness strength of its stain, 1 in the mean
 * @param body how far its cytoplasm reaches from its middle; 0 where none is drawn
 */
record Nucleus(
        Point at,
        double length,
        double width,
        double angle,
        Chromatin chromatin,
        double darkness,
        double body,
        long seed) {
    /** How the chromatin lies. */
    enum Chromatin {
        /** Pale, with a sharp membrane and nucleoli. */
        OPEN,
        /** Dark and granular. */
        DENSE,
        /** Small, round and clumped, as in lymphocytes. */
        CLUMPED,
        /** Long and thin, as in fibroblasts. */
        SPINDLE
    }
}
