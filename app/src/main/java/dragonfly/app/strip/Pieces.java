package dragonfly.app.strip;

import dragonfly.app.overlay.LookFacts;
import dragonfly.app.overlay.Mark;
import dragonfly.app.overlay.Tile;
import dragonfly.app.overlay.TileName;
import dragonfly.app.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sub-images of a look in the order of the strip.
 *
 * @param read what the decoder got, in its order: low, medium, kept high
 * @param passedOver the high ones that it did not get, in the order of their grid
 */
record Pieces(List<Piece> read, List<Piece> passedOver) {
    static Pieces of(LookFacts facts) {
        int medium = facts.grids().medium().count();
        List<Piece> read = new ArrayList<>();
        List<Piece> passedOver = new ArrayList<>();
        read.add(new Piece(0, -1, Words.of("strip.low"), "", Mark.KEPT));
        for (int i = 1; i <= medium; i++) {
            read.add(new Piece(i, -1, Words.of("strip.medium", i), "", Mark.KEPT));
        }
        for (Tile tile : facts.tiles()) {
            List<Piece> list = tile.mark().read() ? read : passedOver;
            String name = TileName.of(tile.index(), facts.grids());
            list.add(high(tile, name, 1 + medium + tile.index()));
        }
        return new Pieces(List.copyOf(read), List.copyOf(passedOver));
    }

    private static Piece high(Tile tile, String name, int subImage) {
        String score = tile.scored() ? String.format(Locale.ROOT, "%.2f", tile.share()) : "";
        return new Piece(subImage, tile.index(), name, score, tile.mark());
    }

    /** How many of those read are high ones. */
    int keptHigh() {
        return (int) read.stream().filter(Piece::high).count();
    }

    /** How many of those read are medium ones. */
    int medium() {
        return read.size() - keptHigh() - 1;
    }

    /** How many high ones there are. */
    int allHigh() {
        return keptHigh() + passedOver.size();
    }
}
