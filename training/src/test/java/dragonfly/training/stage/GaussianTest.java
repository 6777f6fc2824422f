package dragonfly.training.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.phantom.random.Dice;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class GaussianTest {
    @Test
    void distancesAreCountedInTheDeviationsOfTheirDirection() {
        Dice dice = new Dice(5);
        List<float[]> sample = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double common = dice.normal();
            double own = dice.normal();
            // Deviation 3 along (1, 1), 0.5 across it.
            double along = 3 * common / Math.sqrt(2);
            double across = 0.5 * own / Math.sqrt(2);
            sample.add(new float[] {(float) (along + across + 7), (float) (along - across)});
        }
        Gaussian gaussian = Gaussian.fit(sample);
        float step = (float) Math.sqrt(2);
        assertEquals(0, gaussian.distance(new float[] {7, 0}), 0.1);
        assertEquals(2 / 3.0, gaussian.distance(new float[] {7 + step, step}), 0.05);
        assertEquals(4, gaussian.distance(new float[] {7 + step, -step}), 0.2);
    }
}
