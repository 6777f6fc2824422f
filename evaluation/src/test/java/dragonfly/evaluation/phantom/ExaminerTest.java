package dragonfly.evaluation.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.evaluation.metrics.Rate;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.scene.Kind;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.QuestionType;
import dragonfly.phantom.text.Questions;
import dragonfly.phantom.text.Wordings;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

final class ExaminerTest {
    private static final long FIRST = Plan.FRESH;
    private static final Arm REGION = new Arm(Strategy.REGION, 3);
    private static final Arm NONE = new Arm(Strategy.NONE, 3);

    /** Stops when so many phantoms are done. */
    private record Until(int phantoms, int[] done) implements Examiner.Watch {
        private static Until end() {
            return new Until(Integer.MAX_VALUE, new int[1]);
        }

        @Override
        public void done(int count) {
            done[0] = count;
        }

        @Override
        public boolean cancelled() {
            return done[0] >= phantoms;
        }
    }

    private static Plan plan(int count, List<Arm> arms, Plan.Wording wording) {
        return new Plan(FIRST, count, arms, EnumSet.allOf(QuestionType.class), wording, 2, 1);
    }

    @Test
    void whoKnowsTheTruthIsAlwaysRight() throws ModelException, IOException {
        Oracle oracle = new Oracle(FIRST, 6);
        Plan plan = plan(6, List.of(REGION, NONE), Plan.Wording.ONE);
        Examination examination = Examiner.run(plan, oracle, Until.end(), 2);
        assertEquals(6, examination.phantoms());
        assertEquals(6, oracle.looks);
        assertEquals(0, oracle.open);
        List<ArmFigures> figures = ArmFigures.of(examination, Optional.empty());
        ArmFigures region = figures.getFirst();
        assertEquals(QuestionType.values().length, region.types().size());
        assertEquals(1, region.accuracy().value());
        assertEquals(1, region.openTokenF1());
        assertEquals(1, region.hits().share());
        assertEquals(new Rate(3, 6), region.warned());
        assertEquals(new Rate(2, 2), region.captions().orElseThrow().exact());
        assertEquals(new Rate(1, 1), region.reports().orElseThrow().exact());
        assertEquals(1, region.reports().orElseThrow().sentences().share());
        ArmFigures none = figures.getLast();
        assertEquals(1, none.accuracy().value());
        assertEquals(0, none.hits().share());
        assertEquals(region.hits().n(), none.hits().n());
        assertEquals(0, none.decoys().hits());
    }

    @Test
    void eachQuestionIsPutOnceOrInEachWording() throws ModelException {
        int questions = 0;
        for (long number = FIRST; number < FIRST + 3; number++) {
            questions += Questions.of(Phantom.scene(number)).size();
        }
        Oracle once = new Oracle(FIRST, 3);
        Examination one =
                Examiner.run(plan(3, List.of(REGION), Plan.Wording.ONE), once, Until.end(), 1);
        assertEquals(questions + 2 + 1, once.answers);
        assertTrue(
                one.results().stream()
                        .flatMap(result -> result.replies().stream())
                        .anyMatch(reply -> reply.wording() > 0));
        Oracle often = new Oracle(FIRST, 3);
        Examination all =
                Examiner.run(plan(3, List.of(REGION), Plan.Wording.ALL), often, Until.end(), 1);
        long modality =
                all.results().getFirst().replies().stream()
                        .filter(reply -> reply.type() == QuestionType.MODALITY)
                        .map(Reply::wording)
                        .distinct()
                        .count();
        assertEquals(Wordings.of(QuestionType.MODALITY).size(), modality);
        assertTrue(often.answers > 3 * once.answers - 9);
    }

    @Test
    void whoAlwaysSaysYesIsRightAsOftenAsTheTruthSaysYes() throws ModelException, IOException {
        Oracle yes =
                new Oracle(FIRST, 9) {
                    @Override
                    String bend(Scene scene, String truth) {
                        return " yes\n";
                    }
                };
        Examination examination =
                Examiner.run(plan(9, List.of(REGION), Plan.Wording.ONE), yes, Until.end(), 1);
        for (TypeFigures figures :
                ArmFigures.of(examination, Optional.empty()).getFirst().types()) {
            long truth =
                    examination.results().stream()
                            .flatMap(result -> result.replies().stream())
                            .filter(reply -> reply.type() == figures.type())
                            .filter(reply -> reply.expected().equals("yes"))
                            .count();
            assertEquals(truth, figures.right().hits(), figures.type()::id);
        }
    }

