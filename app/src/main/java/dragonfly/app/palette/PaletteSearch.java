package dragonfly.app.palette;

import java.util.Comparator;
import java.util.List;

/** Ranks the palette's lines for what was typed. */
final class PaletteSearch {
    private record Ranked(PaletteEntry entry, int score) {}

    private PaletteSearch() {}

    /**
     * The lines that fit, best first; lines that can be chosen now before equal ones that cannot.
     */
    static List<PaletteEntry> find(String query, List<PaletteEntry> entries) {
        return entries.stream()
                .map(entry -> new Ranked(entry, score(query, entry)))
                .filter(ranked -> ranked.score() > 0)
                .sorted(
                        Comparator.comparingInt((Ranked ranked) -> -ranked.score())
                                .thenComparing(ranked -> !ranked.entry().enabled()))
                .map(Ranked::entry)
                .toList();
    }

    private static int score(String query, PaletteEntry entry) {
        int byTitle = Match.score(query, entry.title());
        // The group's name may complete the title ("report save"), at half the worth.
        int byBoth = Match.score(query, entry.group() + " " + entry.title());
        return Math.max(byTitle, byBoth == 0 ? 0 : Math.max(1, byBoth / 2));
    }
}
