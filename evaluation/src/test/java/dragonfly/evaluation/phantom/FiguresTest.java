package dragonfly.evaluation.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.evaluation.metrics.Rate;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.scene.FindingType;
import dragonfly.phantom.text.QuestionType;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

final class FiguresTest {
    private static final double EXACT = 1e-12;

    private static Reply reply(QuestionType type, String expected, String given) {
        return new Reply(type, 0, expected, given);
    }

    private static ArmFigures figures(List<Reply> replies, List<Spotted> spots) {
        Plan plan =
                new Plan(
                        0,
                        1,
                        List.of(new Arm(Strategy.REGION, 3)),
                        EnumSet.allOf(QuestionType.class),
                        Plan.Wording.ONE,
                        0,
                        0);
        Examined result =
                new Examined(
                        0, 0, replies, spots, Optional.empty(), Optional.empty(), Optional.empty());
        Examination examination = new Examination(plan, List.of(result), new Pace(0, 0, 0, 0, 0));
        try {
            return ArmFigures.of(examination, Optional.empty()).getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTypeIsCountedBesideItsMajorityAndChance() {
        TypeFigures zone =
                TypeFigures.of(
                        QuestionType.MASS_ZONE,
                        List.of(
                                reply(QuestionType.MASS_ZONE, "none", "none"),
                                reply(QuestionType.MASS_ZONE, "none", " none\n"),
                                reply(QuestionType.MASS_ZONE, "right upper", "right lower"),
                                reply(QuestionType.MASS_ZONE, "left upper", "Left upper")));
        assertEquals(new Rate(2, 4), zone.right());
        assertEquals(0.5, zone.majority());
        assertEquals(1.0 / 7, zone.chance());
        // 1, 1, one of two words, and upper case does not matter here.
        assertEquals((1 + 1 + 0.5 + 1) / 4, zone.tokenF1(), EXACT);
    }

    @Test
    void typesCountAlikeInAMeanHoweverOftenTheyWereAsked() {
        ArmFigures figures =
                figures(
                        List.of(
                                reply(QuestionType.MASS, "yes", "yes"),
                                reply(QuestionType.MASS, "no", "yes"),
                                reply(QuestionType.MITOSIS, "no", "no"),
                                reply(QuestionType.MASS_TYPE, "solid", "cavitary"),
                                reply(QuestionType.DEVICE, "none", "none")),
                        List.of());
        assertEquals((0.5 + 1 + 0 + 1) / 4, figures.accuracy().value(), EXACT);
        assertEquals(0.75, figures.closedAccuracy().value(), EXACT);
        assertEquals(0.5, figures.highAccuracy().value(), EXACT);
        assertEquals(0.75, figures.coarseAccuracy().value(), EXACT);
        assertEquals(0.5, figures.openTokenF1(), EXACT);
        // Only the share of one half, of two asked, is uncertain: √(0.25 / 2) / 4.
        assertEquals(Math.sqrt(0.125) / 4, figures.accuracy().error(), EXACT);
    }

    @Test
    void decoysAreNoFindings() {
        ArmFigures figures =
                figures(
                        List.of(),
                        List.of(
                                new Spotted(FindingType.MICRONODULE, true),
                                new Spotted(FindingType.MASS_SOLID, true),
                                new Spotted(FindingType.MASS_SOLID, false),
                                new Spotted(FindingType.VESSEL_CROSSING, false)));
        assertEquals(new Rate(2, 3), figures.hits());
        assertEquals(new Rate(0, 1), figures.decoys());
        assertEquals(new Rate(1, 2), figures.spots().get(FindingType.MASS_SOLID));
    }

    @Test
    void theLastLineHasAFixedForm() {
        ArmFigures nothing = figures(List.of(), List.of());
        assertEquals(
                "closed accuracy n/a · high-resolution accuracy n/a · kept-tile hit rate n/a ·"
                        + " warned n/a",
                Tables.line(nothing));
        ArmFigures something =
                figures(
                        List.of(
                                reply(QuestionType.MITOSIS, "no", "no"),
                                reply(QuestionType.MITOSIS, "yes", "no"),
                                reply(QuestionType.MITOSIS, "yes", "no")),
                        List.of(new Spotted(FindingType.MITOSIS, true)));
        assertEquals(
                "closed accuracy 33.3 % · high-resolution accuracy 33.3 % · kept-tile hit rate"
                        + " 100.0 % · warned n/a",
                Tables.line(something));
    }

    @Test
    void sentencesCountWhereverTheyStandButEachOnce() {
        Written text =
                new Written(
                        "Findings: One. Two. Two. Impression: Three.",
                        " Two. Findings: One. Impression: Four.");
        assertEquals(new Rate(2, 4), TextFigures.sentences(text));
    }

    @Test
    void aTableIsWrittenForAScreenAndInMarkdown() {
        Table table = new Table("T", List.of("a", "bb"), List.of(List.of("x|y", "1")));
        assertEquals("T\n  a     bb\n  x|y    1\n", table.plain());
        assertEquals("### T\n\n| a | bb |\n|---|---:|\n| x\\|y | 1 |\n", table.markdown());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table("T", List.of("a"), List.of(List.of("1", "2"))));
    }

    @Test
    void everyTypeAndFindingThatWasMetHasALine() {
        ArmFigures figures =
                figures(
                        List.of(reply(QuestionType.CUP, "yes", "no")),
                        List.of(new Spotted(FindingType.VESSEL_STUB, true)));
        String all =
                String.join("\n", Tables.of(List.of(figures)).stream().map(Table::plain).toList());
        assertTrue(all.contains("  cup "), all);
        assertTrue(all.contains("vessel stub (decoy)"), all);
    }
}
