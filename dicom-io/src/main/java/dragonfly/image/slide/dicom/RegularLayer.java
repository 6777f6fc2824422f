package dragonfly.image.slide.dicom;

import dragonfly.image.dicom.FrameStack;
import dragonfly.image.slide.dicom.Piece.FocalPlanes;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer whose tiles are all there in order (TILED_FULL, PS3.3 C.7.6.17.3): along the rows, then
 * down, then focal plane by focal plane from the glass upwards, then path by path.
 *
 * @param key which layer
 * @param group its pieces
 * @param first number of its first tile
 */
record RegularLayer(LayerKey key, PieceGroup group, long first) implements Layer {
    static List<Layer> of(PieceGroup group) {
        Piece piece = group.pieces().getFirst();
        FocalPlanes planes = piece.planes();
        List<Layer> layers = new ArrayList<>();
        for (String path : piece.paths()) {
            for (int plane = 0; plane < planes.count(); plane++) {
                long first = (long) layers.size() * group.matrix().tiles();
                layers.add(new RegularLayer(LayerKey.of(path, planes.depth(plane)), group, first));
            }
        }
        return layers;
    }

    @Override
    public FrameStack frames() {
        return group.pieces().getFirst().frames();
    }

    @Override
    public List<Place> touching(int x, int y, int width, int height) {
        TileMatrix matrix = group.matrix();
        int right = (int) Math.min((long) x + width, matrix.columns()) - 1;
        int bottom = (int) Math.min((long) y + height, matrix.rows()) - 1;
        List<Place> places = new ArrayList<>();
        for (int row = y / matrix.tileRows(); row <= bottom / matrix.tileRows(); row++) {
            for (int column = x / matrix.tileColumns();
                    column <= right / matrix.tileColumns();
                    column++) {
                group.place(
                                first + (long) row * matrix.across() + column,
                                column * matrix.tileColumns(),
                                row * matrix.tileRows())
                        .ifPresent(places::add);
            }
        }
        return places;
    }
}
