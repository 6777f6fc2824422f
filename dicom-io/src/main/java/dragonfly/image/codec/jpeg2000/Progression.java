package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/** The five orders of packets, table A.16; the constants stand in the order of their codes. */
enum Progression {
    LAYER_RESOLUTION_COMPONENT_POSITION,
    RESOLUTION_LAYER_COMPONENT_POSITION,
    RESOLUTION_POSITION_COMPONENT_LAYER,
    POSITION_COMPONENT_RESOLUTION_LAYER,
    COMPONENT_POSITION_RESOLUTION_LAYER;

    static Progression of(int code) throws ImageException {
        Progression[] all = values();
        if (code >= all.length) {
            throw Faults.damaged("progression " + code);
        }
        return all[code];
    }
}
