package dragonfly.image.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.display.DisplayState;
import dragonfly.image.open.Images;
import dragonfly.image.slide.Slide;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** What the model and the lists see of a slide. */
final class SlidePicturesTest {
    private static final List<Level> LEVELS =
            List.of(
                    new Level(100_000, 80_000, 1),
                    new Level(25_000, 20_000, 4),
                    new Level(6_250, 5_000, 16),
                    new Level(3_125, 2_500, 32));

    @Test
    void theBestLevelIsTheCoarsestThatHasEveryDetail() {
        Region whole = new Region(0, 0, 100_000, 80_000);
        assertEquals(new Scaled(whole, 2, 4096, 3277), Scaled.of(LEVELS, whole, 4096));
        assertEquals(new Scaled(whole, 3, 256, 205), Scaled.of(LEVELS, whole, 256));
        Region sight = new Region(7000, 9000, 1500, 900);
        assertEquals(new Scaled(sight, 0, 1500, 900), Scaled.of(LEVELS, sight, 4096));
        Region wide = new Region(0, 0, 16_384, 4_000);
        assertEquals(new Scaled(wide, 1, 4096, 1000), Scaled.of(LEVELS, wide, 4096));
    }

    @Test
    void anAverageKeepsTheMeanAndEveryPixelItsPlace() {
        int width = 90;
        int height = 61;
        int[] colours = new int[width * height];
        Random random = new Random(2);
        long sum = 0;
        for (int i = 0; i < colours.length; i++) {
            int gray = random.nextInt(256);
            sum += gray;
            colours[i] = 0xFF000000 | gray * 0x010101;
        }
        AreaAverage average = new AreaAverage(7, 5, 0, 0, width / 7.0, height / 5.0);
        for (int y = 0; y < height; y++) {
            average.add(y, colours, y * width, 0, width);
        }
        long small = 0;
        for (int colour : average.picture().packed()) {
            small += colour & 0xFF;
        }
        assertEquals((double) sum / colours.length, small / 35.0, 0.6);
    }

    @Test
    void anAverageOfWholeStepsIsTheMeanOfEachBlock() {
        int[] colours = {0xFF000000, 0xFF040404, 0xFF101010, 0xFFFFFFFF};
        AreaAverage average = new AreaAverage(2, 1, 10, 20, 1, 2);
        average.add(20, colours, 0, 10, 2);
        average.add(21, colours, 2, 10, 2);
        assertEquals(0xFF080808, average.picture().argb(0, 0));
        assertEquals(0xFF828282, average.picture().argb(1, 0));
    }

    @Test
    void aSlideIsGivenToTheModelWholeOrInPartAndTheResultSaysHow() throws Exception {
        try (MedicalImage slide =
                Images.open(SharedData.path("testdata/wsi/synth-aperio-pyramid-4000x3000.svs"))) {
            DisplayState state = slide.display().initialState();
            Rendered whole = ModelPicture.render(slide, state);
            assertEquals(4000, whole.width());
            assertEquals(0, whole.level());
            assertEquals(
                    "whole slide, read from level 0 (1:1), colours as stored", whole.description());
            Region part = new Region(100, 200, 300, 150);
            Rendered sight = ModelPicture.render(slide, state, part);
            assertEquals(part, sight.region());
            assertEquals(
                    "part of 300 × 150 pixels at (100, 200), read from level 0 (1:1), colours as"
                            + " stored",
                    sight.description());
            int there = (200 * 4000 + 100) * 3;
            assertEquals(whole.rgb()[there], sight.rgb()[0]);
        }
    }

    @Test
    void aLargeSlideIsMadeSmallFromACoarseLevel() throws Exception {
        try (MedicalImage slide =
                Images.open(SharedData.path("testdata/wsi/zstd-10kx5k-generic.tiff"))) {
            Rendered whole = ModelPicture.render(slide, slide.display().initialState());
            assertEquals(4096, whole.width());
            assertEquals(2048, whole.height());
            assertEquals(1, whole.level());
        }
    }

    @Test
    void aThumbnailOfASlideLooksLikeItsFinestLevel() throws Exception {
        try (MedicalImage slide =
                Images.open(SharedData.path("testdata/wsi/synth-aperio-pyramid-4000x3000.svs"))) {
            Rgb8 small = Thumbnail.of(slide, 200);
            assertEquals(200, small.width());
            assertEquals(150, small.height());
            Rgb8 exact = Thumbnail.of((Rgb8) slide.read(0), 200);
            double difference = 0;
            for (int i = 0; i < small.packed().length; i++) {
                difference += Math.abs((small.packed()[i] & 0xFF) - (exact.packed()[i] & 0xFF));
            }
            assertTrue(difference / small.packed().length < 3, "" + difference);
        }
    }

    @Test
    void slidesAreOpenedAsSlidesAndPhotographsAsPhotographs() throws Exception {
        try (MedicalImage image = Images.open(SharedData.path("testdata/wsi/codec-none.tif"))) {
            assertTrue(image instanceof Slide);
        }
        try (MedicalImage image =
                Images.open(SharedData.path("testdata/fundus/right-eye-16bit.tif"))) {
            assertTrue(!(image instanceof Slide));
        }
    }
}
