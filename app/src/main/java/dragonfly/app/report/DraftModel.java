package dragonfly.app.report;

import dragonfly.app.desk.ImageDesk;
import dragonfly.app.palette.UndoHistory;
import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The draft of a report about the image on the screen. Every change goes to the disk at once: while
 * one is being written the next ones wait together, so that the last one is always written. Coming
 * back to the image brings its draft back. Screen's thread.
 */
public final class DraftModel {
    private record Pending(String key, ReportDraft draft) {}

    private final Work work;
    private final DraftStore store;
    private final UndoHistory undo;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable ReportDraft> draft =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper recovered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable String key;
    private @Nullable Pending waiting;
    private boolean writing;

    public DraftModel(
            Work work, DraftStore store, ImageDesk desk, UndoHistory undo, InstantSource clock) {
        this.work = work;
        this.store = store;
        this.undo = undo;
        this.clock = clock;
        desk.imageProperty().addListener((value, before, now) -> turnTo(now));
    }

    /** Begins a draft with an answer; the draft before can be taken back. */
    public void begin(String answer, Provenance provenance) {
        if (key != null) {
            ReportDraft before = draft.get();
            ReportDraft begun = ReportDraft.of(answer, provenance);
            put(begun);
            undo.made(() -> put(before), () -> put(begun));
        }
    }

    /** Changes the text; the origins of its sentences follow. */
    public void edit(String text) {
        ReportDraft now = draft.get();
        if (now != null && !now.text().equals(text)) {
            put(now.revised(text));
        }
    }

    /** Throws the draft away; can be taken back. */
    public void discard() {
        ReportDraft before = draft.get();
        if (before != null) {
            put(null);
            undo.made(() -> put(before), () -> put(null));
        }
    }

    private void put(@Nullable ReportDraft next) {
        draft.set(next);
        recovered.set(false);
        String place = key;
        if (place == null) {
            return;
        }
        if (next == null) {
            waiting = null;
            work.order(
                            Words.of("report.deleting"),
                            ticket -> {
                                store.delete(place);
                                return Boolean.TRUE;
                            })
                    .failed(this::complain)
                    .start();
            saved.set(null);
        } else {
            waiting = new Pending(place, next);
            writeNext();
        }
    }

    private void writeNext() {
        Pending next = waiting;
        if (writing || next == null) {
            return;
        }
        waiting = null;
        writing = true;
        work.order(
                        Words.of("report.saving"),
                        ticket -> {
                            store.save(next.key(), next.draft());
                            return clock.instant();
                        })
                .done(
                        at -> {
                            writing = false;
                            problem.set("");
                            saved.set(next.key().equals(key) ? at : saved.get());
                            writeNext();
                        })
                .cancelled(() -> writing = false)
                .failed(
                        failure -> {
                            writing = false;
                            complain(failure);
                        })
                .start();
    }

    private void complain(Failure failure) {
        problem.set(Words.of("report.notSaved", failure.sentence()));
    }

    private void turnTo(@Nullable MedicalImage image) {
        String place = image == null ? null : DraftStore.key(image);
        key = place;
        draft.set(null);
        recovered.set(false);
        saved.set(null);
        problem.set("");
        if (place != null) {
            work.order(Words.of("report.loading"), ticket -> store.load(place))
                    .done(found -> recover(place, found))
                    .failed(failure -> problem.set(Words.of("report.unreadable")))
                    .start();
        }
    }

    private void recover(String place, Optional<ReportDraft> found) {
        if (place.equals(key) && draft.get() == null && found.isPresent()) {
            draft.set(found.get());
            recovered.set(true);
        }
    }

    /** The draft; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable ReportDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** Whether the draft was found on the disk and not changed since. */
    public ReadOnlyBooleanProperty recoveredProperty() {
        return recovered.getReadOnlyProperty();
    }

    /** When the draft was last written; null before. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** What went wrong with keeping it, in a sentence; "" if nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
