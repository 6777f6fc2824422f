package dragonfly.image.slide.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pieces that are one whole: a piece by itself, or the parts of a concatenation (PS3.3 C.7.6.16
 * .2.2.4) in the order of their frames.
 *
 * @param pieces at least one, all of the same matrix
 */
record PieceGroup(List<Piece> pieces) {
    private record Whole(String concatenation, TileMatrix matrix) {}

    /** Puts parts together; what stands first stays first. */
    static List<PieceGroup> of(List<Piece> pieces) {
        List<PieceGroup> groups = new ArrayList<>();
        Map<Whole, List<Piece>> wholes = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.concatenation().isEmpty()) {
                groups.add(new PieceGroup(List.of(piece)));
            } else {
                wholes.computeIfAbsent(
                                new Whole(piece.concatenation(), piece.matrix()),
                                key -> new ArrayList<>())
                        .add(piece);
            }
        }
        for (List<Piece> parts : wholes.values()) {
            parts.sort(Comparator.comparingInt(Piece::offset));
            groups.add(new PieceGroup(List.copyOf(parts)));
        }
        return groups;
    }

    TileMatrix matrix() {
        return pieces.getFirst().matrix();
    }

    boolean isRegular() {
        return pieces.getFirst().regular();
    }

    /** Parts that the file speaks of and that were not found. */
    int missing() {
        int stated = pieces.stream().mapToInt(Piece::parts).max().orElse(0);
        return Math.max(0, stated - pieces.size());
    }

    /** The tile of a number, counted over all parts; empty if there is none. */
    Optional<Place> place(long number, int x, int y) {
        for (Piece piece : pieces) {
            long frame = number - piece.offset();
            if (frame >= 0 && frame < piece.frames().announced()) {
                return frame < piece.frames().available()
                        ? Optional.of(new Place(piece, (int) frame, x, y))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Its layers. */
    List<Layer> layers() {
        return isRegular() ? RegularLayer.of(this) : new PlacedLayers(this).layers();
    }
}
