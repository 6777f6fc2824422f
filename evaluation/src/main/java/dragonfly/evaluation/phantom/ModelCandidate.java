package dragonfly.evaluation.phantom;

import dragonfly.model.Answer;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.Progress;
import dragonfly.model.Stage;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.picture.SubImageBox;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A loaded model under examination; it stays the caller's. */
public final class ModelCandidate implements Candidate {
    private final DragonflyModel model;
    private final Wish wish;

    /**
     * @param cancelled the user's wish to stop, asked between sub-images and tokens
     */
    public ModelCandidate(DragonflyModel model, BooleanSupplier cancelled) {
        this.model = model;
        this.wish = new Wish(cancelled);
    }

    @Override
    public Sight look(RgbImage picture, SelectionSettings settings) throws ModelException {
        return new ModelSight(model.look(picture, settings, wish));
    }

    @Override
    public String captionPrompt() {
        return model.bundle().prompts().caption();
    }

    @Override
    public String reportPrompt() {
        return model.bundle().prompts().report();
    }

    private final class ModelSight implements Sight {
        private final Look look;

        private ModelSight(Look look) {
            this.look = look;
        }

        @Override
        public List<SubImageBox> keptTiles() {
            int before = 1 + look.grids().medium().count();
            return look.selection().kept().stream()
                    .map(tile -> look.boxes().get(before + tile.tile()))
                    .toList();
        }

        @Override
        public Optional<Boolean> outside() {
            return look.verdict().map(DomainVerdict::outside);
        }

        @Override
        public Sight reselect(SelectionSettings settings) throws ModelException {
            return new ModelSight(model.reselect(look, settings));
        }

        @Override
        public String answer(String prompt, int mostTokens) throws ModelException {
            Answer answer =
                    model.ask(
                            look,
                            new Conversation("", List.of()).ask(prompt),
                            DecodeSettings.greedy().withMaxNewTokens(mostTokens),
                            wish);
            if (answer.stop() == StopReason.CANCELLED) {
                throw new CancellationException("cancelled by the user");
            }
            return answer.text();
        }

        @Override
        public void close() {
            look.close();
        }
    }

    /** Hears nothing, and stops when the user wishes so. */
    private record Wish(BooleanSupplier wished) implements Progress, AnswerListener {
        @Override
        public void at(Stage stage, double fraction) {}

        @Override
        public void delta(String text, double probability) {}

        @Override
        public boolean cancelled() {
            return wished.getAsBoolean();
        }
    }
}
