package dragonfly.evaluation.phantom;

import dragonfly.model.bundle.ModelException;

/** Adds up what calls of one sort took. One thread. */
final class Stopwatch {
    /** A call that may fail. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws ModelException;
    }

    private long nanos;
    private int calls;

    <T> T time(Call<T> call) throws ModelException {
        long start = System.nanoTime();
        T result = call.run();
        nanos += System.nanoTime() - start;
        calls++;
        return result;
    }

    /** Mean of a call; 0 before the first. */
    double meanMillis() {
        return calls == 0 ? 0 : nanos / 1e6 / calls;
    }
}
