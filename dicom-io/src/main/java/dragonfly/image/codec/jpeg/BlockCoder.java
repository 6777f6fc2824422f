package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/** Decodes the coefficients of the blocks of one scan, in the order of the data. */
interface BlockCoder {
    /**
     * Decodes what the scan holds of one block.
     *
     * @param part place of the block's component in the scan
     * @param to coefficients in natural order; of a sequential scan all zero before
     * @param at index of the block's first coefficient
     * @throws ImageException if the data are damaged
     */
    void block(int part, short[] to, int at) throws ImageException;

    /** Goes to the next restart interval; false if there is none. */
    boolean restart();

    /** Whether the data ended before the last block did. */
    boolean isPastEnd();
}
