package dragonfly.image.slide.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sorts tiles that say where they lie into layers. Heights need care: in a stack of focal planes
 * they tell the planes apart, but a scanner that follows the tissue also writes at which height it
 * found each tile sharp, and then they tell nothing.
 */
final class PlacedLayers {
    /** A stack need not be whole everywhere; with more heights than that it is none. */
    private static final int HEIGHTS_PER_PLANE = 2;

    private final PlacedTiles tiles;
    private final int[] inside;

    PlacedLayers(PieceGroup group) {
        this.tiles = new PlacedTiles(group);
        this.inside = IntStream.range(0, tiles.count()).filter(tiles::isInside).toArray();
    }

    List<Layer> layers() {
        long heights = Arrays.stream(inside).mapToLong(tiles::depth).distinct().limit(2).count();
        Map<LayerKey, Cells> layers = heights <= 1 ? byHeight() : stacked();
        List<Layer> sorted = new ArrayList<>();
        layers.forEach((key, cells) -> sorted.add(new PlacedLayer(key, tiles, cells.sorted())));
        return sorted;
    }

    private Map<LayerKey, Cells> byHeight() {
        Map<LayerKey, Cells> layers = new LinkedHashMap<>();
        for (int tile : inside) {
            LayerKey key = new LayerKey(tiles.path(tile), tiles.depth(tile));
            layers.computeIfAbsent(key, k -> new Cells()).add(tile);
        }
        return layers;
    }

    private Map<LayerKey, Cells> stacked() {
        int[] ranks = new int[tiles.count()];
        int planes = rank(ranks);
        long heights = Arrays.stream(inside).mapToLong(tiles::depth).distinct().count();
        if (heights <= (long) HEIGHTS_PER_PLANE * planes && planes > 1) {
            return byHeight();
        }
        long[] middle = middleHeights(ranks, planes);
        Map<LayerKey, Cells> layers = new LinkedHashMap<>();
        for (int tile : inside) {
            LayerKey key = new LayerKey(tiles.path(tile), middle[ranks[tile]]);
            layers.computeIfAbsent(key, k -> new Cells()).add(tile);
        }
        return layers;
    }

    /**
     * Numbers the tiles of each place from the glass upwards.
     *
     * @return how many lie over each other at most
     */
    private int rank(int[] ranks) {
        List<Integer> order =
                Arrays.stream(inside)
                        .boxed()
                        .sorted(
                                (a, b) -> {
                                    int place = compare(a, b);
                                    return place != 0
                                            ? place
                                            : Long.compare(tiles.depth(a), tiles.depth(b));
                                })
                        .toList();
        int most = 0;
        for (int i = 0; i < order.size(); i++) {
            boolean same = i > 0 && compare(order.get(i - 1), order.get(i)) == 0;
            ranks[order.get(i)] = same ? ranks[order.get(i - 1)] + 1 : 0;
            most = Math.max(most, ranks[order.get(i)] + 1);
        }
        return most;
    }

    private int compare(int a, int b) {
        int row = Integer.compare(tiles.y(a), tiles.y(b));
        int column = row != 0 ? row : Integer.compare(tiles.x(a), tiles.x(b));
        return column != 0 ? column : tiles.path(a).compareTo(tiles.path(b));
    }

    /** The mean height of each rank, made different where means are the same. */
    private long[] middleHeights(int[] ranks, int planes) {
        double[] sums = new double[planes];
        long[] counts = new long[planes];
        for (int tile : inside) {
            sums[ranks[tile]] += tiles.depth(tile);
            counts[ranks[tile]]++;
        }
        long[] middle = new long[planes];
        for (int rank = 0; rank < planes; rank++) {
            long mean = Math.round(sums[rank] / Math.max(1, counts[rank]));
            middle[rank] = rank == 0 ? mean : Math.max(mean, middle[rank - 1] + 1);
        }
        return middle;
    }

    /** The cells of a grid that the tiles of a layer lie in. */
    private final class Cells {
        private long[] cells = new long[64];
        private int count;

        void add(int tile) {
            TileMatrix matrix = tiles.matrix();
            long right =
                    Math.min((long) tiles.x(tile) + matrix.tileColumns(), matrix.columns()) - 1;
            long bottom = Math.min((long) tiles.y(tile) + matrix.tileRows(), matrix.rows()) - 1;
            long top = Math.max(0, tiles.y(tile)) / matrix.tileRows();
            long left = Math.max(0, tiles.x(tile)) / matrix.tileColumns();
            for (long row = top; row <= bottom / matrix.tileRows(); row++) {
                for (long column = left; column <= right / matrix.tileColumns(); column++) {
                    if (count == cells.length) {
                        cells = Arrays.copyOf(cells, 2 * count);
                    }
                    cells[count++] = (row * matrix.across() + column) << 32 | tile;
                }
            }
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(cells, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
