package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

/**
 * What all components of a tile share: the SGcod fields, A.6.1.
 *
 * @param order in which order packets come unless changed
 * @param layers how many quality layers there are
 * @param transformed whether the first three components are combined
 */
record TileCoding(Progression order, int layers, boolean transformed) {
    static TileCoding read(Cursor segment) throws ImageException {
        Progression order = Progression.of(segment.u8());
        int layers = segment.u16();
        int transform = segment.u8();
        if (layers == 0) {
            throw Faults.damaged("no layers");
        }
        if (transform > 1) {
            throw Faults.unsupported("with a component transform of part 2");
        }
        return new TileCoding(order, layers, transform == 1);
    }
}
