package dragonfly.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.explain.DomainVerdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Drafts about pictures that the model was not trained for. */
final class VoidSentencesTest {
    private static final String ANSWER = "The heart is normal. The lungs are clear.";

    @TempDir private Path folder;

    private static List<Boolean> voids(ReportDraft draft) {
        return draft.sentences().stream().map(draft::isVoid).toList();
    }

    @Test
    void onlyWhatTheModelWroteIsVoid() {
        ReportDraft draft = Drafts.outside(ANSWER);
        assertEquals(List.of(true, true), voids(draft));
        ReportDraft edited =
                draft.revised("The heart is slightly normal. The lungs are clear. Seen by Ada.");
        assertEquals(List.of(false, true, false), voids(edited));
        assertEquals(List.of(true, true), voids(edited.revised(ANSWER)));
    }

    @Test
    void insideTheDomainNothingIs() {
        assertEquals(List.of(false, false), voids(Drafts.of(ANSWER)));
        assertEquals(Optional.empty(), Drafts.of(ANSWER).provenance().outside());
    }

    @Test
    void theVerdictIsKeptWithTheDraft() throws IOException {
        DraftStore store = new DraftStore(folder);
        ReportDraft draft = Drafts.outside(ANSWER);
        store.save("k", draft);
        assertEquals(Optional.of(draft), store.load("k"));
        String file = Files.readString(folder.resolve("k.json"));
        assertTrue(file.contains(DomainVerdict.WARNING), file);
        assertTrue(file.contains("81.25") && file.contains("17.1"), file);
    }

    @Test
    void aDistanceThatIsNoNumberComesBackAsOutside() throws IOException {
        DraftStore store = new DraftStore(folder);
        store.save("k", Drafts.judged(ANSWER, new DomainVerdict(Double.NaN, 17.1, "fundus")));
        ReportDraft kept = store.load("k").orElseThrow();
        assertEquals(List.of(true, true), voids(kept));
        Files.writeString(
                folder.resolve("k.json"),
                Files.readString(folder.resolve("k.json")).replace(": 17.1,", ": \"x\","));
        assertEquals(List.of(true, true), voids(store.load("k").orElseThrow()));
    }

    @Test
    void aDraftOfTheFirstVersionIsStillReadAndOneOfALaterDayIsNot() throws IOException {
        DraftStore store = new DraftStore(folder);
        store.save("k", Drafts.of(ANSWER));
        Path file = folder.resolve("k.json");
        String now = Files.readString(file);
        Files.writeString(file, now.replace("\"version\" : 2", "\"version\" : 1"));
        assertEquals(Optional.of(Drafts.of(ANSWER)), store.load("k"));
        Files.writeString(file, now.replace("\"version\" : 2", "\"version\" : 3"));
        assertThrows(IOException.class, () -> store.load("k"));
    }

    @Test
    void wordsThatLeaveTheWindowHaveTheWarningBeforeAndTheUseBehindThem() {
        DomainVerdict verdict = new DomainVerdict(81.25, 17.1, "fundus");
        assertEquals(
                "[" + verdict.warning() + "]\nYes.\n[For tests]",
                Labels.around("Yes.", "For tests", Optional.of(verdict)));
        assertEquals("Yes.", Labels.around("Yes.", "", Optional.empty()));
    }
}
