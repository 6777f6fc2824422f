package dragonfly.app.assistant;

import dragonfly.app.tasks.Job;
import dragonfly.app.tasks.Mailbox;
import dragonfly.app.tasks.Ticket;
import dragonfly.model.Answer;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.text.Conversation;

import org.jspecify.annotations.Nullable;

/** One question on its way through the model. */
final class Asking {
    /**
     * What came of it.
     *
     * @param read what the question went by
     * @param made the same if it was made for this question and has no owner yet; else null
     */
    record Outcome(Answer answer, Reading read, @Nullable Reading made) {
        void close() {
            if (made != null) {
                made.close();
            }
        }
    }

    private final Exchange exchange;
    private final Lease lease;
    private final Conversation conversation;
    private final Mailbox<Piece> pieces;
    private volatile boolean stopped;
    private @Nullable Job job;

    Asking(Exchange exchange, Lease lease, Conversation conversation, Mailbox<Piece> pieces) {
        this.exchange = exchange;
        this.lease = lease;
        this.conversation = conversation;
        this.pieces = pieces;
    }

    Exchange exchange() {
        return exchange;
    }

    Lease lease() {
        return lease;
    }

    void runsAs(Job started) {
        job = started;
    }

    /** Ends the answer at the next token; what has come is kept. */
    void stop() {
        stopped = true;
    }

    /** Ends it and drops the rest: the image has gone. */
    void abandon() {
        stopped = true;
        if (job != null) {
            job.cancel();
        }
    }

    /** Blocks; off the screen's thread. */
    Outcome run(Ticket ticket) throws Exception {
        Reading reading = lease.reading();
        @Nullable Reading made = lease.mustSelect() ? reading : null;
        try {
            Answer answer =
                    lease.assistant()
                            .ask(reading, conversation, exchange.decoding(), listener(ticket));
            Outcome outcome = new Outcome(answer, reading, made);
            made = null;
            return outcome;
        } finally {
            if (made != null) {
                made.close();
            }
        }
    }

    private AnswerListener listener(Ticket ticket) {
        return new AnswerListener() {
            @Override
            public void delta(String text, double probability) {
                if (!ticket.cancelled()) {
                    pieces.post(new Piece(text, probability));
                }
            }

            @Override
            public boolean cancelled() {
                return stopped || ticket.cancelled();
            }
        };
    }
}
