package dragonfly.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.scene.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.IntStream;

/** A phantom is decided by its kind and seed alone, and drawn the same on every machine. */
final class PhantomTest {
    @ParameterizedTest(name = "{0} {1} at scale {2}")
    @CsvFileSource(resources = "golden.csv", numLinesToSkip = 1)
    void pixelsAreThoseOfTheGoldenHash(Kind kind, long seed, int scale, String sha256) {
        assertEquals(sha256, Hashes.of(Phantom.render(Phantom.scene(kind, seed), scale).rgb()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void manyThreadsDrawWhatOneDraws(Kind kind) {
        List<String> one = IntStream.range(40, 46).mapToObj(seed -> drawn(kind, seed)).toList();
        List<String> many =
                IntStream.range(40, 46).parallel().mapToObj(seed -> drawn(kind, seed)).toList();
        assertEquals(one, many);
    }

    private static String drawn(Kind kind, long seed) {
        return Hashes.of(Phantom.render(Phantom.scene(kind, seed), 1).rgb());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSceneIsDecidedByItsSeed(Kind kind) {
        assertEquals(Phantom.scene(kind, 7), Phantom.scene(kind, 7));
        assertNotEquals(
                Phantom.scene(kind, 7).toString().replace("seed=7", ""),
                Phantom.scene(kind, 8).toString().replace("seed=8", ""));
    }

    @Test
    void everyPictureIsAsWideAsTallOrALittleWider() {
        for (Kind kind : Kind.values()) {
            for (int seed = 0; seed < 300; seed++) {
                Size size = Phantom.scene(kind, seed).size();
                assertTrue(
                        size.width() >= size.height() && size.width() <= 1.21 * size.height(),
                        size::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFinerDrawingShowsTheSameScene(Kind kind) {
        Scene scene = Phantom.scene(kind, 11);
        Picture coarse = Phantom.render(scene, 1);
        Picture fine = Phantom.render(scene, 2);
        assertEquals(2 * coarse.width(), fine.width());
        assertEquals(2 * coarse.height(), fine.height());
        double off = 0;
        for (int y = 0; y < coarse.height(); y++) {
            for (int x = 0; x < coarse.width(); x++) {
                int mean = 0;
                for (int i = 0; i < 4; i++) {
                    int column = 2 * x + i % 2;
                    int row = 2 * y + i / 2;
                    mean += fine.rgb()[3 * (row * fine.width() + column) + 1] & 0xFF;
                }
                off +=
                        Math.abs(
                                mean / 4.0
                                        - (coarse.rgb()[3 * (y * coarse.width() + x) + 1] & 0xFF));
            }
        }
        double each = off / ((double) coarse.width() * coarse.height());
        assertTrue(each < 8, () -> "mean difference " + each);
    }

    @Test
    void aScaleBeyondTheLimitsIsRefused() {
        Scene scene = Phantom.scene(Kind.CHEST, 1);
        assertThrows(IllegalArgumentException.class, () -> Phantom.render(scene, 0));
        assertThrows(IllegalArgumentException.class, () -> Phantom.render(scene, 9));
    }
}
