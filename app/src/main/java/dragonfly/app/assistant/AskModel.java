package dragonfly.app.assistant;

import dragonfly.app.desk.ImageDesk;
import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Mailbox;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.selection.Selection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The questions about the image on the screen. One is answered at a time, in the order they were
 * asked; a question that finds no fresh look waits for one. Changing the image ends the question
 * under way; coming back to a file brings its questions back. Screen's thread.
 */
public final class AskModel {
    /** Random weights never come to an end; nobody reads more of them than this. */
    private static final int RANDOM_WORDS_LENGTH = 48;

    private static final double SAMPLING_TEMPERATURE = 0.7;
    private static final double SAMPLING_TOP_P = 0.9;

    private final Work work;
    private final ModelSeat seat;
    private final LookModel looks;
    private final ImageDesk desk;
    private final ObservableList<Exchange> exchanges = FXCollections.observableArrayList();
    private final Map<Path, List<Exchange>> byFile = new HashMap<>();
    private final Deque<Exchange> queue = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final BooleanProperty remembering = new SimpleBooleanProperty(false);
    private Consumer<Exchange> onReport = exchange -> {};
    private @Nullable Path file;
    private @Nullable Asking active;

    public AskModel(Work work, ModelSeat seat, LookModel looks, ImageDesk desk) {
        this.work = work;
        this.seat = seat;
        this.looks = looks;
        this.desk = desk;
        desk.imageProperty().addListener((value, before, now) -> turnTo(now));
        looks.stateProperty().addListener((value, before, now) -> advance());
        looks.selectionProperty().addListener((value, before, now) -> compare());
        seat.stateProperty().addListener((value, before, now) -> advance());
    }

    /** Asks; the answer streams into the exchange. Blank questions are not asked. */
    public void ask(String question) {
        if (!question.isBlank()) {
            add(question.strip(), Exchange.Purpose.ANSWER, DecodeSettings.greedy());
        }
    }

    /** Asks for a draft of a report, by the model's own prompt. */
    public void draftReport() {
        ModelCard card = seat.cardProperty().get();
        if (card != null) {
            add(card.reportPrompt(), Exchange.Purpose.REPORT, DecodeSettings.greedy());
        }
    }

    /** Asks the last question again, by the patches chosen now. */
    public void again() {
        if (!exchanges.isEmpty()) {
            Exchange last = exchanges.getLast();
            add(last.question(), last.purpose(), DecodeSettings.greedy());
        }
    }

    /** Asks a question again with words drawn by lot, since a greedy answer would be the same. */
    public void regenerate(Exchange exchange) {
        DecodeSettings drawn =
                new DecodeSettings(
                        DecodeSettings.greedy().maxNewTokens(),
                        SAMPLING_TEMPERATURE,
                        SAMPLING_TOP_P,
                        exchanges.size());
        add(exchange.question(), exchange.purpose(), drawn);
    }

    /** Stops a question; what has come of it stays. */
    public void stop(Exchange exchange) {
        if (active != null && active.exchange() == exchange) {
            active.stop();
        } else if (queue.remove(exchange)) {
            exchange.enter(Exchange.State.STOPPED);
        }
        update();
    }

    /** Stops the question under way and all that wait. */
    public void stopAll() {
        List.copyOf(queue).forEach(this::stop);
        if (active != null) {
            active.stop();
        }
    }

    /** Forgets the questions about this image. */
    public void clear() {
        stopAll();
        exchanges.removeIf(exchange -> !exchange.stateProperty().get().open());
    }

    /** Hears of every answer that is a complete draft of a report. */
    public void setOnReport(Consumer<Exchange> action) {
        onReport = action;
    }

    private void add(String question, Exchange.Purpose purpose, DecodeSettings decoding) {
        if (desk.imageProperty().get() == null) {
            return;
        }
        Exchange exchange = new Exchange(question, purpose, decoding);
        exchanges.add(exchange);
        queue.add(exchange);
        advance();
    }

    /** Brings the first question that waits one step nearer to its answer. */
    private void advance() {
        Exchange next = queue.peek();
        if (next == null || active != null) {
            update();
            return;
        }
        switch (seat.stateProperty().get()) {
            case NONE -> refuse(next, Words.of("ask.noModel"));
            case FAILED -> refuse(next, seat.problemProperty().get());
            case LOADING -> next.enter(Exchange.State.WAITING);
            case READY -> lookOrStart(next);
        }
        update();
    }

