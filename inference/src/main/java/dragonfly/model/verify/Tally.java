package dragonfly.model.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects comparisons into rows. Not thread-safe. */
final class Tally {
    private record Key(String scope, String stage) {}

    private static final class Row {
        private int cases;
        private int failed;
        private double worst;
        private double tolerance;
        private String firstFailure = "";
    }

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();

    /** Counts an exact comparison. */
    void exact(String scope, String stage, String where, boolean equal) {
        count(scope, stage, equal, where + " differs");
    }

    /** Counts a comparison within a tolerance; other lengths or a NaN fail. */
    void close(
            String scope,
            String stage,
            String where,
            float[] actual,
            float[] expected,
            double tolerance) {
        double worst = actual.length == expected.length ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.min(actual.length, expected.length); i++) {
            // Infinities of a mask are equal to themselves, and NaN to nothing.
            double difference =
                    actual[i] == expected[i] ? 0 : Math.abs((double) actual[i] - expected[i]);
            worst =
                    Double.isNaN(difference)
                            ? Double.POSITIVE_INFINITY
                            : Math.max(worst, difference);
        }
        Row row =
                count(
                        scope,
                        stage,
                        worst <= tolerance,
                        "%s is off by %.3g".formatted(where, worst));
        row.worst = Math.max(row.worst, worst);
        row.tolerance = tolerance;
    }

    /** Counts a comparison that could not be made because something failed before it. */
    void failure(String scope, String stage, String why) {
        count(scope, stage, false, why);
    }

    void skip(String why) {
        skipped.add(why);
    }

    VerifyReport report() {
        return new VerifyReport(
                rows.entrySet().stream()
                        .map(
                                entry -> {
                                    Row row = entry.getValue();
                                    return new StageResult(
                                            entry.getKey().scope(),
                                            entry.getKey().stage(),
                                            row.cases,
                                            row.failed,
                                            row.worst,
                                            row.tolerance,
                                            row.firstFailure);
                                })
                        .toList(),
                skipped);
    }

    private Row count(String scope, String stage, boolean passed, String failure) {
        Row row = rows.computeIfAbsent(new Key(scope, stage), key -> new Row());
        row.cases++;
        if (!passed) {
            row.failed++;
            if (row.firstFailure.isEmpty()) {
                row.firstFailure = failure;
            }
        }
        return row;
    }
}
