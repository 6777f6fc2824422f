package dragonfly.app.window;

import dragonfly.app.assistant.AskModel;
import dragonfly.app.assistant.Evidence;
import dragonfly.app.assistant.Exchange;
import dragonfly.app.assistant.Faces;
import dragonfly.app.assistant.LookModel;
import dragonfly.app.assistant.ModelCard;
import dragonfly.app.assistant.ModelSeat;
import dragonfly.app.assistant.OverlayChoices;
import dragonfly.app.assistant.SuggestedQuestions;
import dragonfly.app.browser.BrowserModel;
import dragonfly.app.browser.Scanner;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.desk.Opener;
import dragonfly.app.home.Settings;
import dragonfly.app.palette.UndoHistory;
import dragonfly.app.report.DraftModel;
import dragonfly.app.report.DraftStore;
import dragonfly.app.report.Provenance;
import dragonfly.app.report.ReportDraft;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.image.open.Broken;
import dragonfly.image.open.Library;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everything that the window shows, without the window: the states of its parts and how they act on
 * each other. Screen's thread; all that waits runs beside it.
 */
final class Session {
    private static final int RECENT = 12;

    private final Surroundings surroundings;
    private final Work work;
    private final Notices notices;
    private final UndoHistory undo = new UndoHistory();
    private final OverlayChoices choices = new OverlayChoices();
    private final ImageDesk desk;
    private final BrowserModel browser;
    private final ModelSeat seat;
    private final LookModel looks;
    private final AskModel asks;
    private final DraftModel drafts;
    private final SampleShelf shelf;
    private final SuggestedQuestions suggestions = SuggestedQuestions.load();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final Map<Provenance, Evidence> evidence = new HashMap<>();
    private @Nullable String question;

    Session(Surroundings surroundings, Work work, Notices notices, Opener opener, Scanner scanner) {
        this.surroundings = surroundings;
        this.work = work;
        this.notices = notices;
        desk = new ImageDesk(work, opener);
        browser = new BrowserModel(work, scanner);
        seat = new ModelSeat(work);
        looks = new LookModel(work, seat, desk, undo);
        asks = new AskModel(work, seat, looks, desk);
        drafts =
                new DraftModel(
                        work,
                        new DraftStore(surroundings.drafts()),
                        desk,
                        undo,
                        InstantSource.system());
        shelf = new SampleShelf(work, surroundings.samples(), desk, browser);
        asks.setOnReport(this::toReport);
        desk.fileProperty().addListener((value, before, now) -> browser.setShown(now));
        desk.imageProperty().addListener((value, before, now) -> evidence.clear());
        desk.imageProperty().addListener((value, before, now) -> askWhenThere());
        desk.stateProperty().addListener((value, before, now) -> offerWhenEmpty());
        seat.cardProperty().addListener((value, before, now) -> tell(now));
    }

    /** Does what was asked for on the command line, and loads the model. */
    void begin(StartUp startUp) {
        question = startUp.question().orElse(null);
        loadModel(surroundings.settings().get().model());
        listModels();
        recent.setAll(surroundings.settings().get().recent());
        surroundings.settings().notice().ifPresent(notices::say);
        startUp.sample().ifPresent(shelf::open);
        if (!startUp.paths().isEmpty()) {
            open(startUp.paths());
        } else if (startUp.sample().isEmpty()) {
            shelf.offer();
        }
    }

    private record Wanted(List<Path> paths, boolean oneFile) {}

    /** Opens files and folders: the list takes them all in, and the first image is shown. */
    void open(List<Path> paths) {
        work.order(Words.of("open.opening"), ticket -> sortOut(paths)).done(this::take).start();
    }

    /** Asking whether a path is a folder waits for the disk, which may be a slow share. */
    private static Wanted sortOut(List<Path> paths) {
        List<Path> whole = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        return new Wanted(whole, whole.size() == 1 && !Files.isDirectory(whole.getFirst()));
    }

