package dragonfly.app.export;

import dragonfly.app.file.AtomicFile;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.report.Sentence;
import dragonfly.model.explain.DomainVerdict;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * A draft as plain text in UTF-8: the warnings, the words, the history. Text cannot be struck
 * through, so of a picture outside the model's domain its sentences are withheld.
 */
public final class DraftText {
    private static final String RULE = "-".repeat(72);

    private DraftText() {}

    /** Writes the file whole or not at all; blocks on the disk. */
    public static void write(ReportDraft draft, Path file) throws IOException {
        AtomicFile.write(file, of(draft, ZoneId.systemDefault()));
    }

    /** The draft's words; a run of void sentences gives way to one mark. */
    private static String words(ReportDraft draft) {
        StringBuilder text = new StringBuilder();
        boolean marked = false;
        for (Sentence sentence : draft.sentences()) {
            boolean isVoid = draft.isVoid(sentence);
            if (isVoid && marked) {
                // The mark stands for this sentence too; white space goes on after the last one.
                text.setLength(text.lastIndexOf(DomainVerdict.WITHHELD));
            }
            text.append(isVoid ? DomainVerdict.WITHHELD : sentence.text()).append(sentence.after());
            marked = isVoid;
        }
        return text.toString();
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
        draft.provenance()
                .outside()
                .ifPresent(verdict -> text.append(verdict.warning()).append('\n'));
        String patient = draft.provenance().picture().titleLine();
        if (!patient.isEmpty()) {
            text.append(patient).append('\n');
        }
        text.append(RULE).append("\n\n").append(words(draft).strip()).append("\n\n").append(RULE);
        text.append('\n');
        for (Facts fact : Facts.of(draft, zone)) {
            text.append("%-16s %s%n".formatted(fact.label(), fact.value().strip()));
        }
        return text.toString();
    }
}
