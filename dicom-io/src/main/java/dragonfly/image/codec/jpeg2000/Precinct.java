package dragonfly.image.codec.jpeg2000;

import java.util.List;

/** The code blocks of one part of a resolution: they come together in each packet, B.6. */
final class Precinct {
    final List<BlockGrid> grids;

    /** How many layers were read. */
    int layersRead;

    Precinct(List<BlockGrid> grids) {
        this.grids = List.copyOf(grids);
    }
}
