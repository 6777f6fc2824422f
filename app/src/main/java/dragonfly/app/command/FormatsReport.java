package dragonfly.app.command;

import dragonfly.image.conformance.Finding;
import dragonfly.image.conformance.Verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code formats} prints. */
final class FormatsReport {
    private static final String LINE = "%-52s  %-34s  %-22s  %-7s  %-12s  %8s  %s";
    private static final String ROW = "%-44s  %6s  %6s  %6s  %6s  %7s  %6s";

    private final Path base;

    /**
     * A report on files below a folder.
     *
     * @param base absolute; a file itself if there is only one
     */
    FormatsReport(Path base) {
        this.base = base;
    }

    String head() {
        return LINE.formatted("file", "format", "decoder", "result", "SHA-256", "ms", "").strip();
    }

    String line(Finding finding) {
        return LINE.formatted(
                        name(base, finding.file()),
                        finding.format(),
                        finding.decoder(),
                        word(finding.verdict()),
                        finding.hash(),
                        milliseconds(finding.nanoseconds()),
                        finding.result())
                .stripTrailing();
    }

    /** The file as seen from the folder. */
    static String name(Path base, Path file) {
        String relative = base.relativize(file).toString();
        return relative.isEmpty() ? String.valueOf(file.getFileName()) : relative;
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case FAILED -> "FAILED";
            case OPENED -> "opened";
            case REFUSED -> "refused";
            case UNAVAILABLE -> "absent";
            case BROKEN -> "BROKEN";
        };
    }

    private static String milliseconds(long nanoseconds) {
        return "%.1f".formatted(nanoseconds / 1e6);
    }

    /** A table of the outcome: one row a format, in the order of their names. */
    List<String> byFormat(List<Finding> findings) {
        Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
        for (Finding finding : findings) {
            String format = finding.format().isEmpty() ? "(not an image)" : finding.format();
            table.computeIfAbsent(format, f -> new EnumMap<>(Verdict.class))
                    .merge(finding.verdict(), 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                ROW.formatted(
                        "format", "files", "passed", "failed", "opened", "refused", "absent"));
        table.forEach((format, counts) -> lines.add(row(format, counts)));
        lines.add("");
        return lines;
    }

    private static String row(String format, Map<Verdict, Integer> counts) {
        return ROW.formatted(
                format,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Verdict.PASSED, 0),
                counts.getOrDefault(Verdict.FAILED, 0) + counts.getOrDefault(Verdict.BROKEN, 0),
                counts.getOrDefault(Verdict.OPENED, 0),
                counts.getOrDefault(Verdict.REFUSED, 0),
                counts.getOrDefault(Verdict.UNAVAILABLE, 0));
    }

    /** "N passed, M failed". */
    static String last(List<Finding> findings) {
        return "%d passed, %d failed".formatted(passed(findings), failed(findings));
    }

    static long passed(List<Finding> findings) {
        return findings.stream().filter(f -> f.verdict() == Verdict.PASSED).count();
    }

    static long failed(List<Finding> findings) {
        return findings.stream().filter(f -> f.verdict().isFailure()).count();
    }
}
