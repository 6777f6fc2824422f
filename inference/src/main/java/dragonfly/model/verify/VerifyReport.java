package dragonfly.model.verify;

import java.util.List;

/**
 * The outcome of a verification.
 *
 * @param rows by scope and stage, in the order in which they were met
 * @param skipped sentences about what could not be compared, and why
 */
public record VerifyReport(List<StageResult> rows, List<String> skipped) {
    public VerifyReport {
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    public int passed() {
        return rows.stream().mapToInt(row -> row.cases() - row.failed()).sum();
    }

    public int failed() {
        return rows.stream().mapToInt(StageResult::failed).sum();
    }
}
