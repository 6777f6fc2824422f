package dragonfly.app.bench;

import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** The three stretched levels against Pillow's, in turn. */
final class PreprocessBench {
    private static final int SIDE = 224;
    private static final int WARM_UP = 5;

    private PreprocessBench() {}

    /**
     * @param side of the square source picture in pixels
     * @param folder for the peer's environment
     */
    static Figure run(int side, int rounds, Path folder) throws IOException, InterruptedException {
        RgbImage picture = noise(side);
        Path raw = Files.createTempFile("dragonfly-bench", ".rgb");
        Optional<PillowPeer> started = PillowPeer.start(folder);
        try {
            Files.write(raw, picture.rgb());
            Median ours = new Median();
            Median peer = new Median();
            for (int round = -WARM_UP; round < rounds; round++) {
                long start = System.nanoTime();
                MultiResolution levels = MultiResolution.of(picture, SIDE, GridRule.V1);
                double millis = (System.nanoTime() - start) / 1e6;
                double theirs =
                        started.isEmpty()
                                ? 0
                                : started.get()
                                                .stretch(
                                                        raw,
                                                        picture,
                                                        List.of(
                                                                levels.low(),
                                                                levels.medium(),
                                                                levels.high()))
                                        / 1e6;
                if (round >= 0) {
                    ours.add(millis);
                    peer.add(theirs);
                }
            }
            return new Figure(
                    "preprocess %d × %d at R = %d".formatted(side, side, SIDE),
                    "ms",
                    ours.get(),
                    started.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(peer.get()),
                    started.map(p -> "peer: Pillow " + p.version() + ", in turn, one thread each")
                            .orElse("no peer: python3 with Pillow could not be had"));
        } finally {
            started.ifPresent(PillowPeer::close);
            Files.delete(raw);
        }
    }

    static RgbImage noise(int side) {
        byte[] rgb = new byte[3 * side * side];
        new SplittableRandom(1).nextBytes(rgb);
        return new RgbImage(side, side, rgb);
    }
}
