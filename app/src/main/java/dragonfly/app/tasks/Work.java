package dragonfly.app.tasks;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs work beside the screen and brings its end back to the screen's thread.
 *
 * <p>Work is ordered from the screen's thread. A cancelled order delivers nothing: its late result
 * goes to the order's {@linkplain Order#dropped dropped} hook, where it can be closed. What nobody
 * handles ends at the one place for errors given here.
 */
public final class Work implements AutoCloseable {
    private final ExecutorService background;
    private final Executor screen;
    private final Function<Throwable, Failure> explain;
    private final Consumer<Failure> errors;
    private final Set<Job> running = ConcurrentHashMap.newKeySet();

    /**
     * @param background runs the bodies; closed with this
     * @param screen runs what touches the screen
     * @param explain makes a sentence of what was thrown
     * @param errors the one place for errors that an order does not handle itself
     */
    public Work(
            ExecutorService background,
            Executor screen,
            Function<Throwable, Failure> explain,
            Consumer<Failure> errors) {
        this.background = background;
        this.screen = screen;
        this.explain = explain;
        this.errors = errors;
    }

    /** Work on virtual threads, which suits waiting for disks and for the model's own thread. */
    public static Work besideTheScreen(
            Function<Throwable, Failure> explain, Consumer<Failure> errors) {
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("work-", 0).factory());
        return new Work(threads, new ScreenThread(), explain, errors);
    }

    /** The screen's thread, for those who deliver to it on their own. */
    public Executor screen() {
        return screen;
    }

    /**
     * Describes work; nothing runs before {@link Order#start}.
     *
     * @param sentence what is being done, for the screen
     */
    public <T> Order<T> order(String sentence, Body<T> body) {
        return new Order<>(this, sentence, body);
    }

    /** Cancels what runs and waits until it has noticed. */
    @Override
    public void close() {
        running.forEach(Job::cancel);
        background.close();
    }

    <T> Job start(Order<T> order) {
        Job job = new Job(order.sentence());
        running.add(job);
        background.execute(() -> run(order, job));
        return job;
    }

    private <T> void run(Order<T> order, Job job) {
        Runnable end;
        try {
            T result = order.body().run(new JobTicket(job, screen));
            end = () -> deliver(order, job, result);
            if (job.isCancelled()) {
                order.tellDropped(result);
                end = () -> order.tellCancelled(job);
            }
        } catch (CancellationException e) {
            end = () -> order.tellCancelled(job);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = () -> order.tellCancelled(job);
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            // The task boundary: whatever a body throws becomes a sentence, and the window lives.
            Failure failure = explain.apply(e);
            end = () -> order.tellFailed(job, failure, errors);
        }
        running.remove(job);
        screen.execute(end);
    }

    private <T> void deliver(Order<T> order, Job job, T result) {
        if (job.isCancelled()) {
            drop(order, result);
            order.tellCancelled(job);
        } else {
            order.tellDone(job, result);
        }
    }

    private <T> void drop(Order<T> order, T result) {
        if (background.isShutdown()) {
            order.tellDropped(result);
        } else {
            background.execute(() -> order.tellDropped(result));
        }
    }
}
