package dragonfly.model.text;

/** What the open hash tables of this package have in common. */
final class HashTables {
    private HashTables() {}

    /** A power of two so large that {@code count} entries fill a third to two thirds of it. */
    static int places(int count) {
        return Integer.highestOneBit(Math.max(count + count / 2, 1)) * 2;
    }
}
