package dragonfly.model;

/**
 * Wall times of a look in milliseconds; 0 for what was re-used from an earlier one.
 *
 * @param prepareMillis grids, stretching, normalising
 * @param encodeMillis encoder session
 * @param projectMillis projector session, pooling and summaries
 * @param selectMillis scores and selection
 */
public record LookTimings(
        double prepareMillis, double encodeMillis, double projectMillis, double selectMillis) {
    public double totalMillis() {
        return prepareMillis + encodeMillis + projectMillis + selectMillis;
    }
}