    private void lookOrStart(Exchange next) {
        boolean waited = next.stateProperty().get() == Exchange.State.LOOKING;
        switch (looks.stateProperty().get()) {
            case LOOKING -> next.enter(Exchange.State.LOOKING);
            case FAILED -> {
                if (waited) {
                    refuse(next, looks.problemProperty().get());
                } else {
                    lookFirst(next);
                }
            }
            case NONE -> {
                if (waited) {
                    refuse(next, Words.of("ask.lookCancelled"));
                } else {
                    lookFirst(next);
                }
            }
            case READY -> {
                if (looks.staleProperty().get() && !waited) {
                    lookFirst(next);
                } else {
                    start(next);
                }
            }
        }
    }

    private void lookFirst(Exchange next) {
        next.enter(Exchange.State.LOOKING);
        looks.look();
    }

    private void refuse(Exchange next, String sentence) {
        queue.remove(next);
        next.fail(sentence);
        advance();
    }

    private void start(Exchange next) {
        Lease lease = looks.lease();
        MedicalImage image = desk.imageProperty().get();
        if (lease == null || image == null) {
            refuse(next, Words.of("ask.lookCancelled"));
            return;
        }
        queue.remove(next);
        if (lease.assistant().card().use() == IntendedUse.RANDOM_WORDS) {
            next.limit(RANDOM_WORDS_LENGTH);
        }
        next.goBy(
                lease.settings(),
                lease.assistant().card().use(),
                lease.shared().reading().verdict(),
                earlier(next, lease));
        next.enter(Exchange.State.READING);
        Asking asking =
                new Asking(
                        next,
                        lease,
                        Conversations.of(exchanges, next, remembering.get()),
                        new Mailbox<>(work.screen(), next::append));
        active = asking;
        Job job =
                work.order(Words.of("ask.answering"), asking::run)
                        .done(outcome -> finish(asking, outcome, image))
                        .dropped(Asking.Outcome::close)
                        .cancelled(() -> end(asking))
                        .failed(failure -> fail(asking, failure))
                        .start();
        asking.runsAs(job);
    }

    /** The last complete answer to the same question that went by other patches. */
    private @Nullable Exchange earlier(Exchange next, Lease lease) {
        for (Exchange candidate : exchanges.reversed()) {
            if (candidate != next
                    && candidate.stateProperty().get() == Exchange.State.DONE
                    && candidate.question().equalsIgnoreCase(next.question())) {
                boolean same = candidate.selection().filter(lease.settings()::equals).isPresent();
                return same ? null : candidate;
            }
        }
        return null;
    }

    private void finish(Asking asking, Asking.Outcome outcome, MedicalImage image) {
        Exchange exchange = asking.exchange();
        if (outcome.made() != null) {
            SharedReading made = new SharedReading(outcome.made(), work);
            looks.adopt(made);
            made.release();
        }
        exchange.complete(
                outcome.answer(),
                Provenances.of(asking, outcome, image),
                new Evidence(
                        asking.lease().display(), outcome.read().facts(outcome.read().selection())),
                Figures.line(outcome.answer(), asking.lease().look(), exchange.decoding()));
        end(asking);
        if (exchange.purpose() == Exchange.Purpose.REPORT
                && exchange.stateProperty().get() == Exchange.State.DONE) {
            onReport.accept(exchange);
        }
    }

    private void fail(Asking asking, Failure failure) {
        asking.exchange().fail(failure.sentence());
        end(asking);
    }

    private void end(Asking asking) {
        asking.lease().shared().release();
        asking.exchange().enter(Exchange.State.STOPPED);
        if (active == asking) {
            active = null;
        }
        compare();
        advance();
    }

    private void turnTo(@Nullable MedicalImage image) {
        if (active != null) {
            active.abandon();
        }
        queue.forEach(exchange -> exchange.enter(Exchange.State.STOPPED));
        queue.clear();
        if (file != null) {
            byFile.put(file, List.copyOf(exchanges));
        }
        file = image == null ? null : image.source();
        exchanges.setAll(file == null ? List.of() : byFile.getOrDefault(file, List.of()));
        compare();
        update();
    }

    private void update() {
        busy.set(active != null || !queue.isEmpty());
    }

    /** Whether the last answer went by other patches than a question asked now would. */
    private void compare() {
        Selection now = looks.selectionProperty().get();
        changed.set(
                now != null
                        && !exchanges.isEmpty()
                        && exchanges
                                .getLast()
                                .selection()
                                .filter(settings -> !settings.equals(now.settings()))
                                .isPresent());
    }

    /** The questions about this image, oldest first. */
    public ObservableList<Exchange> exchanges() {
        return exchanges;
    }

    /** Whether a question is under way or waits. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the patches have changed since the last answer. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether a question carries the earlier ones; off: each stands alone, as in training. */
    public BooleanProperty rememberingProperty() {
        return remembering;
    }
}
