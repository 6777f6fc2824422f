package dragonfly.app.window;

import dragonfly.app.browser.BrowserModel;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.samples.Samples;
import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Ticket;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Takes sample cases off their shelf: the one that was asked for is drawn and shown first, then the
 * others are drawn and all of them listed. Screen's thread.
 */
final class SampleShelf {
    private final Work work;
    private final Samples samples;
    private final ImageDesk desk;
    private final BrowserModel browser;
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();

    SampleShelf(Work work, Samples samples, ImageDesk desk, BrowserModel browser) {
        this.work = work;
        this.samples = samples;
        this.desk = desk;
        this.browser = browser;
    }

    /** Shows a case and lists all. */
    void open(SampleCase wanted) {
        follow(
                work.order(Words.of("sample.drawing"), ticket -> samples.file(wanted))
                        .done(
                                file -> {
                                    desk.open(file);
                                    follow(listAll());
                                })
                        .start());
    }

    private Job listAll() {
        return work.order(Words.of("sample.drawing"), this::all)
                .done(files -> browser.open(files, found -> {}))
                .start();
    }

    private List<Path> all(Ticket ticket) throws IOException {
        SampleCase[] cases = SampleCase.values();
        List<Path> files = new ArrayList<>();
        for (SampleCase each : cases) {
            if (ticket.cancelled()) {
                throw new CancellationException();
            }
            ticket.progress(
                    (double) files.size() / cases.length,
                    Words.of("sample.drawingOf", files.size() + 1, cases.length));
            files.add(samples.file(each));
        }
        return files;
    }

    private void follow(Job started) {
        started.stateProperty()
                .addListener(
                        (value, before, now) -> {
                            if (job.get() == started) {
                                job.set(null);
                            }
                            if (now == Job.State.FAILED) {
                                offer();
                            }
                        });
        job.set(started.running() ? started : null);
    }

    /** What is being drawn; null when nothing is. */
    ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Puts the cases in sight: there is nothing else to look at. */
    void offer() {
        offered.set(true);
    }

    /** Whether the cases are or were in sight, so that they need pictures. */
    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }
}
