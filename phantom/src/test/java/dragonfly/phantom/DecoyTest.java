package dragonfly.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.phantom.scene.Box;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** A small finding and its decoy differ in shape, not in area, strength or the light they take. */
final class DecoyTest {
    private static final int SEEDS = 200;
    private static final int DRAWN = 24;
    private static final double GRID = 0.125;

    @ParameterizedTest
    @CsvSource({
        "CHEST, MICRONODULE, VESSEL_CROSSING",
        "FUNDUS, MICROANEURYSM, VESSEL_STUB",
        "HISTOLOGY, MITOSIS, PYKNOSIS"
    })
    void areaAndStrengthAreDrawnAlike(Kind kind, FindingType type, FindingType decoy) {
        List<Finding> real = new ArrayList<>();
        List<Finding> fake = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Scene scene = Phantom.scene(kind, seed);
            real.addAll(scene.findings(type));
            fake.addAll(scene.findings(decoy));
        }
        double area = mean(real.stream().mapToDouble(DecoyTest::area).toArray());
        assertEquals(1, mean(fake.stream().mapToDouble(DecoyTest::area).toArray()) / area, 0.05);
        double strength = mean(real.stream().mapToDouble(Finding::strength).toArray());
        assertEquals(
                1, mean(fake.stream().mapToDouble(Finding::strength).toArray()) / strength, 0.05);
    }

    /**
     * The light that is missing, or added, where a finding is drawn, against a drawing without it.
     */
    @ParameterizedTest
    @CsvSource({
        "CHEST, MICRONODULE, VESSEL_CROSSING",
        "FUNDUS, MICROANEURYSM, VESSEL_STUB",
        "HISTOLOGY, MITOSIS, PYKNOSIS"
    })
    void bothTakeTheSameLight(Kind kind, FindingType type, FindingType decoy) {
        double[] light = new double[2];
        int[] count = new int[2];
        for (int seed = 1000; seed < 1000 + DRAWN; seed++) {
            Scene scene = Phantom.scene(kind, seed);
            List<Finding> small = new ArrayList<>(scene.findings(type));
            small.addAll(scene.findings(decoy));
            List<Finding> others = new ArrayList<>(scene.findings());
            others.removeAll(small);
            Picture with = Phantom.render(scene, 1);
            Picture without = Phantom.render(bare(scene, others, small), 1);
            for (Finding finding : small) {
                int which = finding.type() == type ? 0 : 1;
                light[which] += difference(with, without, finding);
                count[which]++;
            }
        }
        assertTrue(count[0] > 5 && count[1] > 5, "too few to compare");
        double ratio = light[0] / count[0] / (light[1] / count[1]);
        assertEquals(1, ratio, 0.15);
    }

    /** The scene with the small things invisible: on a slide they leave their clear cells. */
    private static Scene bare(Scene scene, List<Finding> others, List<Finding> small) {
        if (scene.kind() != Kind.HISTOLOGY) {
            return scene.with(others);
        }
        List<Finding> faint = new ArrayList<>(others);
        small.forEach(f -> faint.add(new Finding(f.type(), f.outline(), 0.03, f.seed())));
        return scene.with(faint);
    }

    private static double difference(Picture with, Picture without, Finding finding) {
        int left = (int) finding.centre().x() - 8;
        int top = (int) finding.centre().y() - 8;
        double sum = 0;
        for (int y = Math.max(0, top); y < Math.min(with.height(), top + 17); y++) {
            for (int x = Math.max(0, left); x < Math.min(with.width(), left + 17); x++) {
                int at = 3 * (y * with.width() + x) + 1;
                sum += Math.abs((with.rgb()[at] & 0xFF) - (without.rgb()[at] & 0xFF));
            }
        }
        return sum;
    }

    /** By counting points an eighth of a unit apart. */
    private static double area(Finding finding) {
        Box box = finding.outline().box();
        int inside = 0;
        for (double y = box.top(); y < box.bottom(); y += GRID) {
            for (double x = box.left(); x < box.right(); x += GRID) {
                inside += finding.outline().contains(x, y) ? 1 : 0;
            }
        }
        return inside * GRID * GRID;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
