package dragonfly.app.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class WorkTest {
    private final Later background = new Later();
    private final Later screen = new Later();
    private final List<String> log = new ArrayList<>();
    private final Work work =
            new Work(
                    background,
                    screen,
                    thrown -> new Failure("sentence: " + thrown.getMessage(), "", thrown),
                    failure -> log.add("everywhere " + failure.sentence()));

    private Order<String> order(Body<String> body) {
        return work.order("Working", body)
                .done(result -> log.add("done " + result))
                .dropped(result -> log.add("dropped " + result))
                .cancelled(() -> log.add("cancelled"));
    }

    @Test
    void aResultReachesTheScreenOnlyOnItsOwnThread() {
        Job job = order(ticket -> "x").start();
        background.runAll();
        assertEquals(List.of(), log);
        assertTrue(job.running());
        screen.runAll();
        assertEquals(List.of("done x"), log);
        assertEquals(Job.State.DONE, job.stateProperty().get());
    }

    @Test
    void aResultThatComesAfterCancellingIsDroppedAndNotShown() {
        Job job = order(ticket -> "x").start();
        job.cancel();
        background.runAll();
        screen.runAll();
        assertEquals(List.of("dropped x", "cancelled"), log);
    }

    @Test
    void aResultCancelledWhileItWaitsForTheScreenIsDroppedToo() {
        Job job = order(ticket -> "x").start();
        background.runAll();
        job.cancel();
        screen.runAll();
        background.runAll();
        assertEquals(List.of("cancelled", "dropped x"), log);
    }

    @Test
    void runningWorkSeesThatItIsCancelled() {
        List<Boolean> seen = new ArrayList<>();
        Job job =
                order(
                                ticket -> {
                                    seen.add(ticket.cancelled());
                                    return "x";
                                })
                        .start();
        job.cancel();
        background.runAll();
        assertEquals(List.of(true), seen);
    }

    @Test
    void aCancellationThrownByTheBodyIsNoFailure() {
        Job job =
                order(
                                ticket -> {
                                    throw new CancellationException();
                                })
                        .start();
        background.runAll();
        screen.runAll();
        assertEquals(List.of("cancelled"), log);
        assertEquals(Job.State.CANCELLED, job.stateProperty().get());
    }

    @Test
    void aFailureGoesToItsOwnHandlerIfThereIsOne() {
        order(
                        ticket -> {
                            throw new IOException("disk");
                        })
                .failed(failure -> log.add("here " + failure.sentence()))
                .start();
        background.runAll();
        screen.runAll();
        assertEquals(List.of("here sentence: disk"), log);
    }

    @Test
    void aFailureThatNobodyHandlesGoesToTheOnePlaceForErrors() {
        order(
                        ticket -> {
                            throw new IllegalStateException("defect");
                        })
                .start();
        background.runAll();
        screen.runAll();
        assertEquals(List.of("everywhere sentence: defect"), log);
    }

    @Test
    void missingNativeCodeIsAFailureAndNotTheEndOfTheProgram() {
        order(
                        ticket -> {
                            throw new UnsatisfiedLinkError("lib");
                        })
                .start();
        background.runAll();
        screen.runAll();
        assertEquals(List.of("everywhere sentence: lib"), log);
    }

    @Test
    void manyReportsOfProgressAreOneVisitToTheScreen() {
        Job job =
                order(
                                ticket -> {
                                    ticket.progress(0.25, "a");
                                    ticket.progress(0.5, "b");
                                    ticket.progress(0.75, "c");
                                    return "x";
                                })
                        .start();
        background.runAll();
        assertEquals(2, screen.size());
        screen.runOne();
        assertEquals(0.75, job.fractionProperty().get());
        assertEquals("c", job.sentenceProperty().get());
    }

    @Test
    void closingCancelsWhatRuns() {
        Job job = order(ticket -> "x").start();
        work.close();
        assertFalse(job.running());
        background.runAll();
        screen.runAll();
        assertEquals(List.of("dropped x", "cancelled"), log);
    }
}
