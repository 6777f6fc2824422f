package dragonfly.image.slide.dicom;

import dragonfly.image.dicom.FrameStack;

import java.util.List;

/** One optical path in one focal plane at one resolution. Immutable. */
interface Layer {
    /** Which one. */
    LayerKey key();

    /** The frames it is made of; the first where there are several files. */
    FrameStack frames();

    /**
     * The tiles that lie in a rectangle, in the order they are drawn.
     *
     * @param x first column, inside the matrix
     * @param y first row, inside the matrix
     */
    List<Place> touching(int x, int y, int width, int height);
}
