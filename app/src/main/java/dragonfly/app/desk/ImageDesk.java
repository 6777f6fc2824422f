package dragonfly.app.desk;

import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.DisplayState;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The image on the screen. It owns the image: another one takes its place first, then it is closed,
 * off the screen's thread. An opening that is overtaken by another one shows nothing.
 */
public final class ImageDesk {
    /** What there is to see. */
    public enum State {
        EMPTY,
        OPENING,
        SHOWN,
        BROKEN
    }

    private static final DisplayState NOTHING = DisplayDefaults.colour().initialState();

    private final Work work;
    private final Opener opener;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable MedicalImage> image =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<DisplayState> display = new SimpleObjectProperty<>(NOTHING);
    private @Nullable Job opening;

    public ImageDesk(Work work, Opener opener) {
        this.work = work;
        this.opener = opener;
    }

    /**
     * Opens a file in place of the one there is; the old image stays until the new one is there.
     */
    public void open(Path wanted) {
        if (opening != null) {
            opening.cancel();
        }
        file.set(wanted);
        problem.set("");
        state.set(State.OPENING);
        opening =
                work.order(Words.of("image.opening"), ticket -> opener.open(wanted))
                        .done(this::show)
                        .dropped(MedicalImage::close)
                        .failed(this::refuse)
                        .start();
    }

    /** Clears the desk. */
    public void clear() {
        if (opening != null) {
            opening.cancel();
        }
        file.set(null);
        problem.set("");
        replace(null, NOTHING);
        state.set(State.EMPTY);
    }

    private void show(MedicalImage opened) {
        replace(opened, opened.display().initialState());
        state.set(State.SHOWN);
    }

    private void refuse(Failure failure) {
        problem.set(failure.sentence());
        replace(null, NOTHING);
        state.set(State.BROKEN);
    }

    private void replace(@Nullable MedicalImage next, DisplayState start) {
        MedicalImage before = image.get();
        // First the display: who hears of the new image finds it set for that one.
        display.set(start);
        image.set(next);
        if (before != null) {
            work.order(
                            Words.of("image.closing"),
                            ticket -> {
                                before.close();
                                return Boolean.TRUE;
                            })
                    .start();
        }
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The open image; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable MedicalImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** The file that was asked for last, whether it opened or not; null for an empty desk. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Why the file could not be shown, in a sentence; "" if nothing went wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Window, inversion and frame, as the reader has set them. */
    public ObjectProperty<DisplayState> displayProperty() {
        return display;
    }
}
