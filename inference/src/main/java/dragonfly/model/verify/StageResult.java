package dragonfly.model.verify;

/**
 * One row of the table: a stage over all cases of one checkpoint or file.
 *
 * @param scope the checkpoint or file
 * @param stage what was compared
 * @param cases compared
 * @param failed of these
 * @param worst largest absolute difference; 0 for exact stages
 * @param tolerance allowed difference; 0 where equality is asked for
 * @param firstFailure which case failed first and how; empty if none
 */
public record StageResult(
        String scope,
        String stage,
        int cases,
        int failed,
        double worst,
        double tolerance,
        String firstFailure) {
    public boolean exact() {
        return tolerance == 0;
    }
}
