package dragonfly.app.command;

/** How long equal pieces of work will still take, from how long those that are done took. */
final class TimeLeft {
    private final long start = System.nanoTime();
    private final int pieces;

    TimeLeft(int pieces) {
        this.pieces = pieces;
    }

    /** In words, when so many pieces are done. */
    String after(int done) {
        return words((System.nanoTime() - start) / 1e9 / done * (pieces - done));
    }

    static String words(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s left"
                : whole < 3600
                        ? "%d min %d s left".formatted(whole / 60, whole % 60)
                        : "%d h %d min left".formatted(whole / 3600, whole % 3600 / 60);
    }
}
