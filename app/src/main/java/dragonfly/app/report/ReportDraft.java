package dragonfly.app.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A draft of a report: immutable, edited by making another one.
 *
 * @param answer what the model had answered, whatever became of it
 * @param sentences the text as it is now, with the origin of each sentence
 * @param state how far it is
 * @param provenance how the answer came about
 */
public record ReportDraft(
        String answer, List<Sentence> sentences, DraftState state, Provenance provenance) {
    /** Copies the list. */
    public ReportDraft {
        sentences = List.copyOf(sentences);
    }

    /** A draft that is the model's answer, untouched. */
    public static ReportDraft of(String answer, Provenance provenance) {
        return new ReportDraft(
                answer, Sentences.of(answer, Origin.MODEL), DraftState.DRAFT, provenance);
    }

    /**
     * The draft with another text. Each sentence's origin is found by comparing with the answer:
     * undoing an edit makes a sentence the model's again.
     */
    public ReportDraft revised(String text) {
        return new ReportDraft(
                answer,
                Origins.judge(Sentences.of(answer, Origin.MODEL), Sentences.of(text, Origin.HUMAN)),
                state,
                provenance);
    }

    /** The whole text, white space included. */
    public String text() {
        return sentences.stream()
                .map(sentence -> sentence.text() + sentence.after())
                .collect(Collectors.joining());
    }

    /**
     * Whether a sentence must not stand as it is: the model wrote it about a picture outside its
     * domain. What a person wrote or changed is that person's.
     */
    public boolean isVoid(Sentence sentence) {
        return sentence.origin() == Origin.MODEL && provenance.outside().isPresent();
    }

    /** How many sentences have this origin. */
    public long count(Origin origin) {
        return sentences.stream().filter(sentence -> sentence.origin() == origin).count();
    }

    /** Reveals no text: a draft may speak of the patient. */
    @Override
    public String toString() {
        return "ReportDraft[" + sentences.size() + " sentences, " + state + "]";
    }
}
