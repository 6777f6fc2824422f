package dragonfly.app.assistant;

import dragonfly.app.about.AboutModel;
import dragonfly.model.Answer;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.LookTimings;
import dragonfly.model.Progress;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.runtime.Device;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

import java.util.List;
import java.util.Optional;

/** The real assistant: a Dragonfly model, which it owns. */
public final class DragonflyAssistant implements Assistant {
    private final DragonflyModel model;
    private final ModelCard card;

    private DragonflyAssistant(DragonflyModel model, AboutModel about) {
        this.model = model;
        this.card = ModelCard.of(model, about);
    }

    /** Loads a model; takes from a moment to half a minute, by size. */
    public static DragonflyAssistant open(ModelBundle bundle, Device device) throws ModelException {
        AboutModel about = AboutModel.of(bundle);
        return new DragonflyAssistant(DragonflyModel.open(bundle, device), about);
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Reading look(RgbImage picture, SelectionSettings settings, Progress progress)
            throws ModelException {
        return new LookReading(model.look(picture, settings, progress));
    }

    @Override
    public Reading reselect(Reading reading, SelectionSettings settings) throws ModelException {
        return new LookReading(model.reselect(look(reading), settings));
    }

    @Override
    public Answer ask(
            Reading reading,
            Conversation conversation,
            DecodeSettings settings,
            AnswerListener listener)
            throws ModelException {
        return model.ask(look(reading), conversation, settings, listener);
    }

    @Override
    public void close() {
        model.close();
    }

    private static Look look(Reading reading) {
        if (reading instanceof LookReading own) {
            return own.look;
        }
        throw new IllegalArgumentException("not a reading of this model");
    }

    private record LookReading(Look look) implements Reading {
        @Override
        public int imageWidth() {
            return look.imageWidth();
        }

        @Override
        public int imageHeight() {
            return look.imageHeight();
        }

        @Override
        public GridChoice grids() {
            return look.grids();
        }

        @Override
        public List<SubImageBox> boxes() {
            return look.boxes();
        }

        @Override
        public RgbImage subImage(int index) {
            return look.subImage(index);
        }

        @Override
        public Scores scores() {
            return look.scores();
        }

        @Override
        public Selection selection() {
            return look.selection();
        }

        @Override
        public List<Integer> keptSubImages() {
            return look.keptSubImages();
        }

        @Override
        public LookTimings timings() {
            return look.timings();
        }

        @Override
        public Optional<DomainVerdict> verdict() {
            return look.verdict();
        }

        @Override
        public void close() {
            look.close();
        }
    }
}
