package dragonfly.training.data;

import dragonfly.phantom.random.Dice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Chooses what is asked about a picture: duplicates dropped, one wording of each type, at most
 * {@value #MOST} instructions an image, those that need the high level {@value #HIGH_WEIGHT} times
 * as often; now and then two or three of them as one conversation.
 */
public final class Lessons {
    /** The paper's bound on instructions of one image. */
    public static final int MOST = 8;

    private static final double HIGH_WEIGHT = 3;
    private static final double CONVERSATIONS = 0.25;
    private static final double CAPTIONS = 0.4;

    private final PieceMaker pieces;

    public Lessons(PieceMaker pieces) {
        this.pieces = pieces;
    }

    /**
     * The pieces for one image.
     *
     * @param captions whether captions are among them; fine-tuning leaves them out
     */
    public List<TextPiece> choose(Truth truth, Captions captions, Dice dice) {
        List<Instruction> chosen = new ArrayList<>();
        extra(truth, captions, dice).forEach(chosen::add);
        List<Instruction> questions = weighted(truth, dice).limit(MOST - chosen.size()).toList();
        List<TextPiece> all = new ArrayList<>();
        for (Instruction instruction : chosen) {
            all.add(pieces.of(List.of(instruction)));
        }
        int at = 0;
        while (at < questions.size()) {
            int turns = dice.chance(CONVERSATIONS) ? dice.whole(2, 3) : 1;
            int to = Math.min(questions.size(), at + turns);
            all.add(pieces.of(questions.subList(at, to)));
            at = to;
        }
        return all;
    }

    /** Whether captions are part of the data. */
    public enum Captions {
        WITH,
        WITHOUT
    }

    private static Stream<Instruction> extra(Truth truth, Captions captions, Dice dice) {
        boolean caption = dice.chance(CAPTIONS);
        if (caption && captions == Captions.WITHOUT) {
            return Stream.empty();
        }
        Form wanted = caption ? Form.CAPTION : Form.REPORT;
        List<Instruction> fitting = of(truth, wanted);
        return fitting.isEmpty() ? Stream.empty() : Stream.of(dice.oneOf(fitting));
    }

    private static List<Instruction> of(Truth truth, Form form) {
        return new LinkedHashSet<>(truth.instructions())
                .stream().filter(instruction -> instruction.form() == form).toList();
    }

    /**
     * One wording of each type of question, in a random order that prefers those that need the high
     * level: the first n are a weighted draw without replacement (Efraimidis and Spirakis, 2006).
     */
    private static Stream<Instruction> weighted(Truth truth, Dice dice) {
        Map<String, List<Instruction>> byType = new LinkedHashMap<>();
        for (Instruction instruction : of(truth, Form.QUESTION)) {
            byType.computeIfAbsent(instruction.type(), _ -> new ArrayList<>()).add(instruction);
        }
        record Drawn(Instruction instruction, double key) {}
        List<Drawn> drawn = new ArrayList<>();
        for (Collection<Instruction> wordings : byType.values()) {
            Instruction one = dice.oneOf(List.copyOf(wordings));
            double weight = one.needsHigh() ? HIGH_WEIGHT : 1;
            drawn.add(new Drawn(one, Math.pow(dice.unit(), 1 / weight)));
        }
        return drawn.stream()
                .sorted(Comparator.comparingDouble(Drawn::key).reversed())
                .map(Drawn::instruction);
    }

    /** Every question of an image once, each alone, for judging. */
    public List<TextPiece> all(Truth truth) {
        Map<String, TextPiece> byType = new LinkedHashMap<>();
        for (Instruction instruction : truth.instructions()) {
            byType.computeIfAbsent(instruction.type(), _ -> pieces.of(List.of(instruction)));
        }
        return List.copyOf(byType.values());
    }

    /** Pieces without a picture. */
    public List<TextPiece> textOnly(List<Instruction> pool, Dice dice) {
        List<TextPiece> all = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            all.add(pieces.of(List.of(dice.oneOf(pool))));
        }
        return all;
    }
}
