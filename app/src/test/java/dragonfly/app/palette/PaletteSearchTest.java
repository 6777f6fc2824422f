package dragonfly.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class PaletteSearchTest {
    private static final List<PaletteEntry> ENTRIES =
            List.of(
                    entry("Open folder…", "File", true),
                    entry("Fit to the window", "View", true),
                    entry("Invert", "View", true),
                    entry("Save as PDF…", "Report", true),
                    entry("Save the picture…", "File", false),
                    entry("Save as text…", "Report", true));

    private static PaletteEntry entry(String title, String group, boolean enabled) {
        return new PaletteEntry(title, group, "", enabled, () -> {});
    }

    private static List<String> find(String query) {
        return PaletteSearch.find(query, ENTRIES).stream().map(PaletteEntry::title).toList();
    }

    @Test
    void anEmptyQueryShowsEverythingThatCanBeChosenFirst() {
        assertEquals(ENTRIES.size(), find("").size());
        assertEquals("Save the picture…", find("").getLast());
    }

    @Test
    void theBeginningOfAWordFindsIt() {
        assertEquals(List.of("Open folder…"), find("fold"));
        assertEquals("Fit to the window", find("win").getFirst());
    }

    @Test
    void severalWordsMustAllFit() {
        assertEquals(List.of("Save as PDF…"), find("save pdf"));
    }

    @Test
    void theMenusNameMayBeTyped() {
        assertEquals(List.of("Save as PDF…", "Save as text…"), find("report save"));
    }

    @Test
    void lettersInOrderFindATitle() {
        assertTrue(find("ivt").contains("Invert"));
    }

    @Test
    void nonsenseFindsNothing() {
        assertEquals(List.of(), find("xyzzy"));
    }
}
