package dragonfly.app.window;

import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.LookModel;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.file.AtomicFile;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.words.Words;
import dragonfly.model.selection.SelectionSettings;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/**
 * Takes pictures of the real window in its states, without a screen: {@code
 * -Dglass.platform=Headless -Dprism.order=sw} must be set before.
 */
public final class Pictures {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** Which states of the window are shown. */
    public enum States {
        /** Those that stand in the documentation. */
        DOCUMENTATION,
        /** The empty window and the light theme too. */
        ALL
    }

    private final Path folder;
    private final States states;
    private final List<Path> files;
    private final List<Path> written = new ArrayList<>();
    private final Workstation workstation;
    private final Session session;

    private Pictures(Workstation workstation, Path folder, States states, List<Path> files) {
        this.states = states;
        this.workstation = workstation;
        this.session = workstation.session();
        this.folder = folder;
        this.files = files;
    }

    /**
     * Takes the pictures and closes the window again. Once in a process; not on the screen's
     * thread.
     *
     * @param folder for the PNG files
     * @param states which states to show
     * @param files more images to take a picture of
     * @return the files written
     * @throws IOException if a picture cannot be written or a state does not come
     */
    public static List<Path> take(
            Surroundings surroundings, Path folder, States states, List<Path> files)
            throws IOException, InterruptedException {
        surroundings.settings().get();
        CompletableFuture<Pictures> end = new CompletableFuture<>();
        CompletableFuture<Workstation> opened = new CompletableFuture<>();
        Platform.startup(
                () -> {
                    try {
                        Workstation workstation = new Workstation(surroundings, new Stage());
                        opened.complete(workstation);
                        workstation.show(StartUp.empty());
                        Pictures pictures = new Pictures(workstation, folder, states, files);
                        pictures.run().whenComplete((done, thrown) -> close(pictures, thrown, end));
                    } catch (RuntimeException | Error e) {
                        end.completeExceptionally(e);
                    }
                });
        try {
            List<Path> written = end.get().written;
            opened.get().finish();
            return written;
        } catch (ExecutionException e) {
            throw new IOException("The pictures could not be taken.", e.getCause());
        }
    }

    private static void close(
            Pictures pictures, @Nullable Throwable thrown, CompletableFuture<Pictures> end) {
        pictures.workstation.quit();
        if (thrown == null) {
            end.complete(pictures);
        } else {
            end.completeExceptionally(thrown);
        }
    }

    private CompletionStage<Void> run() {
        CompletionStage<Void> steps =
                until("model", () -> session.seat().cardProperty().get() != null)
                        .thenCompose(done -> all() ? take("empty") : nothing())
                        .thenCompose(done -> openSample())
                        .thenCompose(done -> askAndChange())
                        .thenCompose(done -> take("workstation"))
                        .thenCompose(done -> face(1, "look"))
                        .thenCompose(done -> report());
        for (Path file : files) {
            steps = steps.thenCompose(done -> other(file));
        }
        return steps.thenCompose(done -> all() ? light() : nothing());
    }

    private boolean all() {
        return states == States.ALL;
    }

    private static CompletionStage<Void> nothing() {
        return CompletableFuture.completedStage(null);
    }

    private CompletionStage<Void> openSample() {
        session.shelf().open(SampleCase.MICRONODULE);
        return until(
                        "a look and a list",
                        () ->
                                looks(LookModel.State.READY)
                                        && session.browser().rows().size() > 1
                                        && session.browser().readingProperty().get() == null)
                .thenCompose(done -> settled());
    }

    private CompletionStage<Void> askAndChange() {
        session.asks().ask(Words.of("pictures.question"));
        return until("an answer", this::answered)
                .thenCompose(
                        done -> {
                            SelectionSettings now =
                                    session.looks().selectionProperty().get().settings();
                            int tile =
                                    session.looks().selectionProperty().get().kept().get(4).tile();
                            session.looks().choose(now.drop(tile).pin(tile == 13 ? 12 : 13));
                            session.asks().again();
                            return until("another answer", this::answered);
                        });
    }

    private CompletionStage<Void> face(int tab, String name) {
        workstation.view().tabs().show(tab);
        return take(name);
    }

    private CompletionStage<Void> report() {
        session.asks().draftReport();
        return until("a draft", this::answered)
                .thenCompose(
                        done -> {
                            ReportDraft draft = session.drafts().draftProperty().get();
                            String text = draft == null ? "" : draft.text();
                            session.drafts().edit(text + "\n" + Words.of("pictures.edit"));
                            return until(
                                    "a kept draft",
                                    () -> session.drafts().savedProperty().get() != null);
                        })
                .thenCompose(done -> face(2, "report"));
    }

    private CompletionStage<Void> other(Path file) {
        workstation.view().tabs().show(0);
        session.open(List.of(file));
        return until(
                        "an image",
                        () ->
                                session.browser().readingProperty().get() == null
                                        && file.toAbsolutePath()
                                                .normalize()
                                                .equals(session.desk().fileProperty().get())
                                        && ((desk(ImageDesk.State.SHOWN)
                                                        && looks(LookModel.State.READY))
                                                || desk(ImageDesk.State.BROKEN)))
                .thenCompose(done -> settled())
                .thenCompose(
                        done -> take(String.valueOf(file.getFileName()).replaceAll("\\W+", "-")));
    }

    private CompletionStage<Void> light() {
        workstation.view().lightProperty().set(true);
        return take("light").thenRun(() -> workstation.view().lightProperty().set(false));
    }

    private boolean desk(ImageDesk.State state) {
        return session.desk().stateProperty().get() == state;
    }

    private boolean looks(LookModel.State state) {
        return session.looks().stateProperty().get() == state;
    }

    private boolean answered() {
        List<Exchange> exchanges = session.asks().exchanges();
        return !session.asks().busyProperty().get()
                && !exchanges.isEmpty()
                && exchanges.getLast().stateProperty().get() == Exchange.State.DONE;
    }

    /** Nothing is being painted or read any more: a few frames pass without a change. */
    private CompletionStage<Void> settled() {
        int[] frames = {0};
        return until("a settled picture", () -> frames[0]++ > 30);
    }

    private static CompletionStage<Void> until(String what, BooleanSupplier condition) {
        return Watch.until(what, LIMIT, condition);
    }

    private CompletionStage<Void> take(String name) {
        return settled()
                .thenAccept(
                        done -> {
                            WritableImage picture = workstation.scene().snapshot(null);
                            write(name, SwingFXUtils.fromFXImage(picture, null));
                        });
    }

    private void write(String name, BufferedImage image) {
        Path file = folder.resolve(name + ".png");
        try {
            AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.add(file);
    }
}
