package dragonfly.app.report;

import static dragonfly.app.report.Origin.EDITED;
import static dragonfly.app.report.Origin.HUMAN;
import static dragonfly.app.report.Origin.MODEL;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

final class ReportDraftTest {
    private static final String ANSWER =
            "FINDINGS:\nThe heart is of normal size. The lungs are clear. No effusion is seen.\n\n"
                    + "IMPRESSION:\nNormal chest radiograph.";

    private static List<Origin> originsAfter(String text) {
        return Drafts.of(ANSWER).revised(text).sentences().stream().map(Sentence::origin).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "One.",
                "  Leading blanks. Then more.  ",
                "a\n\n\nb\r\nc",
                "No end mark\n",
                "Nodule of 3.5 mm, cf. series 2. Follow up!  Why? 日本語。次の文。",
                "\t.\n.\n ."
            })
    void theSentencesPutTogetherAreTheText(String text) {
        assertEquals(text, Drafts.of(text).text());
        assertEquals(text, Drafts.of(ANSWER).revised(text).text());
    }

    @Test
    void anyTextAtAllSurvivesTheCutting() {
        Random random = new Random(5);
        String alphabet = "ab .!?\n\r\t\u00a0A1(){}\"'\u2019é漢";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertEquals(text.toString(), Drafts.of(text.toString()).text());
            assertEquals(text.toString(), Drafts.of(ANSWER).revised(text.toString()).text());
        }
    }

    @Test
    void anAnswerIsCutAtSentencesAndLineEnds() {
        assertEquals(
                List.of(
                        "FINDINGS:",
                        "The heart is of normal size.",
                        "The lungs are clear.",
                        "No effusion is seen.",
                        "IMPRESSION:",
                        "Normal chest radiograph."),
                Drafts.of(ANSWER).sentences().stream().map(Sentence::text).toList());
        assertEquals(6, Drafts.of(ANSWER).count(MODEL));
    }

    @Test
    void anUntouchedTextIsTheModels() {
        assertEquals(List.of(MODEL, MODEL, MODEL, MODEL, MODEL, MODEL), originsAfter(ANSWER));
    }

    @Test
    void aChangedWordMakesItsSentenceEditedAndNoOther() {
        assertEquals(
                List.of(MODEL, EDITED, MODEL, MODEL, MODEL, MODEL),
                originsAfter(ANSWER.replace("normal size", "slightly enlarged size")));
    }

    @Test
    void aNewSentenceIsThePersonsAndADeletedOneLeavesNoMark() {
        assertEquals(
                List.of(MODEL, MODEL, HUMAN, MODEL, MODEL, MODEL),
                originsAfter(
                        ANSWER.replace(
                                "The lungs are clear.", "Consolidation of the left lower lobe.")));
        assertEquals(
                List.of(MODEL, MODEL, MODEL, MODEL, MODEL),
                originsAfter(ANSWER.replace("The lungs are clear. ", "")));
        assertEquals(
                List.of(MODEL, MODEL, MODEL, MODEL, MODEL, MODEL, HUMAN),
                originsAfter(ANSWER + " Seen by Dr Ada."));
    }

    @Test
    void undoingAnEditMakesTheSentenceTheModelsAgain() {
        ReportDraft edited = Drafts.of(ANSWER).revised(ANSWER.replace("clear", "not clear"));
        assertEquals(1, edited.count(EDITED));
        assertEquals(6, edited.revised(ANSWER).count(MODEL));
    }

    @Test
    void aSentenceCutInTwoIsEditedTwice() {
        assertEquals(
                List.of(MODEL, EDITED, EDITED, MODEL, MODEL, MODEL, MODEL),
                originsAfter(ANSWER.replace("The heart is of", "The heart is. Of")));
    }

    @Test
    void neitherADraftNorItsFactsShowThePatientInALog() {
        ReportDraft draft = Drafts.of("Mrs Phantom is well.");
        assertFalse(draft.toString().contains("Phantom"));
        assertFalse(draft.provenance().toString().contains("PHANTOM"));
    }
}
