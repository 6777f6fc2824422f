package dragonfly.image.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayState;
import dragonfly.image.open.Images;
import dragonfly.image.open.Mutation;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** Small pictures of the rarer kinds against what Pillow makes of them. */
class PictureKindsTest {
    private static final int ROUNDS = 200;
    private static final long MOST_BYTES = 64L << 20;

    @TempDir Path folder;

    private Path resource(String name) throws Exception {
        try (InputStream input = PictureKindsTest.class.getResourceAsStream("/photo/" + name)) {
            return Files.write(folder.resolve(name), Objects.requireNonNull(input).readAllBytes());
        }
    }

    private static Rendered asShown(Path file, ColourView colours) throws ImageException {
        try (MedicalImage image = Images.open(file)) {
            DisplayState state = image.display().initialState().withColours(colours);
            return ModelPicture.render(image, state);
        }
    }

    private static Rendered asShown(Path file) throws ImageException {
        return asShown(file, ColourView.standard());
    }

    private static double meanDifference(Rendered a, Rendered b) {
        assertEquals(b.width(), a.width());
        assertEquals(b.height(), a.height());
        long sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            sum += Math.abs((a.rgb()[i] & 0xFF) - (b.rgb()[i] & 0xFF));
        }
        return (double) sum / a.rgb().length;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orientation.png",
                "gray-alpha.png",
                "colour-alpha.png",
                "gray-1-bit.png",
                "gray-2-bit.png",
                "gray-4-bit.png",
                "colour-16-bit.png",
                "profile-damaged.png",
                "jp2-colour-alpha.jp2",
                "jp2-gray-alpha.jp2",
                "jp2-stream.j2k",
            })
    void losslessPicturesAreExact(String name) throws Exception {
        Rendered expected = asShown(resource(expectedName(name)));
        assertEquals(0, meanDifference(asShown(resource(name)), expected));
    }

    @ParameterizedTest
    @CsvSource({
        "profile.png, 0.5",
        "profile.tif, 0.5",
        "profile-in-two-parts.jpg, 1",
        "inks-adobe.jpg, 1",
        "inks-plain.jpg, 1.5",
        "inks-ycck.jpg, 1",
        "inks-profile.jpg, 1",
    })
    void coloursAreThoseOfLittleCmsAndPillow(String name, double most) throws Exception {
        Rendered expected = asShown(resource(expectedName(name)));
        double difference = meanDifference(asShown(resource(name)), expected);
        assertTrue(difference < most, "mean difference " + difference);
    }

    private static String expectedName(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".expected.png";
    }

    @Test
    void aProfileCanBeLeftOutAndIsNamed() throws Exception {
        Path file = resource("profile.png");
        Rendered stored = asShown(file, ColourView.standard().withProfile(false));
        assertEquals("colours as stored", stored.description());
        assertEquals("colours by the profile Wide test colours", asShown(file).description());
        assertEquals(0, meanDifference(stored, asShown(resource("colour-alpha.png"))));
    }

    @Test
    void withoutRedAndBlueTheGreenIsAGray() throws Exception {
        Path file = resource("colour-alpha.png");
        Rendered all = asShown(file);
        Rendered green = asShown(file, ColourView.standard().withRedFree(true));
        assertEquals("red-free (green channel), colours as stored", green.description());
        for (int i = 0; i < green.rgb().length; i++) {
            assertEquals(all.rgb()[i / 3 * 3 + 1], green.rgb()[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "profile.png",
                "profile.tif",
                "profile-in-two-parts.jpg",
                "inks-profile.jpg",
                "orientation.png",
                "jp2-colour-alpha.jp2",
            })
    void aChangedPictureOpensOrIsRefused(String name) throws Exception {
        byte[] original = Files.readAllBytes(resource(name));
        Random random = new Random(name.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Path file = Files.write(folder.resolve("changed"), Mutation.of(original, random));
            long bytes = Allocation.bytes(() -> openOrRefuse(file));
            assertTrue(bytes < MOST_BYTES, "round " + round + " allocated " + bytes);
        }
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void openOrRefuse(Path file) {
        try {
            asShown(file);
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
