package dragonfly.image.codec.jpeg2000;

import dragonfly.image.Region;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * How to decode.
 *
 * @param reduce how often to leave out a halving: 1 gives a picture of half the width and height
 * @param region which part, in pixels of the whole picture not reduced; empty for all
 * @param threads how many threads may work on the picture, the caller's among them
 * @param executor where the others come from; the caller never waits for it to begin something
 */
public record DecodeOptions(int reduce, Optional<Region> region, int threads, Executor executor) {
    /** Refuses fewer than one thread and a negative reduction. */
    public DecodeOptions {
        if (threads < 1 || reduce < 0) {
            throw new IllegalArgumentException(threads + " threads, reduced " + reduce);
        }
    }

    /** The whole picture on all processors. */
    public static DecodeOptions whole() {
        return new DecodeOptions(
                0,
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                ForkJoinPool.commonPool());
    }

    /** The same with the caller's thread alone. */
    public DecodeOptions oneThread() {
        return new DecodeOptions(reduce, region, 1, executor);
    }

    /** The same with so many threads of a pool. */
    public DecodeOptions threads(int count, Executor pool) {
        return new DecodeOptions(reduce, region, count, pool);
    }

    /** The same, so many times halved. */
    public DecodeOptions reduced(int times) {
        return new DecodeOptions(times, region, threads, executor);
    }

    /** The same of a part of the picture. */
    public DecodeOptions within(Region part) {
        return new DecodeOptions(reduce, Optional.of(part), threads, executor);
    }
}