    private void take(Wanted wanted) {
        if (wanted.oneFile()) {
            // Shown at once; the list follows.
            desk.open(wanted.paths().getFirst());
        }
        browser.open(
                wanted.paths(),
                found -> {
                    if (!wanted.oneFile()) {
                        showFirst(found);
                    }
                });
        remember(settings -> remembered(settings, wanted.paths()));
        List<Path> names = new ArrayList<>(recent);
        names.removeAll(wanted.paths());
        names.addAll(0, wanted.paths());
        recent.setAll(names.stream().limit(RECENT).toList());
    }

    private void showFirst(Library found) {
        BrowserModel.first(found)
                .or(() -> found.broken().stream().findFirst().map(Broken::file))
                .ifPresentOrElse(
                        desk::open,
                        () -> {
                            notices.say(Words.of("open.nothing"));
                            offerWhenEmpty();
                        });
    }

    private static Settings remembered(Settings settings, List<Path> paths) {
        Settings after = settings;
        for (Path path : paths.reversed()) {
            after = after.withRecent(path);
        }
        return after;
    }

    /** Begins a draft with an answer, and keeps what it was read from for the draft's picture. */
    void toReport(Exchange exchange) {
        Provenance how = exchange.provenance().orElse(null);
        if (how != null) {
            exchange.evidence().ifPresent(from -> evidence.put(how, from));
            drafts.begin(exchange.text(), how);
        }
    }

    /** What a draft's answer was read from; empty for one that was kept from another day. */
    Optional<Evidence> evidence(ReportDraft draft) {
        return Optional.ofNullable(evidence.get(draft.provenance()));
    }

    /** Shows the image a step away in the series that is shown. */
    void step(int by) {
        browser.neighbour(by).ifPresent(desk::open);
    }

    /** Loads a model in place of the one there is; "" is the demonstration model. */
    void loadModel(String name) {
        seat.load(ticket -> surroundings.load(name));
    }

    /** Loads another model, and starts with it next time. */
    void chooseModel(String name) {
        remember(settings -> settings.withModel(name));
        loadModel(name);
    }

    private void listModels() {
        work.order(Words.of("model.listing"), ticket -> surroundings.models())
                .done(models::setAll)
                .start();
    }

    /** Changes the settings on the disk, beside the screen's thread. */
    void remember(UnaryOperator<Settings> change) {
        work.order(Words.of("settings.saving"), ticket -> surroundings.settings().update(change))
                .start();
    }

    private void offerWhenEmpty() {
        if (desk.stateProperty().get() == ImageDesk.State.EMPTY) {
            shelf.offer();
        }
    }

    private void askWhenThere() {
        String waiting = question;
        if (waiting != null && desk.imageProperty().get() != null) {
            question = null;
            asks.ask(waiting);
        }
    }

    private void tell(@Nullable ModelCard card) {
        if (card != null) {
            card.notices().forEach(notices::say);
            listModels();
        }
    }

    Settings settings() {
        return surroundings.settings().get();
    }

    Work work() {
        return work;
    }

    Notices notices() {
        return notices;
    }

    UndoHistory undo() {
        return undo;
    }

    OverlayChoices choices() {
        return choices;
    }

    ImageDesk desk() {
        return desk;
    }

    BrowserModel browser() {
        return browser;
    }

    ModelSeat seat() {
        return seat;
    }

    LookModel looks() {
        return looks;
    }

    AskModel asks() {
        return asks;
    }

    DraftModel drafts() {
        return drafts;
    }

    /** The questions that suit an image; of a sample case it is known what it shows. */
    private List<String> suggestions(MedicalImage image) {
        return suggestions.of(
                surroundings
                        .samples()
                        .caseOf(image.source())
                        .map(SampleCase::modality)
                        .orElse(image.modality()));
    }

    SampleShelf shelf() {
        return shelf;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Faces faces() {
        return new Faces(desk, seat, looks, asks, this::suggestions);
    }

    /** Files and folders opened last, newest first. */
    ObservableList<Path> recent() {
        return recent;
    }

    /** Names of the models that can be loaded. */
    ObservableList<String> models() {
        return models;
    }

    /** Lets image and model go, beside the screen; the window is closing. */
    void leave() {
        asks.stopAll();
        looks.cancel();
        seat.empty();
        desk.clear();
    }

    /** Waits until all that was let go is closed; off the screen's thread. */
    void finish() {
        work.close();
    }
}
