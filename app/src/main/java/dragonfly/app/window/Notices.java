package dragonfly.app.window;

import dragonfly.app.tasks.Failure;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Sentences that stay on the screen until the user has put them away. Screen's thread. */
final class Notices {
    /**
     * A sentence.
     *
     * @param detail the technical side; "" if there is none
     */
    record Notice(String sentence, String detail, boolean wrong) {}

    private final ObservableList<Notice> shown = FXCollections.observableArrayList();

    /** The one place for errors that nothing else handles. */
    void add(Failure failure) {
        add(new Notice(failure.sentence(), failure.detail(), true));
    }

    void say(String sentence) {
        add(new Notice(sentence, "", false));
    }

    private void add(Notice notice) {
        // The same trouble a second time is no news.
        shown.remove(notice);
        shown.add(notice);
    }

    void putAway(Notice notice) {
        shown.remove(notice);
    }

    ObservableList<Notice> shown() {
        return shown;
    }
}
