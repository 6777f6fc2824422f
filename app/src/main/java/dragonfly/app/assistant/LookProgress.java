package dragonfly.app.assistant;

import dragonfly.app.tasks.Ticket;
import dragonfly.app.words.Words;
import dragonfly.model.Progress;
import dragonfly.model.Stage;

/** Tells the screen how far a look is; the encoder takes nearly all of the time. */
record LookProgress(Ticket ticket) implements Progress {
    @Override
    public void at(Stage stage, double fraction) {
        switch (stage) {
            case PREPARE -> ticket.progress(0, Words.of("look.prepare"));
            case ENCODE -> ticket.progress(fraction, Words.of("look.encode"));
            case PREFILL -> ticket.progress(-1, Words.of("look.prefill"));
        }
    }

    @Override
    public boolean cancelled() {
        return ticket.cancelled();
    }
}
