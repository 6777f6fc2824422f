package dragonfly.image.slide.dicom;

import dragonfly.image.dicom.FrameStack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A layer whose tiles say where they lie (TILED_SPARSE). They may be absent, off any grid, and lie
 * over each other; the later one is on top.
 */
final class PlacedLayer implements Layer {
    private final LayerKey key;
    private final PlacedTiles tiles;

    /** Cell of the grid above, number of a tile that lies in it below; ascending. */
    private final long[] cells;

    /** Takes over the array, which is sorted. */
    PlacedLayer(LayerKey key, PlacedTiles tiles, long[] cells) {
        this.key = key;
        this.tiles = tiles;
        this.cells = cells;
    }

    @Override
    public LayerKey key() {
        return key;
    }

    @Override
    public FrameStack frames() {
        return tiles.frames();
    }

    @Override
    public List<Place> touching(int x, int y, int width, int height) {
        TileMatrix matrix = tiles.matrix();
        int right = (int) Math.min((long) x + width, matrix.columns()) - 1;
        int bottom = (int) Math.min((long) y + height, matrix.rows()) - 1;
        int[] found = new int[8];
        int count = 0;
        for (int row = y / matrix.tileRows(); row <= bottom / matrix.tileRows(); row++) {
            long start = (long) row * matrix.across();
            int at = firstAtOrAfter(start + x / matrix.tileColumns());
            long last = start + right / matrix.tileColumns();
            for (; at < cells.length && cells[at] >>> 32 <= last; at++) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = (int) cells[at];
            }
        }
        return places(found, count);
    }

    private int firstAtOrAfter(long cell) {
        int at = Arrays.binarySearch(cells, cell << 32);
        return at < 0 ? -at - 1 : at;
    }

    /** A tile that lies in several cells was found several times. */
    private List<Place> places(int[] found, int count) {
        Arrays.sort(found, 0, count);
        List<Place> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                places.add(tiles.place(found[i]));
            }
        }
        return places;
    }
}
