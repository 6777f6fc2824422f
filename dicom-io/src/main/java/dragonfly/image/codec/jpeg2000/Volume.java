package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/**
 * Packets that come in one order: resolutions and components from the first to before the end,
 * layers that did not come yet to before the end. One entry of a POC segment, A.6.6.
 */
record Volume(
        Progression order,
        int firstResolution,
        int endResolution,
        int firstComponent,
        int endComponent,
        int endLayer) {

    /** All packets in the tile's own order. */
    static Volume all(TileCoding coding) {
        return new Volume(coding.order(), 0, 33, 0, Integer.MAX_VALUE, coding.layers());
    }

    /** The same without layers that the tile does not have. */
    Volume upTo(int layers) {
        return new Volume(
                order,
                firstResolution,
                endResolution,
                firstComponent,
                endComponent,
                Math.min(endLayer, layers));
    }

    static List<Volume> read(Cursor segment, boolean manyComponents) throws ImageException {
        List<Volume> volumes = new ArrayList<>();
        int length = manyComponents ? 9 : 7;
        while (segment.left() >= length) {
            int firstResolution = segment.u8();
            int firstComponent = manyComponents ? segment.u16() : segment.u8();
            int endLayer = segment.u16();
            int endResolution = segment.u8();
            int endComponent = manyComponents ? segment.u16() : segment.u8();
            Progression order = Progression.of(segment.u8());
            volumes.add(
                    new Volume(
                            order,
                            firstResolution,
                            endResolution,
                            firstComponent,
                            endComponent == 0 ? manyComponents ? 16384 : 256 : endComponent,
                            endLayer));
        }
        return volumes;
    }
}
