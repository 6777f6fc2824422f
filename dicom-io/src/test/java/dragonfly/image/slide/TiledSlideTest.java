package dragonfly.image.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.image.ImageException;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

/** Rectangles put together from tiles. */
final class TiledSlideTest {
    private static final int WIDTH = 70;
    private static final int HEIGHT = 53;

    private final FakeSlide slide = new FakeSlide(WIDTH, HEIGHT);

    @Test
    void everyRectangleHoldsEveryPixelInItsPlace() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int x = random.nextInt(120) - 30;
            int y = random.nextInt(100) - 30;
            check(1, x, y, 1 + random.nextInt(60), 1 + random.nextInt(60));
        }
    }

    @Test
    void aRectangleThatIsATileIsTheSameAsAnyOther() throws Exception {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 5; column++) {
                check(1, column * FakeSlide.TILE, row * FakeSlide.TILE, 16, 16);
            }
        }
    }

    private void check(int level, int x, int y, int width, int height) throws Exception {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0x12345678);
        slide.readRegion(0, level, x, y, width, height, argb);
        for (int i = 0; i < argb.length; i++) {
            int column = x + i % width;
            int row = y + i / width;
            boolean inside =
                    column >= 0
                            && row >= 0
                            && column < slide.levels().get(level).width()
                            && row < slide.levels().get(level).height();
            int wanted = inside ? FakeSlide.colour(level, column, row) : 0;
            assertEquals(wanted, argb[i], "at " + column + ", " + row);
        }
    }

    @Test
    void anAbsentTileIsTransparentAndShownAsGlass() throws Exception {
        int[] argb = new int[2];
        slide.readRegion(0, 0, 15, 16, 2, 1, argb);
        assertEquals(FakeSlide.colour(0, 15, 16), argb[0]);
        assertEquals(0, argb[1]);
        Rgb8 shown = (Rgb8) slide.read(0, 0, new Region(15, 16, 2, 1));
        assertEquals(0xFFFFFFFF, shown.packed()[1]);
    }

    @Test
    void aBrokenTileFailsItsOwnRectanglesOnly() throws Exception {
        int[] argb = new int[64];
        assertThrows(ImageException.class, () -> slide.readRegion(0, 0, 28, 0, 8, 8, argb));
        slide.readRegion(0, 0, 24, 0, 8, 8, argb);
        assertEquals(FakeSlide.colour(0, 24, 0), argb[0]);
    }

    @Test
    void farOutsideThereIsNothing() throws Exception {
        int[] argb = {1, 1};
        slide.readRegion(0, 0, Long.MAX_VALUE / 2, -7, 1, 2, argb);
        assertEquals(0, argb[0] | argb[1]);
    }

    @Test
    void halfTransparentPixelsLetTheGlassThrough() {
        int[] argb = {0x80400000, 0, 0xFF010203};
        Opaque.over(0xFFFFFFFF, argb);
        assertEquals(0xFFBF7F7F, argb[0]);
        assertEquals(0xFFFFFFFF, argb[1]);
        assertEquals(0xFF010203, argb[2]);
    }
}