    @Test
    void aFindingIsKeptWhereItsCentreLies() {
        Scene scene = Phantom.scene(FIRST);
        List<dragonfly.phantom.scene.Finding> small =
                scene.findings().stream()
                        .filter(found -> found.type().small() || found.type().decoy())
                        .toList();
        assertTrue(small.size() > 1, "choose a seed with findings");
        for (int i = 0; i < small.size(); i++) {
            var tile = Oracle.tile(scene, small.get(i));
            List<Spotted> spots = Examiner.spots(scene, List.of(tile));
            assertTrue(spots.get(i).kept());
            long within =
                    small.stream()
                            .filter(found -> Oracle.tile(scene, found).index() == tile.index())
                            .count();
            assertEquals(within, spots.stream().filter(Spotted::kept).count());
        }
    }

    @Test
    void theSameResultsComeEachTimeWhateverDraws() throws ModelException {
        Plan plan = plan(4, List.of(REGION, new Arm(Strategy.RANDOM, 2)), Plan.Wording.ONE);
        Oracle one = new Oracle(FIRST, 4);
        Oracle other = new Oracle(FIRST, 4);
        assertEquals(
                Examiner.run(plan, one, Until.end(), 1).results(),
                Examiner.run(plan, other, Until.end(), 3).results());
        assertEquals(one.asked, other.asked);
    }

    @Test
    void eachPhantomHasLotsOfItsOwn() throws ModelException {
        Oracle oracle = new Oracle(FIRST, 3);
        Plan plan = plan(3, List.of(new Arm(Strategy.RANDOM, 3)), Plan.Wording.ONE);
        Examiner.run(plan, oracle, Until.end(), 1);
        assertEquals(3, oracle.asked.stream().map(SelectionSettings::seed).distinct().count());
    }

    @Test
    void whoStopsGetsWholePhantoms() throws ModelException {
        Oracle oracle = new Oracle(FIRST, 5);
        Plan plan = plan(5, List.of(REGION, NONE), Plan.Wording.ONE);
        Examination examination = Examiner.run(plan, oracle, new Until(2, new int[1]), 1);
        assertEquals(2, examination.phantoms());
        assertEquals(4, examination.results().size());
    }

    @Test
    void aPhantomThatWasStoppedInTheMiddleIsLeftOut() throws ModelException {
        int[] done = new int[1];
        Oracle stopped =
                new Oracle(FIRST, 3) {
                    @Override
                    String bend(Scene scene, String truth) {
                        if (answers == 12) {
                            done[0] = 1_000;
                            throw new CancellationException("in the second phantom");
                        }
                        return truth;
                    }
                };
        Plan plan = plan(3, List.of(REGION), Plan.Wording.ONE);
        Examination examination = Examiner.run(plan, stopped, new Until(999, done), 1);
        assertEquals(1, examination.phantoms());
        assertEquals(0, stopped.open);
    }

    @Test
    void theKindFollowsFromTheNumberAsInTraining() {
        assertEquals(Kind.CHEST, Phantom.scene(999_999).kind());
        assertEquals(Kind.FUNDUS, Phantom.scene(1_000_000).kind());
        assertEquals(Kind.HISTOLOGY, Phantom.scene(1_000_001).kind());
        assertEquals(1_000_001, Phantom.scene(1_000_001).seed());
    }

    @Test
    void onlyTheQuestionsOfThePlanAreAsked() throws ModelException {
        Oracle oracle = new Oracle(FIRST, 3);
        Plan plan =
                new Plan(
                        FIRST,
                        3,
                        List.of(REGION),
                        Set.of(QuestionType.MODALITY),
                        Plan.Wording.ONE,
                        0,
                        0);
        Examiner.run(plan, oracle, Until.end(), 1);
        assertEquals(3, oracle.answers);
    }

    @Test
    void whatKDoesNotChangeStandsOnce() {
        assertEquals(
                List.of("region, k = 1", "region, k = 3", "none", "all"),
                Arm.of(List.of(Strategy.REGION, Strategy.NONE, Strategy.ALL), List.of(1, 3, 3))
                        .stream()
                        .map(Arm::label)
                        .toList());
    }
}
