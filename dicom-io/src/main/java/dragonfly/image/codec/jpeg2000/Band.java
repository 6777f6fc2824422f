package dragonfly.image.codec.jpeg2000;

/**
 * One sub-band of a tile's component.
 *
 * @param area its own grid, B-15
 * @param orientation 0 LL, 1 HL (high horizontally), 2 LH, 3 HH
 * @param planes how many magnitude bit planes there may be, E-2, those of a lifted region included
 * @param regionShift by how many bit planes a region of interest was lifted
 * @param step what one step of the quantiser is worth; 1 for the reversible wavelet
 * @param planeX where its first column stands in the component's coefficients
 * @param planeY where its first row stands
 */
record Band(
        Area area,
        int orientation,
        int planes,
        int regionShift,
        float step,
        int planeX,
        int planeY) {

    /** High horizontally. */
    static final int HL = 1;

    /** High vertically. */
    static final int LH = 2;

    boolean isHighHorizontally() {
        return (orientation & HL) != 0;
    }

    boolean isHighVertically() {
        return (orientation & LH) != 0;
    }
}
