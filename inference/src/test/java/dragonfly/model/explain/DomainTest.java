package dragonfly.model.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

final class DomainTest {
    private static final DomainKind WIDE =
            new DomainKind("wide", new double[] {0, 0}, new double[][] {{0.5}, {0, 0.25}});
    private static final DomainKind NARROW =
            new DomainKind("narrow", new double[] {10, 10}, new double[][] {{2}, {1, 4}});
    private static final Domain DOMAIN = new Domain(List.of(WIDE, NARROW), 3);

    @Test
    void theDistanceIsTheLengthOfTheWhitenedDifference() {
        // 0.5 · 6 = 3 and 0.25 · 16 = 4
        assertEquals(5, WIDE.distance(new float[] {6, 16}), 1e-12);
        // 2 · 1 = 2 and 1 · 1 + 4 · (-1) = -3
        assertEquals(Math.sqrt(13), NARROW.distance(new float[] {11, 9}), 1e-12);
    }

    @Test
    void theNearestKindDecides() {
        assertEquals("wide", DOMAIN.judge(List.of(new float[] {1, 1})).nearest());
        DomainVerdict verdict = DOMAIN.judge(List.of(new float[] {10, 10}));
        assertEquals("narrow", verdict.nearest());
        assertEquals(0, verdict.distance());
        assertFalse(verdict.outside());
    }

    @Test
    void onlyBeyondTheThresholdIsOutside() {
        assertFalse(DOMAIN.judge(List.of(new float[] {6, 0})).outside(), "at a distance of just 3");
        assertTrue(DOMAIN.judge(List.of(new float[] {6.001f, 0})).outside());
        assertEquals(3, DOMAIN.judge(List.of(new float[] {6, 0})).threshold());
    }

    @Test
    void whatCannotBeMeasuredIsOutside() {
        for (float strange : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            DomainVerdict verdict = DOMAIN.judge(List.of(new float[] {strange, 0}));
            assertTrue(verdict.outside(), "for " + strange);
            assertFalse(verdict.warning().isBlank());
        }
    }

    @Test
    void theSquareIsThatOfTheInverseCovariance() {
        SplittableRandom lots = new SplittableRandom(4);
        for (int round = 0; round < 50; round++) {
            int width = 1 + lots.nextInt(12);
            double[][] whitening = new double[width][];
            for (int row = 0; row < width; row++) {
                whitening[row] = lots.doubles(row + 1L, -1, 1).toArray();
                whitening[row][row] = lots.nextDouble(0.1, 3);
            }
            double[] mean = lots.doubles(width, -5, 5).toArray();
            float[] summary = new float[width];
            for (int i = 0; i < width; i++) {
                summary[i] = (float) lots.nextDouble(-5, 5);
            }
            double square = 0;
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    double inverse = 0;
                    for (int row = Math.max(i, j); row < width; row++) {
                        inverse += whitening[row][i] * whitening[row][j];
                    }
                    square += (summary[i] - mean[i]) * inverse * (summary[j] - mean[j]);
                }
            }
            double distance = new DomainKind("k", mean, whitening).distance(summary);
            assertEquals(square, distance * distance, 1e-9 * (1 + square));
        }
    }

    @Test
    void aSummaryOfAnotherWidthIsNotJudged() {
        assertThrows(IllegalArgumentException.class, () -> DOMAIN.judge(List.of(new float[3])));
    }

    @Test
    void theFiguresAreInTheWarning() {
        assertEquals(
                DomainVerdict.WARNING + " (distance 81.25, limit 17.10, nearest: fundus)",
                new DomainVerdict(81.25, 17.1, "fundus").warning());
    }
}
