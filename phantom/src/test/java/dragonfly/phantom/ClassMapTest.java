package dragonfly.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The map of classes says where each finding lies, on the map's own grid and on coarser ones. */
final class ClassMapTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyFindingIsOnTheMapAndNothingElse(Kind kind) {
        for (int seed = 0; seed < 60; seed++) {
            Scene scene = Phantom.scene(kind, seed);
            int expected = 0;
            for (Finding finding : scene.findings()) {
                expected |= finding.type().bit();
            }
            ClassMap map = ClassMap.of(scene);
            assertEquals(expected, map.pooled(1, 1)[0]);
        }
    }

    @Test
    void theTokenOverASmallFindingHoldsItsBit() {
        for (int seed = 0; seed < 60; seed++) {
            Scene scene = Phantom.scene(Kind.FUNDUS, seed);
            int[] tokens = ClassMap.of(scene).pooled(24, 16);
            for (Finding finding : scene.smallFindings()) {
                int column = (int) (finding.centre().x() * 24 / scene.size().width());
                int row = (int) (finding.centre().y() * 16 / scene.size().height());
                assertNotEquals(0, tokens[row * 24 + column] & finding.type().bit());
            }
        }
    }

    @Test
    void aGridThatDoesNotDivideTheMapIsRefused() {
        ClassMap map = ClassMap.of(Phantom.scene(Kind.CHEST, 0));
        assertThrows(IllegalArgumentException.class, () -> map.pooled(5, 4));
        assertThrows(IllegalArgumentException.class, () -> map.pooled(0, 4));
    }
}
