package dragonfly.image.slide.dicom;

import dragonfly.image.dicom.FramePlaces;
import dragonfly.image.dicom.FrameStack;

import java.util.List;

/** The tiles of pieces that say where each lies, under one number each. */
final class PlacedTiles {
    private final List<Piece> pieces;
    private final int[] starts;

    PlacedTiles(PieceGroup group) {
        this.pieces = group.pieces();
        this.starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], known(pieces.get(i)));
        }
    }

    /** Tiles that are there and say where. */
    private static int known(Piece piece) {
        return Math.min(piece.places().frames(), piece.frames().available());
    }

    FrameStack frames() {
        return pieces.getFirst().frames();
    }

    TileMatrix matrix() {
        return pieces.getFirst().matrix();
    }

    int count() {
        return starts[pieces.size()];
    }

    private int owner(int tile) {
        int owner = 0;
        while (tile >= starts[owner + 1]) {
            owner++;
        }
        return owner;
    }

    Place place(int tile) {
        int owner = owner(tile);
        return new Place(pieces.get(owner), tile - starts[owner], x(tile), y(tile));
    }

    /** Whether any pixel of a tile lies in the matrix. */
    boolean isInside(int tile) {
        long x = x(tile);
        long y = y(tile);
        TileMatrix matrix = matrix();
        return x > -matrix.tileColumns()
                && y > -matrix.tileRows()
                && x < matrix.columns()
                && y < matrix.rows();
    }

    /** Column of the first pixel, counted from 0. */
    int x(int tile) {
        int owner = owner(tile);
        return fromOne(pieces.get(owner).places().column(tile - starts[owner]));
    }

    /** Row of the first pixel, counted from 0. */
    int y(int tile) {
        int owner = owner(tile);
        return fromOne(pieces.get(owner).places().row(tile - starts[owner]));
    }

    /** What is not known stays far outside. */
    private static int fromOne(int position) {
        return position == FramePlaces.UNKNOWN ? position : position - 1;
    }

    /** Height over the glass in nanometres; 0 if not stated. */
    long depth(int tile) {
        int owner = owner(tile);
        double depth = pieces.get(owner).places().depth(tile - starts[owner]);
        return LayerKey.of("", depth).nanometres();
    }

    String path(int tile) {
        int owner = owner(tile);
        String path = pieces.get(owner).places().path(tile - starts[owner]);
        return path.isEmpty() ? pieces.get(owner).paths().getFirst() : path;
    }
}
