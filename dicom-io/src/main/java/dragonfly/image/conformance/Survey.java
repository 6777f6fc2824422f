package dragonfly.image.conformance;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.open.Images;

import java.nio.file.Path;

/** A file of which nothing in particular is expected: whether it opens, and its first frame. */
final class Survey {
    /** Of a coarse level of a slide, no more than this a side. */
    private static final int MOST = 2048;

    private Survey() {}

    static void of(Examination examination, Path file) throws ImageException {
        try (MedicalImage image = Images.open(file)) {
            Described.note(examination, image, file);
            int last = image.levels().size() - 1;
            Level level = image.levels().get(last);
            int width = last == 0 ? level.width() : Math.min(MOST, level.width());
            int height = last == 0 ? level.height() : Math.min(MOST, level.height());
            examination.saw(hash(image.read(0, last, new Region(0, 0, width, height))));
            examination.says(
                    "%d x %d, levels: %d, frames: %d"
                            .formatted(
                                    image.width(),
                                    image.height(),
                                    image.levels().size(),
                                    image.frames()));
        }
    }

    private static String hash(Raster raster) {
        Sha256 sha = new Sha256();
        switch (raster) {
            case Gray16 gray -> sha.words(gray.words(), 2);
            case GrayFloat gray -> sha.floats(gray.values());
            case Rgb8 colours -> sha.rgb(colours.packed());
        }
        return sha.hex();
    }
}
