package dragonfly.evaluation.phantom;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.SubImageBox;
import dragonfly.phantom.random.Dice;
import dragonfly.phantom.random.Mix;
import dragonfly.phantom.scene.Finding;
import dragonfly.phantom.scene.Point;
import dragonfly.phantom.scene.Scene;
import dragonfly.phantom.text.Captions;
import dragonfly.phantom.text.Question;
import dragonfly.phantom.text.Questions;
import dragonfly.phantom.text.Reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Asks a model about phantoms: one look a phantom, every further selection among the tokens of that
 * look, every question in a conversation of its own. The same plan and model give the same results.
 */
public final class Examiner {
    /** No answer that is longer can be right. */
    private static final int ANSWER_TOKENS = 16;

    private static final int CAPTION_TOKENS = 128;
    private static final int REPORT_TOKENS = 384;

    /** Follows an examination, on its thread. */
    public interface Watch {
        /** So many phantoms are done. */
        void done(int phantoms);

        /** Asked before every question; true ends the examination with what is done. */
        boolean cancelled();
    }

    private final Plan plan;
    private final Candidate candidate;
    private final Watch watch;
    private final Stopwatch waiting = new Stopwatch();
    private final Stopwatch looking = new Stopwatch();
    private final Stopwatch answering = new Stopwatch();
    private final Stopwatch writing = new Stopwatch();

    private Examiner(Plan plan, Candidate candidate, Watch watch) {
        this.plan = plan;
        this.candidate = candidate;
        this.watch = watch;
    }

    /**
     * Carries out a plan on this thread; phantoms are drawn on others.
     *
     * @param drawers threads that draw, at least 1
     * @return what was done, phantom by phantom; less than planned where the watch was cancelled
     */
    public static Examination run(Plan plan, Candidate candidate, Watch watch, int drawers)
            throws ModelException {
        return new Examiner(plan, candidate, watch).all(drawers);
    }

    private Examination all(int drawers) throws ModelException {
        long start = System.nanoTime();
        List<Examined> results = new ArrayList<>();
        long end = plan.firstSeed() + plan.count();
        try (DrawAhead phantoms = new DrawAhead(plan.firstSeed(), end, drawers)) {
            for (int i = 0; i < plan.count() && !watch.cancelled(); i++) {
                Drawn phantom = waiting.time(phantoms::take);
                results.addAll(examine(phantom));
                watch.done(i + 1);
            }
        } catch (CancellationException e) {
            if (!watch.cancelled()) {
                throw e;
            }
        }
        Pace pace =
                new Pace(
                        (System.nanoTime() - start) / 1e9,
                        waiting.meanMillis(),
                        looking.meanMillis(),
                        answering.meanMillis(),
                        writing.meanMillis());
        return new Examination(plan, results, pace);
    }

    private List<Examined> examine(Drawn phantom) throws ModelException {
        List<Examined> results = new ArrayList<>();
        Arm first = plan.arms().getFirst();
        try (Sight sight =
                looking.time(
                        () ->
                                candidate.look(
                                        phantom.picture(), first.settings(phantom.number())))) {
            results.add(examine(phantom, sight, 0));
            for (int arm = 1; arm < plan.arms().size(); arm++) {
                try (Sight other =
                        sight.reselect(plan.arms().get(arm).settings(phantom.number()))) {
                    results.add(examine(phantom, other, arm));
                }
            }
        }
        return results;
    }

    private Examined examine(Drawn phantom, Sight sight, int arm) throws ModelException {
        Scene scene = phantom.scene();
        List<Reply> replies = new ArrayList<>();
        for (Question question : Questions.of(scene)) {
            if (plan.types().contains(question.type())) {
                for (int wording : wordings(phantom.number(), question)) {
                    replies.add(reply(sight, question, wording));
                }
            }
        }
        long place = phantom.number() - plan.firstSeed();
        return new Examined(
                phantom.number(),
                arm,
                replies,
                spots(scene, sight.keptTiles()),
                sight.outside(),
                place < plan.captions()
                        ? Optional.of(
                                write(
                                        sight,
                                        candidate.captionPrompt(),
                                        Captions.of(scene),
                                        CAPTION_TOKENS))
                        : Optional.empty(),
                place < plan.reports()
                        ? Optional.of(
                                write(
                                        sight,
                                        candidate.reportPrompt(),
                                        Reports.of(scene).text(),
                                        REPORT_TOKENS))
                        : Optional.empty());
    }

    /** The wordings in which a question is put, by their places. */
    private List<Integer> wordings(long number, Question question) {
        int count = question.wordings().size();
        return switch (plan.wording()) {
            case ALL -> IntStream.range(0, count).boxed().toList();
            case ONE -> {
                Dice dice = new Dice(Mix.of(number, question.type().id().hashCode()));
                yield List.of(dice.whole(0, count - 1));
            }
        };
    }

    private Reply reply(Sight sight, Question question, int wording) throws ModelException {
        stopIfWished();
        String given =
                answering.time(() -> sight.answer(question.wordings().get(wording), ANSWER_TOKENS));
        return new Reply(question.type(), wording, question.answer(), given);
    }

    private Written write(Sight sight, String prompt, String expected, int mostTokens)
            throws ModelException {
        stopIfWished();
        return new Written(expected, writing.time(() -> sight.answer(prompt, mostTokens)));
    }

    private void stopIfWished() {
        if (watch.cancelled()) {
            throw new CancellationException("cancelled by the user");
        }
    }

    /** The small findings and decoys of a scene, drawn at one pixel a unit. */
    static List<Spotted> spots(Scene scene, List<SubImageBox> kept) {
        return scene.findings().stream()
                .filter(finding -> finding.type().small() || finding.type().decoy())
                .map(finding -> new Spotted(finding.type(), lies(finding, kept)))
                .toList();
    }

    private static boolean lies(Finding finding, List<SubImageBox> boxes) {
        Point at = finding.centre();
        return boxes.stream()
                .anyMatch(
                        box ->
                                at.x() >= box.x()
                                        && at.x() < box.x() + box.width()
                                        && at.y() >= box.y()
                                        && at.y() < box.y() + box.height());
    }
}
