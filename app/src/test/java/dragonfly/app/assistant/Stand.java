package dragonfly.app.assistant;

import dragonfly.app.desk.FakeImage;
import dragonfly.app.desk.ImageDesk;
import dragonfly.app.palette.UndoHistory;
import dragonfly.app.tasks.Failure;
import dragonfly.app.tasks.Later;
import dragonfly.app.tasks.Work;
import dragonfly.model.bundle.Generation;

import java.util.ArrayList;
import java.util.List;

/** Desk, model and questions on threads that the test drives by hand. */
final class Stand {
    final Later background = new Later();
    final Later screen = new Later();
    final List<String> errors = new ArrayList<>();
    final UndoHistory undo = new UndoHistory();
    final FakeAssistant assistant;
    final ImageDesk desk;
    final ModelSeat seat;
    final LookModel looks;
    final AskModel asks;

    Stand() {
        this(Generation.V1);
    }

    Stand(Generation generation) {
        assistant = new FakeAssistant(generation);
        Work work =
                new Work(
                        background,
                        screen,
                        e -> new Failure(String.valueOf(e.getMessage()), "", e),
                        failure -> errors.add(failure.sentence()));
        desk = new ImageDesk(work, file -> new FakeImage(file.toString(), 3));
        seat = new ModelSeat(work);
        looks = new LookModel(work, seat, desk, undo);
        asks = new AskModel(work, seat, looks, desk);
    }

    /** With a model and an image, looked at. */
    static Stand ready() {
        Stand stand = new Stand();
        stand.load();
        stand.open("a");
        return stand;
    }

    void load() {
        seat.load(ticket -> assistant);
        settle();
    }

    void open(String name) {
        desk.open(new FakeImage(name, 1).source());
        settle();
    }

    /** Lets everything run that can. */
    void settle() {
        while (background.size() + screen.size() > 0) {
            background.runAll();
            screen.runAll();
        }
    }

    Exchange last() {
        return asks.exchanges().getLast();
    }
}
