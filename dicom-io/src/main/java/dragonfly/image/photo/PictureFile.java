package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;

import java.util.List;

/**
 * A picture file whose header was read and found possible: it is long enough for what it claims,
 * and that fits the memory.
 */
interface PictureFile {
    /** Columns as stored. */
    int width();

    /** Rows as stored. */
    int height();

    /** Exif orientation, 1 to 8: how the stored picture is turned. */
    default int orientation() {
        return 1;
    }

    /** Sentences to show on the image. */
    default List<String> notices() {
        return List.of();
    }

    /** The picture as stored. */
    Raster decode() throws ImageException;
}
