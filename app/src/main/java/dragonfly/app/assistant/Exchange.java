package dragonfly.app.assistant;

import dragonfly.app.report.Labels;
import dragonfly.app.report.Provenance;
import dragonfly.model.Answer;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.selection.SelectionSettings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A question and what has come of it so far; changes on the screen's thread. */
public final class Exchange {
    /** Where the question stands. */
    public enum State {
        /** Behind another question, or the model is still being loaded. */
        WAITING,
        /** The model looks at the image first. */
        LOOKING,
        /** The model reads the patches and the question; no word has come yet. */
        READING,
        ANSWERING,
        DONE,
        STOPPED,
        FAILED;

        /** Whether more is to come. */
        public boolean open() {
            return this == WAITING || this == LOOKING || this == READING || this == ANSWERING;
        }
    }

    /** What a question is for. */
    public enum Purpose {
        ANSWER,
        REPORT
    }

    private final String question;
    private final Purpose purpose;
    private DecodeSettings decoding;
    private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper figures = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable Exchange earlier;
    private @Nullable SelectionSettings selection;
    private @Nullable IntendedUse use;
    private @Nullable DomainVerdict outside;
    private @Nullable Provenance provenance;
    private @Nullable Answer answer;
    private @Nullable Evidence evidence;

    Exchange(String question, Purpose purpose, DecodeSettings decoding) {
        this.question = question;
        this.purpose = purpose;
        this.decoding = decoding;
    }

    public String question() {
        return question;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** How words are chosen; the length is settled when the model is there to be asked. */
    public DecodeSettings decoding() {
        return decoding;
    }

    /** The pieces that have come, in order. */
    public ObservableList<Piece> pieces() {
        return pieces;
    }

    /** The text that has come. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Times and rates in one line; "" before the answer is complete. */
    public ReadOnlyStringProperty figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** The most telling of the figures, in a few words; "" before the answer is complete. */
    public String briefFigures() {
        return answer == null ? "" : Figures.brief(answer);
    }

    /** Why there is no answer, in a sentence; "" if nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The last complete answer to the same question by other patches, to compare with. */
    public Optional<Exchange> earlier() {
        return Optional.ofNullable(earlier);
    }

    /** The choice of patches that it went by; empty before the question has reached the model. */
    public Optional<SelectionSettings> selection() {
        return Optional.ofNullable(selection);
    }

    /** What the answering model's words may be used for; empty before it was asked. */
    public Optional<IntendedUse> use() {
        return Optional.ofNullable(use);
    }

    /** Why the words are void; empty where they are not, and before the model was asked. */
    public Optional<DomainVerdict> outside() {
        return Optional.ofNullable(outside);
    }

    /**
     * The text as it may leave the window: with what it may be used for, and with the warning where
     * it is void.
     */
    public String labelled() {
        return Labels.around(text(), use().map(Uses::tag).orElse(""), outside());
    }

    /** How the answer came about; empty before it is complete. */
    public Optional<Provenance> provenance() {
        return Optional.ofNullable(provenance);
    }

    /** What the answer was read from; empty before it is complete. */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** The answer; empty before it is complete. */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    void enter(State next) {
        if (state.get().open()) {
            state.set(next);
        }
    }

    /**
     * The question has reached the model.
     *
     * @param verdict how far the picture is from what the model was trained on
     */
    void goBy(
            SelectionSettings settings,
            IntendedUse intended,
            Optional<DomainVerdict> verdict,
            @Nullable Exchange compareWith) {
        selection = settings;
        use = intended;
        outside = verdict.filter(DomainVerdict::outside).orElse(null);
        earlier = compareWith;
    }

    void limit(int tokens) {
        decoding = decoding.withMaxNewTokens(Math.min(tokens, decoding.maxNewTokens()));
    }

    void append(List<Piece> batch) {
        if (state.get().open()) {
            state.set(State.ANSWERING);
            pieces.addAll(batch);
        }
    }

    void complete(Answer given, Provenance how, Evidence from, String line) {
        answer = given;
        provenance = how;
        evidence = from;
        pieces.setAll(
                given.tokens().stream()
                        .map(token -> new Piece(token.text(), token.probability()))
                        .toList());
        figures.set(line);
        state.set(given.stop() == StopReason.CANCELLED ? State.STOPPED : State.DONE);
    }

    void fail(String sentence) {
        if (state.get().open()) {
            problem.set(sentence);
            state.set(State.FAILED);
        }
    }
}
