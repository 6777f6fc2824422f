package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** One resolution of a tile's component, and its partition into precincts: B.5 and B.6. */
final class Resolution {
    private final TileComponent component;
    private final int index;
    private final Area area;
    private final List<Band> bands;
    private final int widthBits;
    private final int heightBits;
    private final int across;
    private final int down;
    private final @Nullable Precinct[] precincts;

    /**
     * A resolution of which nothing was read.
     *
     * @param mostPrecincts how many there may be before memory is refused
     */
    Resolution(TileComponent component, int index, Area area, List<Band> bands, long mostPrecincts)
            throws ImageException {
        this.component = component;
        this.index = index;
        this.area = area;
        this.bands = bands;
        widthBits = component.style().precinctWidthBits(index);
        heightBits = component.style().precinctHeightBits(index);
        long columns =
                area.isEmpty()
                        ? 0
                        : Area.ceilShift(area.x1(), widthBits) - (area.x0() >> widthBits);
        long rows =
                area.isEmpty()
                        ? 0
                        : Area.ceilShift(area.y1(), heightBits) - (area.y0() >> heightBits);
        if (columns * rows > mostPrecincts) {
            throw Faults.damaged("%d x %d precincts".formatted(columns, rows));
        }
        across = (int) columns;
        down = (int) rows;
        precincts = new Precinct[across * down];
    }

    TileComponent component() {
        return component;
    }

    int index() {
        return index;
    }

    Area area() {
        return area;
    }

    List<Band> bands() {
        return bands;
    }

    int precinctsAcross() {
        return across;
    }

    int precinctsDown() {
        return down;
    }

    int precincts() {
        return precincts.length;
    }

    /** How many layers of a precinct were read. */
    int layersRead(int precinct) {
        Precinct known = precincts[precinct];
        return known == null ? 0 : known.layersRead;
    }

    /** A precinct that may have been read, or null. */
    @Nullable Precinct known(int precinct) {
        return precincts[precinct];
    }

    /** A precinct; made when it is first asked for. */
    Precinct precinct(int number, long mostBlocks) throws ImageException {
        Precinct known = precincts[number];
        if (known == null) {
            known =
                    make(
                            (area.x0() >> widthBits) + number % across,
                            (area.y0() >> heightBits) + number / across,
                            mostBlocks);
            precincts[number] = known;
        }
        return known;
    }

    private Precinct make(int column, int row, long mostBlocks) throws ImageException {
        // In the sub-bands of all but the first resolution everything is half as large.
        int half = index == 0 ? 0 : 1;
        int blockWidth = Math.min(component.style().blockWidthBits(), widthBits - half);
        int blockHeight = Math.min(component.style().blockHeightBits(), heightBits - half);
        List<BlockGrid> grids = new ArrayList<>(bands.size());
        for (Band band : bands) {
            Area part = part(column, row, half).intersection(band.area());
            if (BlockGrid.count(part, blockWidth, blockHeight) > mostBlocks) {
                throw Faults.damaged("too many code blocks in " + part);
            }
            grids.add(new BlockGrid(band, part, blockWidth, blockHeight));
        }
        return new Precinct(grids);
    }

    private Area part(int column, int row, int half) {
        return new Area(
                column << (widthBits - half),
                row << (heightBits - half),
                (int) Math.min(Integer.MAX_VALUE, (long) (column + 1) << (widthBits - half)),
                (int) Math.min(Integer.MAX_VALUE, (long) (row + 1) << (heightBits - half)));
    }

    /** Where a column of precincts starts on the reference grid: the conditions of B.12.1.3. */
    long columnPosition(int column) {
        if (column == 0 && (area.x0() & ((1 << widthBits) - 1)) != 0) {
            return component.tileArea().x0();
        }
        long onGrid = (long) ((area.x0() >> widthBits) + column) << widthBits;
        return (onGrid << (component.style().levels() - index)) * component.dx();
    }

    /** Where a row of precincts starts on the reference grid. */
    long rowPosition(int row) {
        if (row == 0 && (area.y0() & ((1 << heightBits) - 1)) != 0) {
            return component.tileArea().y0();
        }
        long onGrid = (long) ((area.y0() >> heightBits) + row) << heightBits;
        return (onGrid << (component.style().levels() - index)) * component.dy();
    }
}
