package dragonfly.app.viewer;

/**
 * Which frame of a running cine belongs on the screen at a moment. It counts from the start and not
 * from the frame before, so a late picture never makes the film slower: frames are left out.
 *
 * @param startFrame the frame at the start
 * @param startNanos when that was
 * @param framesPerSecond above zero
 * @param frames how many there are
 */
record CineClock(int startFrame, long startNanos, double framesPerSecond, int frames) {
    int frameAt(long nanos) {
        double passed = Math.max(0, nanos - startNanos) / 1e9 * framesPerSecond;
        return (int) ((startFrame + (long) Math.floor(passed)) % frames);
    }
}
