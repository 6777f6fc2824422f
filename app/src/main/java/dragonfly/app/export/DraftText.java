package dragonfly.app.export;

import dragonfly.app.file.AtomicFile;
import dragonfly.app.report.ReportDraft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** A draft as plain text in UTF-8: the warnings, the words, the history. */
public final class DraftText {
    private static final String RULE = "-".repeat(72);

    private DraftText() {}

    /** Writes the file whole or not at all; blocks on the disk. */
    public static void write(ReportDraft draft, Path file) throws IOException {
        AtomicFile.write(file, of(draft, ZoneId.systemDefault()));
    }

    /** The file's contents; times in the given zone. */
    static String of(ReportDraft draft, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        text.append(draft.state().label())
                .append(" - ")
                .append(draft.state().sentence())
                .append('\n')
                .append(draft.provenance().model().banner())
                .append('\n');
        String patient = draft.provenance().picture().titleLine();
        if (!patient.isEmpty()) {
            text.append(patient).append('\n');
        }
        text.append(RULE).append("\n\n").append(draft.text().strip()).append("\n\n").append(RULE);
        text.append('\n');
        for (Facts fact : Facts.of(draft, zone)) {
            text.append("%-16s %s%n".formatted(fact.label(), fact.value().strip()));
        }
        return text.toString();
    }
}
