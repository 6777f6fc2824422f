package dragonfly.training.stage;

import dragonfly.model.selection.SelectionSettings;
import dragonfly.phantom.random.Dice;
import dragonfly.training.data.Lessons;
import dragonfly.training.data.Packed;
import dragonfly.training.data.TextPiece;
import dragonfly.training.data.Truth;
import dragonfly.training.model.MiniModel;
import dragonfly.training.optimise.Course;
import dragonfly.training.optimise.Optimisers;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learning to answer: projector and decoder on remembered features, then everything with a live
 * encoder, then fine-tuning without captions and text alone. The loss is the cross entropy of
 * answer tokens.
 */
public final class LanguageStage implements Stage {
    /** The first part of the language stage sees nothing high: a third of the cost. */
    private static final double COARSE_START = 0.2;

    private static final double TEXT_ONLY = 0.04;
    private static final double AUXILIARY_WEIGHT = 0.3;
    private static final double ANCHOR_WEIGHT = 0.3;

    /** What an encoder's rates are beside the others' (matrices, rest). */
    private static final double ENCODER_MUON = 0.15;

    private static final double ENCODER_ADAM = 0.3;
    private static final long NO_REDUCTION = 0;
    private static final long NEVER_IGNORE = -100;

    private final Classroom room;
    private final StageSettings settings;
    private final Course course;
    private final Sight sight;
    private final @Nullable Anchor anchor;
    private final Optimisers optimisers;

    /**
     * @param sight remembered or live; belongs to the caller
     * @param anchor what holds the summaries where they were; belongs to the caller
     */
    LanguageStage(Classroom room, StageSettings settings, Sight sight, @Nullable Anchor anchor) {
        this.room = room;
        this.settings = settings;
        this.course = new Course(settings.warmup(), settings.steps());
        this.sight = sight;
        this.anchor = anchor;
        this.optimisers = new Optimisers(room.model().weights(), rates(), room.precision());
    }

    private Map<Part, Double> rates() {
        Map<Part, Double> rates = new EnumMap<>(Part.class);
        rates.put(Part.DECODER_MATRICES, settings.muonRate());
        rates.put(Part.DECODER_REST, settings.adamRate());
        if (!room.cure().frozen()) {
            rates.put(Part.PROJECTOR, settings.adamRate());
        }
        if (settings.kind() != StageSettings.Kind.LANGUAGE) {
            rates.put(Part.ENCODER_MATRICES, settings.muonRate() * ENCODER_MUON);
            rates.put(Part.ENCODER_REST, settings.adamRate() * ENCODER_ADAM);
        }
        return rates;
    }

    @Override
    public Map<String, Double> learn(int step) {
        Dice dice = settings.dice(room.seed(), step);
        optimisers.clear();
        Map<String, Double> losses = new LinkedHashMap<>();
        try (PointerScope _ = new PointerScope()) {
            boolean tuning = settings.kind() == StageSettings.Kind.TUNING;
            Tensor loss =
                    !tuning && dice.chance(TEXT_ONLY)
                            ? textOnly(dice, losses)
                            : pictures(step, dice, losses);
            loss.backward();
            optimisers.step(course.at(step));
        }
        return losses;
    }

    private Tensor textOnly(Dice dice, Map<String, Double> losses) {
        List<List<TextPiece>> rows = new ArrayList<>();
        for (int i = 0; i < settings.batch(); i++) {
            rows.add(room.lessons().textOnly(room.source().textOnly(), dice));
        }
        Tensor nothing = Tensors.zeros(rows.size(), 0, room.model().shape().text().width());
        Tensor loss = answerLoss(nothing, Packed.of(rows));
        losses.put("text", Tensors.number(loss));
        return loss;
    }

    private Tensor pictures(int step, Dice dice, Map<String, Double> losses) {
        boolean early =
                settings.kind() == StageSettings.Kind.LANGUAGE
                        && step < settings.steps() * COARSE_START;
        SelectionSettings shown = early ? room.zoom().coarse() : room.zoom().draw(dice);
        Lessons.Captions captions =
                settings.kind() == StageSettings.Kind.TUNING
                        ? Lessons.Captions.WITHOUT
                        : Lessons.Captions.WITH;
        int[] examples = new int[settings.batch()];
        List<Truth> truths = new ArrayList<>();
        List<List<TextPiece>> rows = new ArrayList<>();
        for (int i = 0; i < examples.length; i++) {
            examples[i] = dice.whole(0, room.cache().count() - 1);
            Truth truth = room.source().truth(room.cache().number(examples[i]));
            truths.add(truth);
            rows.add(room.lessons().choose(truth, captions, dice));
        }
        int tiles = tiles(shown);
        Sight.Seen seen = sight.look(examples, tiles);
        Tensor summaries = room.model().projector().summaries(seen.means());
        int[][] kept = room.zoom().choose(summaries.detach(), shown);
        MiniModel model = room.model();
        Tensor prefix = model.prefix(seen.kept(kept), room.newlineId(), room.precision());
        Tensor answers = answerLoss(prefix, Packed.of(rows));
        losses.put("answers", Tensors.number(answers));
        return answers.add(beside(summaries, truths, examples, tiles, losses));
    }

    /** How many sub-images of each example are looked at. */
    private int tiles(SelectionSettings shown) {
        boolean cheap = settings.kind() == StageSettings.Kind.LANGUAGE;
        boolean wanted = room.zoom().selects() && cheap && room.cure() == Cure.AUXILIARY;
        return room.zoom().needsHigh(shown) || wanted
                ? room.zoom().frame().tiles()
                : room.zoom().frame().before();
    }

    private Tensor answerLoss(Tensor prefix, Packed packed) {
        Tensor logits = room.model().decoder().logits(prefix, packed.text(), room.precision());
        long n = packed.targets().length;
        Tensor each =
                torch.cross_entropy_loss(
                        logits,
                        Tensors.of(packed.targets(), n),
                        new TensorOptional(),
                        NO_REDUCTION,
                        NEVER_IGNORE,
                        0);
        Tensor weights = Tensors.of(packed.weights(), n);
        return each.mul(weights).sum().div(weights.sum());
    }

    /** The cure's own loss; 0 without one. */
    private Tensor beside(
            Tensor summaries,
            List<Truth> truths,
            int[] examples,
            int tiles,
            Map<String, Double> losses) {
        boolean whole = tiles == room.zoom().frame().tiles();
        if (room.zoom().selects() && whole && room.cure() == Cure.AUXILIARY) {
            Tensor loss = SelectionLoss.of(summaries, truths, room.zoom().frame());
            losses.put("selection", Tensors.number(loss));
            return loss.mul(Tensors.scalar(AUXILIARY_WEIGHT));
        }
        if (anchor != null) {
            Tensor loss = anchor.drift(summaries, examples, tiles);
            losses.put("drift", Tensors.number(loss));
            return loss.mul(Tensors.scalar(ANCHOR_WEIGHT));
        }
        return Tensors.zeros(1).sum();
    }

    @Override
    public Optimisers optimisers() {
        return optimisers;
    }

    @Override
    public void close() {
        optimisers.close();
    }
}
