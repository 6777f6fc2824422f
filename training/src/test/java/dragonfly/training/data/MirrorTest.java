package dragonfly.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.IntStream;

final class MirrorTest {
    @Test
    void aSquareOfTwoIsTurnedAsItsNameSays() {
        assertArrayEquals(new int[] {0, 1, 2, 3}, turned(Mirror.NONE, 2));
        assertArrayEquals(new int[] {1, 0, 3, 2}, turned(Mirror.SIDEWAYS, 2));
        assertArrayEquals(new int[] {2, 3, 0, 1}, turned(Mirror.UPSIDE_DOWN, 2));
        assertArrayEquals(new int[] {3, 2, 1, 0}, turned(Mirror.BOTH, 2));
    }

    @ParameterizedTest
    @EnumSource
    void twiceIsAsItWas(Mirror mirror) {
        for (int side = 1; side < 9; side++) {
            for (int place = 0; place < side * side; place++) {
                assertEquals(place, mirror.from(mirror.from(place, side), side));
            }
        }
    }

    /** Labels of patches must go where their pixels go. */
    @ParameterizedTest
    @EnumSource
    void aPatchComesFromWhereItsPixelsComeFrom(Mirror mirror) {
        int patches = 4;
        int size = 3;
        int side = patches * size;
        for (int place = 0; place < side * side; place++) {
            int patch = place / side / size * patches + place % side / size;
            int from = mirror.from(place, side);
            assertEquals(
                    from / side / size * patches + from % side / size, mirror.from(patch, patches));
        }
    }

    private static int[] turned(Mirror mirror, int side) {
        return IntStream.range(0, side * side).map(place -> mirror.from(place, side)).toArray();
    }
}
