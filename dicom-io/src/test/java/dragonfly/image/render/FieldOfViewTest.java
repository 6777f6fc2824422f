package dragonfly.image.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Gray16;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Random;

class FieldOfViewTest {
    /** What is at a place: brightness from 0 to 255. */
    private interface Scene {
        double at(int x, int y);
    }

    private static Rgb8 picture(int width, int height, Scene scene) {
        Random noise = new Random(1);
        int[] packed = new int[width * height];
        for (int i = 0; i < packed.length; i++) {
            double value = scene.at(i % width, i / width) + noise.nextGaussian() * 2;
            int red = Math.clamp((int) value, 0, 255);
            packed[i] = 0xFF000000 | red << 16 | (red / 2) << 8 | red / 4;
        }
        return new Rgb8(width, height, packed);
    }

    /** A disc that darkens to its edge, with a dark spot in it and a bright mark in a corner. */
    private static Scene fundus(double x0, double y0, double radius) {
        return (x, y) -> {
            if (x > 20 && x < 60 && y > 20 && y < 26) {
                return 220;
            }
            double distance = Math.hypot(x + 0.5 - x0, y + 0.5 - y0) / radius;
            boolean spot = Math.hypot(x - x0 - radius / 3, y - y0) < radius / 6;
            return distance > 1 ? 4 : spot ? 5 : 190 - 140 * distance * distance;
        };
    }

    @ParameterizedTest
    @CsvSource({"600, 600, 300, 300, 280", "1600, 1200, 800, 600, 580", "900, 600, 460, 310, 290"})
    void aDiscIsFoundWhereItIs(int width, int height, double x, double y, double radius) {
        FieldOfView found =
                FieldOfView.find(picture(width, height, fundus(x, y, radius))).orElseThrow();
        FieldOfView.Disc disc = found.disc().orElseThrow();
        assertEquals(x, disc.x(), radius * 0.01);
        assertEquals(y, disc.y(), radius * 0.01);
        assertEquals(radius, disc.radius(), radius * 0.015);
        assertTrue(found.contains((int) x, (int) y));
        assertTrue(found.contains((int) (x + radius / 3), (int) y), "a dark spot is inside");
        assertFalse(found.contains(40, 23), "a mark in the corner is outside");
        assertFalse(found.contains(1, height - 2));
        assertEquals(Math.PI * radius * radius / (width * height), found.share(), 0.03);
    }

    @Test
    void aDiscCutOffAboveAndBelowIsStillADisc() {
        FieldOfView found =
                FieldOfView.find(picture(1000, 640, fundus(500, 320, 420))).orElseThrow();
        FieldOfView.Disc disc = found.disc().orElseThrow();
        assertEquals(420, disc.radius(), 8);
        assertEquals(500, disc.x(), 6);
        Region region = found.region();
        assertEquals(0, region.y());
        assertEquals(640, region.height());
        assertEquals(80, region.x(), 10);
        assertFalse(found.contains(90, 20));
    }

    @Test
    void aRectangleHasNoDisc() {
        Scene scene = (x, y) -> x > 100 && x < 500 && y > 60 && y < 400 ? 150 : 3;
        FieldOfView found = FieldOfView.find(picture(640, 480, scene)).orElseThrow();
        assertEquals(Optional.empty(), found.disc());
        assertEquals(100, found.region().x(), 3);
        assertEquals(400, found.region().width(), 6);
        assertTrue(found.contains(110, 70));
        assertFalse(found.contains(90, 70));
    }

    @Test
    void withoutADarkFrameThereIsNoField() {
        assertTrue(FieldOfView.find(picture(500, 400, (x, y) -> 90 + x / 10.0)).isEmpty());
        assertTrue(FieldOfView.find(picture(500, 400, (x, y) -> 3)).isEmpty());
        assertTrue(FieldOfView.find(picture(10, 10, fundus(5, 5, 4))).isEmpty());
        Scene small = fundus(200, 200, 40);
        assertTrue(FieldOfView.find(picture(500, 400, small)).isEmpty());
    }

    private static Optional<FieldOfView> inFile(String name) throws Exception {
        try (MedicalImage image = Images.open(SharedData.path("testdata/" + name))) {
            Raster raster = image.read(0);
            if (raster instanceof Gray16 gray) {
                int[] packed = new int[gray.words().length];
                for (int i = 0; i < packed.length; i++) {
                    packed[i] = 0xFF000000 | (gray.words()[i] & 0xFF) * 0x010101;
                }
                return FieldOfView.find(new Rgb8(gray.width(), gray.height(), packed));
            }
            return FieldOfView.find((Rgb8) raster);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fundus/right-eye-600.jpg, 300",
        "fundus/right-eye.png, 300",
        "fundus/right-eye-redfree-gray.png, 300",
        "fundus/right-eye-progressive.jpg, 300",
        "fundus/right-eye-op-jpeg422.dcm, 300",
    })
    void theRealEyeHasADiscInItsMiddle(String name, double middle) throws Exception {
        FieldOfView.Disc disc = inFile(name).orElseThrow().disc().orElseThrow();
        assertEquals(middle, disc.x(), middle * 0.05);
        assertEquals(middle, disc.y(), middle * 0.05);
        assertTrue(disc.radius() > middle * 0.8 && disc.radius() < middle * 1.1, disc.toString());
    }

    @Test
    void aLargePhotographHasADiscThatIsCutOff() throws Exception {
        FieldOfView field = inFile("fundus/IDRiD_01_3410x2848.jpg").orElseThrow();
        FieldOfView.Disc disc = field.disc().orElseThrow();
        assertEquals(1707, disc.x(), 20);
        assertEquals(1411, disc.y(), 20);
        assertEquals(1711, disc.radius(), 20);
        assertFalse(field.contains(100, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photo/histology-he-cmu1-crop.png",
                "photo/cxr-nih-00000001_000.png",
                "photo/cxr-hannover-006f3a8a.png",
                "fundus/right-eye-16bit.tif",
            })
    void otherPicturesHaveNone(String name) throws Exception {
        assertTrue(inFile(name).isEmpty());
    }
}
