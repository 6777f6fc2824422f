package dragonfly.app.tasks;

import java.util.function.Consumer;

/**
 * Work described but not started: what to run and what to do with each of its ends. All handlers
 * but {@link #dropped} run on the screen's thread.
 *
 * @param <T> what the work gives back
 */
public final class Order<T> {
    private final Work work;
    private final String sentence;
    private final Body<T> body;
    private Consumer<T> done = result -> {};
    private Consumer<T> dropped = result -> {};
    private Runnable cancelled = () -> {};
    private Consumer<Failure> failed = failure -> {};
    private boolean handlesFailure;

    Order(Work work, String sentence, Body<T> body) {
        this.work = work;
        this.sentence = sentence;
        this.body = body;
    }

    /** Takes the result, unless the work was cancelled meanwhile. */
    public Order<T> done(Consumer<T> handler) {
        done = handler;
        return this;
    }

    /** Takes a result that came too late, off the screen's thread; closes what it owns. */
    public Order<T> dropped(Consumer<T> handler) {
        dropped = handler;
        return this;
    }

    /** Runs when the work was cancelled and has ended. */
    public Order<T> cancelled(Runnable handler) {
        cancelled = handler;
        return this;
    }

    /** Takes the failure, instead of the one place for errors. */
    public Order<T> failed(Consumer<Failure> handler) {
        failed = handler;
        handlesFailure = true;
        return this;
    }

    /** Starts the work; screen's thread. */
    public Job start() {
        return work.start(this);
    }

    String sentence() {
        return sentence;
    }

    Body<T> body() {
        return body;
    }

    void tellDone(Job job, T result) {
        job.end(Job.State.DONE);
        done.accept(result);
    }

    void tellDropped(T result) {
        dropped.accept(result);
    }

    void tellCancelled(Job job) {
        job.end(Job.State.CANCELLED);
        cancelled.run();
    }

    void tellFailed(Job job, Failure failure, Consumer<Failure> elsewhere) {
        if (job.isCancelled()) {
            tellCancelled(job);
            return;
        }
        job.end(Job.State.FAILED);
        (handlesFailure ? failed : elsewhere).accept(failure);
    }
}
