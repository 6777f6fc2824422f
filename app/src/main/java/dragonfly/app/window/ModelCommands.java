package dragonfly.app.window;

import static dragonfly.app.palette.CommandGroup.MODEL;
import static dragonfly.app.palette.CommandGroup.REPORT;
import static dragonfly.app.palette.CommandGroup.TOOLS;

import dragonfly.app.assistant.LookModel;
import dragonfly.app.assistant.ModelSeat;
import dragonfly.app.palette.Command;
import dragonfly.app.palette.Commands;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Looking, asking, drafting, and taking changes back. */
final class ModelCommands {
    private final Session session;
    private final BooleanBinding ready;
    private final BooleanBinding looking;
    private final BooleanBinding drafted;

    ModelCommands(Session session) {
        this.session = session;
        ready =
                Bindings.and(
                        Bindings.isNotNull(session.desk().imageProperty()),
                        Bindings.equal(session.seat().stateProperty(), ModelSeat.State.READY));
        looking = Bindings.equal(session.looks().stateProperty(), LookModel.State.LOOKING);
        drafted = Bindings.isNotNull(session.drafts().draftProperty());
    }

    /**
     * @param focusQuestion gives the keyboard to the ask box
     * @param showReport shows the report's face
     */
    void addTo(Commands commands, Runnable focusQuestion, Runnable showReport) {
        LookModel looks = session.looks();
        commands.add(Command.of("model.look", MODEL, looks::look).key("L").when(ready));
        commands.add(Command.of("model.question", MODEL, focusQuestion).key("Slash"));
        commands.add(
                Command.of("model.again", MODEL, session.asks()::again)
                        .key("Shortcut+Enter")
                        .when(
                                Bindings.and(
                                        ready, Bindings.isNotEmpty(session.asks().exchanges()))));
        commands.add(
                Command.of("model.stop", MODEL, this::stop)
                        .key("Esc")
                        .when(Bindings.or(looking, session.asks().busyProperty())));
        commands.add(Command.toggle("model.atOnce", MODEL, looks.atOnceProperty()));
        commands.add(Command.toggle("model.remember", MODEL, session.asks().rememberingProperty()));
        commands.add(
                Command.of(
                                "report.draft",
                                REPORT,
                                () -> {
                                    showReport.run();
                                    session.asks().draftReport();
                                })
                        .key("Shortcut+D")
                        .when(ready));
        commands.add(Command.of("report.discard", REPORT, session.drafts()::discard).when(drafted));
        commands.add(
                Command.of("tools.undo", TOOLS, session.undo()::undo)
                        .key("Shortcut+Z")
                        .when(session.undo().canUndoProperty()));
        commands.add(
                Command.of("tools.redo", TOOLS, session.undo()::redo)
                        .key("Shortcut+Shift+Z")
                        .when(session.undo().canRedoProperty()));
    }

    /** Whether there is a draft. */
    BooleanBinding drafted() {
        return drafted;
    }

    /** Whether a look is under way. */
    BooleanBinding looking() {
        return looking;
    }

    private void stop() {
        if (looking.get()) {
            session.looks().cancel();
        }
        session.asks().stopAll();
    }
}
