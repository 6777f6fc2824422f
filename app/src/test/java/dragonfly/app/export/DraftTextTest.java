package dragonfly.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.report.Drafts;
import dragonfly.app.report.ReportDraft;
import dragonfly.model.explain.DomainVerdict;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;

final class DraftTextTest {
    @Test
    void theWarningsComeFirstThenTheWordsThenTheHistory() {
        String text = DraftText.of(Drafts.of("FINDINGS:\nNone. 漢字"), ZoneOffset.UTC);
        List<String> lines = text.lines().toList();
        assertEquals("DRAFT - Draft, not verified by a person", lines.get(0));
        assertEquals(Drafts.BANNER, lines.get(1));
        assertEquals("PHANTOM^ÉLODIE · F 054Y · CR CHEST PA · 2026-11-24", lines.get(2));
        assertTrue(text.contains("\n\nFINDINGS:\nNone. 漢字\n\n"), text);
        assertTrue(text.contains("\nAnswered         2026-11-24 09:30 +00:00\n"), text);
        assertTrue(text.contains("\nModel            v1-tiny (random weights), id 0123"), text);
    }

    @Test
    void ofAPictureOutsideTheDomainTheModelsSentencesAreWithheldAndAPersonsAreNot() {
        ReportDraft draft =
                Drafts.outside(
                        "FINDINGS:\nThe heart is normal. Clear lungs.\n\nIMPRESSION:\nWell.");
        String text =
                DraftText.of(
                        draft.revised(
                                "FINDINGS:\nThe heart is normal. Clear lungs.\nSeen by Ada."
                                        + "\n\nIMPRESSION:\nWell.\n"),
                        ZoneOffset.UTC);
        List<String> lines = text.lines().toList();
        assertEquals(Drafts.BANNER, lines.get(1));
        assertEquals(
                DomainVerdict.WARNING + " (distance 81.25, limit 17.10, nearest: fundus)",
                lines.get(2));
        assertTrue(
                text.contains(
                        "\n\n"
                                + DomainVerdict.WITHHELD
                                + "\nSeen by Ada.\n\n"
                                + DomainVerdict.WITHHELD
                                + "\n\n"),
                text);
        for (String word : List.of("FINDINGS", "heart", "lungs", "Well")) {
            assertFalse(text.contains(word), text);
        }
        assertTrue(text.contains("\nDomain           outside: distance 81.25, limit 17.10"), text);
    }

    @Test
    void insideTheDomainTheFiguresStandInTheHistoryOnly() {
        DomainVerdict verdict = new DomainVerdict(11.5, 17.1, "chest");
        String text = DraftText.of(Drafts.judged("Well.", verdict), ZoneOffset.UTC);
        assertFalse(text.contains(DomainVerdict.WARNING), text);
        assertTrue(text.contains("\n\nWell.\n\n"), text);
        assertTrue(text.contains("\nDomain           inside: distance 11.50, limit 17.10"), text);
    }
}
