package dragonfly.image.conformance;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.conformance.ExpectedPlanes.ExpectedArray;

import java.util.Set;

/** Levels of a TIFF file against what tifffile says of them. */
final class PlaneComparison {
    /** Compressions of which two right decoders may give different samples. */
    private static final Set<Integer> LOSSY =
            Set.of(6, 7, 33003, 33005, 34712, 34933, 34934, 50001, 50002);

    /** More pixels are not read for a hash. */
    private static final long MOST_PIXELS = 1L << 28;

    private final Examination examination;

    PlaneComparison(Examination examination) {
        this.examination = examination;
    }

    void compare(MedicalImage image, ExpectedPlanes expected) throws ImageException {
        examination.same("number of levels", expected.levels().size(), image.levels().size());
        int levels = Math.min(expected.levels().size(), image.levels().size());
        for (int i = 0; i < levels; i++) {
            compareLevel(image, i, expected, expected.levels().get(i));
        }
        examination.says("levels as tifffile has them: " + levels);
    }

    private void compareLevel(
            MedicalImage image, int number, ExpectedPlanes planes, ExpectedArray array)
            throws ImageException {
        Level level = image.levels().get(number);
        String name = "level " + number;
        int width = planes.length(array, 'X');
        int height = planes.length(array, 'Y');
        examination.same(name + " width", width, level.width());
        examination.same(name + " height", height, level.height());
        long samples =
                array.shape().stream().mapToLong(length -> length).reduce(1, (a, b) -> a * b);
        long frames = samples / width / height / planes.length(array, 'S');
        examination.same("number of planes", frames, (long) image.frames());
        if (samples > MOST_PIXELS || image.frames() != frames) {
            return;
        }
        Sha256 sha = new Sha256();
        for (int frame = 0; frame < frames; frame++) {
            Region all = new Region(0, 0, level.width(), level.height());
            add(sha, image.read(frame, number, all), planes.type());
        }
        String actual = sha.hex();
        examination.saw(actual);
        if (!LOSSY.contains(array.compression())) {
            examination.same(name, array.sha256(), actual);
        }
    }

    private static void add(Sha256 sha, Raster raster, String type) {
        switch (raster) {
            case Gray16 gray -> sha.words(gray.words(), type.endsWith("16") ? 2 : 1);
            case GrayFloat gray -> sha.floats(gray.values());
            case Rgb8 colours -> sha.rgb(colours.packed());
        }
    }
}
