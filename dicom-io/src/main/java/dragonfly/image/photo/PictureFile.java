package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.display.ColourProfile;

import java.util.List;
import java.util.Optional;

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

    /** What the file says its colours are, if they are red, green and blue and not sRGB. */
    default Optional<ColourProfile> profile() {
        return Optional.empty();
    }

    /** Sentences to show on the image. */
    default List<String> notices() {
        return List.of();
    }

    /** The picture as stored. */
    Raster decode() throws ImageException;
}
