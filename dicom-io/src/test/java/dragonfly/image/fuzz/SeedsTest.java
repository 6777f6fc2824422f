package dragonfly.image.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.open.Mutation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A second or two of what {@code build/fuzz} does for minutes. */
class SeedsTest {
    private static final int ROUNDS = 400;

    /** So slow is no input, however busy the machine: this is a hang. */
    private static final Duration HANG = Duration.ofSeconds(60);

    @ParameterizedTest
    @EnumSource
    void seedsAndChangesOfThemAreReadOrRefused(Target target) throws Exception {
        List<byte[]> seeds = target.seeds();
        assertTrue(seeds.size() >= 3, "seeds of " + target);
        assertTimeoutPreemptively(
                HANG,
                () -> {
                    seeds.forEach(target::run);
                    Random random = new Random(target.name().hashCode());
                    for (int round = 0; round < ROUNDS; round++) {
                        byte[] seed = seeds.get(random.nextInt(seeds.size()));
                        target.run(Mutation.of(seed, random));
                    }
                });
    }
}
