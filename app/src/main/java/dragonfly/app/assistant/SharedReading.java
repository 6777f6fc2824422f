package dragonfly.app.assistant;

import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;

/**
 * A reading with several users: the screen that shows it and the questions that are asked about it.
 * The last one closes it, off the screen's thread. Screen's thread.
 */
final class SharedReading {
    private final Reading reading;
    private final Work work;
    private int users = 1;

    /** The first user is the caller. */
    SharedReading(Reading reading, Work work) {
        this.reading = reading;
        this.work = work;
    }

    Reading reading() {
        return reading;
    }

    SharedReading retain() {
        users++;
        return this;
    }

    void release() {
        users--;
        if (users == 0) {
            work.order(
                            Words.of("look.closing"),
                            ticket -> {
                                reading.close();
                                return Boolean.TRUE;
                            })
                    .start();
        }
    }
}
