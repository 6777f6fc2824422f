package dragonfly.image.codec.jpeg2000;

import org.jspecify.annotations.Nullable;

/** The code blocks of one sub-band in one precinct: B.7. */
final class BlockGrid {
    private final Band band;
    private final Area area;
    private final int widthBits;
    private final int heightBits;
    private final int firstX;
    private final int firstY;
    private final int across;
    private final int down;
    private final @Nullable CodeBlock[] blocks;
    private final TagTree inclusion;
    private final TagTree missing;

    /**
     * The blocks of a part of a sub-band.
     *
     * @param area the part, on the sub-band's grid
     * @param widthBits the width of blocks, as a power of two
     */
    BlockGrid(Band band, Area area, int widthBits, int heightBits) {
        this.band = band;
        this.area = area;
        this.widthBits = widthBits;
        this.heightBits = heightBits;
        firstX = area.x0() >> widthBits;
        firstY = area.y0() >> heightBits;
        across = area.isEmpty() ? 0 : Area.ceilShift(area.x1(), widthBits) - firstX;
        down = area.isEmpty() ? 0 : Area.ceilShift(area.y1(), heightBits) - firstY;
        blocks = new CodeBlock[across * down];
        inclusion = new TagTree(across, down);
        missing = new TagTree(across, down);
    }

    /** How many blocks such a part would have, before memory is taken for them. */
    static long count(Area area, int widthBits, int heightBits) {
        if (area.isEmpty()) {
            return 0;
        }
        return ((long) Area.ceilShift(area.x1(), widthBits) - (area.x0() >> widthBits))
                * ((long) Area.ceilShift(area.y1(), heightBits) - (area.y0() >> heightBits));
    }

    int size() {
        return blocks.length;
    }

    /** A block, once it was included. */
    @Nullable CodeBlock block(int index) {
        return blocks[index];
    }

    /** Reads whether a block that was not included yet is so with this layer. */
    boolean isIncluded(int index, int layer, PacketBits bits) {
        return inclusion.isLess(index % across, index / across, layer + 1, bits);
    }

    /** Reads how many bit planes of a block are not coded, and makes the block. */
    CodeBlock include(int index, PacketBits bits) {
        int column = index % across;
        int row = index / across;
        int planes = band.planes() - missing.value(column, row, band.planes(), bits);
        int x0 = Math.max(area.x0(), (firstX + column) << widthBits);
        int y0 = Math.max(area.y0(), (firstY + row) << heightBits);
        int x1 = (int) Math.min(area.x1(), (long) (firstX + column + 1) << widthBits);
        int y1 = (int) Math.min(area.y1(), (long) (firstY + row + 1) << heightBits);
        CodeBlock block =
                new CodeBlock(
                        band,
                        band.planeX() + x0 - band.area().x0(),
                        band.planeY() + y0 - band.area().y0(),
                        x1 - x0,
                        y1 - y0,
                        planes);
        blocks[index] = block;
        return block;
    }
}
