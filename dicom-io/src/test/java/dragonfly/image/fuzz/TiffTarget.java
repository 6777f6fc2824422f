package dragonfly.image.fuzz;

import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Region;
import dragonfly.image.open.Images;

import java.nio.file.Path;

/** A TIFF file, slide or photograph: its directories, and a corner of each level. */
public final class TiffTarget {
    private static final int CORNER = 64;

    private TiffTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        boolean tiff = data.length > 2 && data[0] == data[1] && (data[0] == 'I' || data[0] == 'M');
        if (tiff) {
            Stranger.runOnFile(data, TiffTarget::read);
        }
    }

    private static void read(Path file) throws ImageException {
        try (MedicalImage image = Images.open(file)) {
            for (int i = 0; i < image.levels().size(); i++) {
                Level level = image.levels().get(i);
                Region corner =
                        new Region(
                                0,
                                0,
                                Math.min(CORNER, level.width()),
                                Math.min(CORNER, level.height()));
                int number = i;
                Stranger.run(() -> image.read(0, number, corner));
            }
        }
    }
}
