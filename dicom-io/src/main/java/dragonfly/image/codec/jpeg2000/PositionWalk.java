package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.List;

/**
 * Walks over precincts of several resolutions by their places on the reference grid: from one place
 * where a precinct starts to the next, not over all points of the grid.
 */
final class PositionWalk {
    private final Resolution[] resolutions;
    private final int layers;
    private final PacketSink sink;
    private final int[] rows;
    private final int[] columns;

    PositionWalk(List<Resolution> resolutions, int layers, PacketSink sink) {
        this.resolutions = resolutions.toArray(new Resolution[0]);
        this.layers = layers;
        this.sink = sink;
        rows = new int[this.resolutions.length];
        columns = new int[this.resolutions.length];
    }

    /** Returns false if the sink wanted no more. */
    boolean walk() throws ImageException {
        for (long y = nextRow(); y != Long.MAX_VALUE; y = nextRow()) {
            if (!row(y)) {
                return false;
            }
            for (int i = 0; i < resolutions.length; i++) {
                if (startsAt(i, y)) {
                    rows[i]++;
                }
            }
        }
        return true;
    }

    private boolean row(long y) throws ImageException {
        java.util.Arrays.fill(columns, 0);
        for (long x = nextColumn(y); x != Long.MAX_VALUE; x = nextColumn(y)) {
            for (int i = 0; i < resolutions.length; i++) {
                Resolution resolution = resolutions[i];
                if (startsAt(i, y)
                        && columns[i] < resolution.precinctsAcross()
                        && resolution.columnPosition(columns[i]) == x) {
                    int precinct = rows[i] * resolution.precinctsAcross() + columns[i];
                    columns[i]++;
                    for (int layer = 0; layer < layers; layer++) {
                        if (!sink.packet(resolution, precinct, layer)) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private boolean startsAt(int i, long y) {
        return rows[i] < resolutions[i].precinctsDown() && resolutions[i].rowPosition(rows[i]) == y;
    }

    private long nextRow() {
        long y = Long.MAX_VALUE;
        for (int i = 0; i < resolutions.length; i++) {
            if (rows[i] < resolutions[i].precinctsDown()) {
                y = Math.min(y, resolutions[i].rowPosition(rows[i]));
            }
        }
        return y;
    }

    private long nextColumn(long y) {
        long x = Long.MAX_VALUE;
        for (int i = 0; i < resolutions.length; i++) {
            if (startsAt(i, y) && columns[i] < resolutions[i].precinctsAcross()) {
                x = Math.min(x, resolutions[i].columnPosition(columns[i]));
            }
        }
        return x;
    }
}
