package dragonfly.app.browser;

import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Ticket;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.open.InstanceEntry;
import dragonfly.image.open.Library;
import dragonfly.image.open.ScanListener;
import dragonfly.image.open.SeriesEntry;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the list of studies shows: what was opened so far, and the reading under way. */
public final class BrowserModel {
    private final Work work;
    private final Scanner scanner;
    private final ObservableList<BrowserRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Job> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> shown = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty namesShown = new SimpleBooleanProperty(true);
    private Library library = new Library(List.of(), List.of());

    public BrowserModel(Work work, Scanner scanner) {
        this.work = work;
        this.scanner = scanner;
        namesShown.addListener((value, before, now) -> refresh());
    }

    /**
     * Reads files and folders into the list, beside what is there; a reading under way is
     * cancelled.
     *
     * @param then hears what these files and folders hold, on the screen's thread
     */
    public void open(List<Path> filesOrFolders, Consumer<Library> then) {
        cancel();
        Job job =
                work.order(
                                Words.of("browser.reading"),
                                ticket -> scanner.scan(filesOrFolders, new TicketListener(ticket)))
                        .done(
                                found -> {
                                    library = LibraryMerge.of(library, found);
                                    refresh();
                                    then.accept(found);
                                })
                        .start();
        job.stateProperty()
                .addListener(
                        (value, before, now) -> {
                            if (reading.get() == job) {
                                reading.set(null);
                            }
                        });
        if (job.running()) {
            reading.set(job);
        }
    }

    /** Stops reading. */
    public void cancel() {
        Job job = reading.get();
        if (job != null) {
            job.cancel();
            reading.set(null);
        }
    }

    /** Empties the list. */
    public void clear() {
        cancel();
        library = new Library(List.of(), List.of());
        refresh();
    }

    /** Marks the image that is on the screen. */
    public void setShown(@Nullable Path file) {
        shown.set(file);
        refresh();
    }

    public ReadOnlyObjectProperty<@Nullable Path> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObservableList<BrowserRow> rows() {
        return rows;
    }

    /** The reading under way; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Job> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether patients' names may stand on the screen. */
    public BooleanProperty namesShownProperty() {
        return namesShown;
    }

    /** The image {@code step} places after the shown one in its series, if there is one. */
    public Optional<Path> neighbour(int step) {
        return series().map(entry -> entry.instances().stream().map(InstanceEntry::file).toList())
                .filter(files -> files.contains(shown.get()))
                .findFirst()
                .flatMap(
                        files -> {
                            int at = files.indexOf(shown.get()) + step;
                            return at >= 0 && at < files.size()
                                    ? Optional.of(files.get(at))
                                    : Optional.empty();
                        });
    }

    /** The image a reader most likely wants first: the middle one of the first series. */
    public static Optional<Path> first(Library library) {
        return series(library)
                .filter(entry -> !entry.instances().isEmpty())
                .findFirst()
                .map(
                        entry -> {
                            List<InstanceEntry> images = entry.instances();
                            int at = entry.uid().isEmpty() ? 0 : images.size() / 2;
                            return images.get(at).file();
                        });
    }

    private Stream<SeriesEntry> series() {
        return series(library);
    }

    private static Stream<SeriesEntry> series(Library library) {
        return library.patients().stream()
                .flatMap(patient -> patient.studies().stream())
                .flatMap(study -> study.series().stream());
    }

    private void refresh() {
        rows.setAll(new Rows(namesShown.get(), shown.get()).of(library));
    }

    private record TicketListener(Ticket ticket) implements ScanListener {
        @Override
        public void progress(int done, int total, Path current) {
            ticket.progress(
                    total <= 0 ? -1 : (double) done / total,
                    Words.of("browser.progress", done, total));
        }

        @Override
        public boolean cancelled() {
            return ticket.cancelled();
        }
    }
}
