package dragonfly.app.compose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.GrayTable;
import dragonfly.image.display.Window;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;

final class CompositorTest {
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;
    private static final DisplayDefaults EIGHT_BIT =
            DisplayDefaults.gray(java.util.List.of(Window.over(0, 255, "")));

    private static int gray(int level) {
        return BLACK | level * 0x010101;
    }

    private static Gray16 image(int width, int height, int... values) {
        short[] words = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = (short) values[i];
        }
        return new Gray16(width, height, words, false, 16);
    }

    private static ImageToScreen at(double x, double y, double scale) {
        return new ImageToScreen(x, y, scale, scale);
    }

    private static FrameRequest request(
            Raster raster, ImageToScreen placement, int width, int height) {
        return new FrameRequest(
                raster,
                EIGHT_BIT,
                EIGHT_BIT.initialState(),
                placement,
                width,
                height,
                Quality.FINE);
    }

    private static int[] compose(Compositor compositor, FrameRequest request) {
        int[] pixels = new int[request.width() * request.height()];
        compositor.compose(request, pixels, request.width());
        return pixels;
    }

    private static int[] fresh(FrameRequest request) {
        return compose(new Compositor(), request);
    }

    private static Gray16 noise(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        short[] words = new short[width * height];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) random.nextInt(256);
        }
        return new Gray16(width, height, words, false, 16);
    }

    @Nested
    final class AtOneToOne {
        @Test
        void everyPixelIsTheGrayOfItsOwnValueAndTheRestIsBlack() {
            int[] pixels = fresh(request(image(2, 2, 10, 20, 30, 255), at(1, 1, 1), 4, 4));
            assertArrayEquals(
                    new int[] {
                        BLACK, BLACK, BLACK, BLACK, BLACK, gray(10), gray(20), BLACK, BLACK,
                        gray(30), WHITE, BLACK, BLACK, BLACK, BLACK, BLACK
                    },
                    pixels);
        }

        @Test
        void inversionTurnsGraysRoundButLeavesTheOutsideBlack() {
            FrameRequest usual = request(image(1, 1, 40), at(0, 0, 1), 2, 1);
            FrameRequest inverted =
                    new FrameRequest(
                            usual.raster(),
                            EIGHT_BIT,
                            usual.display().invert(),
                            usual.placement(),
                            2,
                            1,
                            Quality.FINE);
            assertArrayEquals(new int[] {gray(215), BLACK}, fresh(inverted));
        }

        @Test
        void signedWordsAreReadThroughTheTableOfTheModelsPicture() {
            short[] words = {-1024, -1, 0, 1023};
            Gray16 signed = new Gray16(4, 1, words, true, 12);
            DisplayState wide =
                    EIGHT_BIT.initialState().withVoi(Window.over(-1024, 1023, "everything"));
            int[] pixels =
                    fresh(
                            new FrameRequest(
                                    signed, EIGHT_BIT, wide, at(0, 0, 1), 4, 1, Quality.FINE));
            GrayTable table = GrayTable.of(EIGHT_BIT, wide, true, 12);
            for (int i = 0; i < 4; i++) {
                assertEquals(table.argb(words[i]), pixels[i]);
            }
        }

        @Test
        void coloursStayAsTheyAre() {
            Rgb8 colours = new Rgb8(2, 1, new int[] {0xFF102030, 0xFFFEDCBA});
            assertArrayEquals(
                    new int[] {0xFF102030, 0xFFFEDCBA}, fresh(request(colours, at(0, 0, 1), 2, 1)));
        }

        @Test
        void withoutRedAndBlueTheGreenIsAGrayAndComesBackWithThem() {
            Rgb8 colours = new Rgb8(2, 1, new int[] {0xFF102030, 0xFFFEDCBA});
            FrameRequest usual = request(colours, at(0, 0, 1), 2, 1);
            DisplayState green =
                    usual.display().withColours(ColourView.standard().withRedFree(true));
            FrameRequest redFree =
                    new FrameRequest(
                            colours, EIGHT_BIT, green, usual.placement(), 2, 1, Quality.FINE);
            Compositor compositor = new Compositor();
            int[] grays = {gray(0x20), gray(0xDC)};
            assertArrayEquals(grays, compose(compositor, redFree));
            assertArrayEquals(grays, compose(compositor, redFree));
            assertArrayEquals(colours.packed(), compose(compositor, usual));
        }

        @Test
        void aValueThatIsNoNumberIsBlack() {
            GrayFloat values = new GrayFloat(2, 1, new float[] {Float.NaN, 255});
            assertArrayEquals(new int[] {BLACK, WHITE}, fresh(request(values, at(0, 0, 1), 2, 1)));
        }

        @Test
        void rowsOfTheTargetMayBeWiderThanTheViewport() {
            int[] wide = new int[6];
            new Compositor().compose(request(image(2, 2, 1, 2, 3, 4), at(0, 0, 1), 2, 2), wide, 3);
            assertArrayEquals(new int[] {gray(1), gray(2), 0, gray(3), gray(4), 0}, wide);
        }
    }

    @Nested
    final class Resampled {
        @Test
        void fromSixFoldOnPixelsAreSquares() {
            int[] pixels = fresh(request(image(2, 1, 0, 255), at(0, 0, 6), 12, 6));
            for (int i = 0; i < pixels.length; i++) {
                assertEquals(i % 12 < 6 ? BLACK : WHITE, pixels[i], "pixel " + i);
            }
        }

        @Test
        void magnifiedTwofoldNeighboursAreBlendedByTheirDistance() {
            int[] pixels = fresh(request(image(2, 1, 0, 200), at(0, 0, 2), 4, 1));
            // Centres at 0.25, 0.75, 1.25, 1.75 of an image whose samples sit at 0.5 and 1.5.
            assertArrayEquals(new int[] {gray(0), gray(50), gray(150), gray(200)}, pixels);
        }

        @Test
        void halvedEachPixelIsTheMeanOfFour() {
            Gray16 four = image(4, 2, 10, 20, 100, 100, 30, 40, 100, 104);
            assertArrayEquals(
                    new int[] {gray(25), gray(101)}, fresh(request(four, at(0, 0, 0.5), 2, 1)));
        }

        @Test
        void aPartlyCoveredSampleCountsByItsPart() {
            // Each screen pixel spans one and a half samples.
            Gray16 three = image(3, 1, 30, 60, 90);
            assertArrayEquals(
                    new int[] {gray(40), gray(80)},
                    fresh(request(three, new ImageToScreen(0, 0, 2.0 / 3, 1), 2, 1)));
        }

        @Test
        void colourChannelsAreAveragedEachForItself() {
            Rgb8 two = new Rgb8(2, 1, new int[] {0xFFFF0010, 0xFF00FF30});
            assertArrayEquals(
                    new int[] {0xFF808020},
                    fresh(request(two, new ImageToScreen(0, 0, 0.5, 1), 1, 1)));
        }

        @Test
        void aNarrowWindowSeesTheValuesBetweenTwoSamples() {
            Gray16 edge = image(2, 1, 1000, 1040);
            DisplayState narrow = EIGHT_BIT.initialState().withVoi(Window.over(1000, 1040, ""));
            int[] pixels =
                    fresh(
                            new FrameRequest(
                                    edge, EIGHT_BIT, narrow, at(0, 0, 4), 8, 1, Quality.FINE));
            long grays = Arrays.stream(pixels).distinct().count();
            assertEquals(6, grays, "two ends and four steps between them");
        }

        @Test
        void aDraftShowsTheNearestSample() {
            FrameRequest fine = request(image(2, 1, 0, 200), at(0, 0, 2), 4, 1);
            FrameRequest draft =
                    new FrameRequest(
                            fine.raster(),
                            EIGHT_BIT,
                            fine.display(),
                            fine.placement(),
                            4,
                            1,
                            Quality.DRAFT);
            assertArrayEquals(new int[] {gray(0), gray(0), gray(200), gray(200)}, fresh(draft));
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.013, 0.1, 0.333, 0.5, 0.71, 0.999, 1.001, 1.37, 2, 5.9, 7.3, 40})
        void oneGrayStaysOneGrayAtEveryZoom(double scale) {
            short[] words = new short[60 * 50];
            Arrays.fill(words, (short) 177);
            Gray16 plain = new Gray16(60, 50, words, false, 16);
            int[] pixels = fresh(request(plain, at(-7, 3, scale), 90, 70));
            assertTrue(
                    Arrays.stream(pixels).allMatch(p -> p == gray(177) || p == BLACK),
                    "no gray may come from the edge or from rounding");
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.03, 0.4, 0.83, 1, 1.7, 3.2, 6.5})
        void aRampStaysARampAtEveryZoom(double scale) {
            short[] words = new short[256];
            for (int i = 0; i < words.length; i++) {
                words[i] = (short) i;
            }
            Gray16 ramp = new Gray16(256, 1, words, false, 16);
            int width = (int) (256 * scale);
            int[] pixels = fresh(request(ramp, new ImageToScreen(0, 0, scale, 1), width, 1));
            for (int i = 1; i < width; i++) {
                assertTrue((pixels[i] & 0xFF) >= (pixels[i - 1] & 0xFF), "at pixel " + i);
            }
            assertTrue((pixels[width - 1] & 0xFF) > (pixels[0] & 0xFF));
        }
    }

    @Nested
    final class FromTheFrameBefore {
        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
        void pansZoomsAndWindowsGiveThePixelsOfAFreshStart(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Gray16 raster = noise(83, 61, seed);
            Gray16 other = noise(83, 61, seed + 100);
            Compositor kept = new Compositor();
            double scale = 1;
            double x = 0;
            double y = 0;
            DisplayState state = EIGHT_BIT.initialState();
            Raster shown = raster;
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(7)) {
                    case 0 -> scale = Math.pow(2, random.nextDouble(-4, 4));
                    case 1 -> state = state.invert();
                    case 2 -> shown = shown == raster ? other : raster;
                    default -> {
                        x += random.nextInt(-40, 41);
                        y += random.nextInt(-40, 41);
                    }
                }
                FrameRequest request =
                        new FrameRequest(
                                shown, EIGHT_BIT, state, at(x, y, scale), 97, 71, Quality.FINE);
                assertArrayEquals(fresh(request), compose(kept, request), "step " + step);
            }
        }

        @Test
        void anotherKindOfRasterAndAnotherSizeStartAfresh() {
            Compositor kept = new Compositor();
            compose(kept, request(noise(20, 20, 1), at(0, 0, 1), 20, 20));
            FrameRequest colours =
                    request(new Rgb8(1, 1, new int[] {0xFF010203}), at(0, 0, 1), 3, 2);
            assertArrayEquals(fresh(colours), compose(kept, colours));
        }

        @Test
        void aPanTakesNoNewMemory() {
            Gray16 raster = noise(600, 500, 1);
            Compositor kept = new Compositor();
            int[] pixels = new int[500 * 400];
            for (int i = 0; i < 3; i++) {
                kept.compose(request(raster, at(i, i, 0.7), 500, 400), pixels, 500);
            }
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 3; i < 43; i++) {
                kept.compose(request(raster, at(i, -i, 0.7), 500, 400), pixels, 500);
            }
            long taken = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(taken < 100_000, taken + " bytes for 40 frames");
        }
    }

    @Test
    void noPlacementLeavesTheImage() {
        SplittableRandom random = new SplittableRandom(5);
        Gray16 raster = noise(37, 29, 2);
        Compositor kept = new Compositor();
        for (int i = 0; i < 400; i++) {
            double scale = Math.pow(2, random.nextDouble(-10, 7));
            ImageToScreen placement =
                    new ImageToScreen(
                            random.nextInt(-3000, 3000),
                            random.nextInt(-3000, 3000),
                            scale,
                            scale * random.nextDouble(0.5, 2));
            int[] pixels = compose(kept, request(raster, placement, 64, 48));
            assertTrue(Arrays.stream(pixels).allMatch(p -> p >>> 24 == 0xFF), "opaque");
        }
    }
}
