package dragonfly.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.report.Drafts;

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
}
