package dragonfly.app.viewer;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;

/** Gives the whole of a frame; blocks, so it is called on background threads only. */
@FunctionalInterface
interface RasterSource {
    /** Reads a frame, counted from 0. */
    Raster read(int frame) throws ImageException;
}
