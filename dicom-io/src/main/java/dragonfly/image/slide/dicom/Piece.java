package dragonfly.image.slide.dicom;

import dragonfly.image.dicom.FramePlaces;
import dragonfly.image.dicom.FrameStack;

import java.util.List;

/**
 * The tiles of one pixel data element: a resolution of a slide, or a part of one.
 *
 * @param frames the tiles as frames
 * @param matrix what they are put together to
 * @param regular whether all tiles are there in the order of PS3.3 C.7.6.17.3 (TILED_FULL)
 * @param places where they lie otherwise
 * @param paths identifiers of the optical paths, at least one
 * @param planes the focal planes of each path
 * @param concatenation UID of the whole that this is a part of; "" if it is none
 * @param offset tiles of that whole before the first one here
 * @param parts of how many parts the whole is; 0 if the file does not say
 */
record Piece(
        FrameStack frames,
        TileMatrix matrix,
        boolean regular,
        FramePlaces places,
        List<String> paths,
        FocalPlanes planes,
        String concatenation,
        int offset,
        int parts) {

    /**
     * Planes at equal distances.
     *
     * @param count how many
     * @param first height of the lowest over the glass in micrometres
     * @param step from one to the next in micrometres
     */
    record FocalPlanes(int count, double first, double step) {
        double depth(int plane) {
            return first + plane * step;
        }
    }
}
