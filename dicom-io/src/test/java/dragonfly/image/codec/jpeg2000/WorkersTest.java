package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;

class WorkersTest {
    @Test
    void everyPieceIsDoneOnceAndNoSlotIsSharedByThreads() throws Exception {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        ConcurrentHashMap<Integer, Thread> owners = new ConcurrentHashMap<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            new Workers(5, pool)
                    .run(
                            1000,
                            (slot, index) -> {
                                Thread owner =
                                        owners.computeIfAbsent(slot, s -> Thread.currentThread());
                                assertEquals(Thread.currentThread(), owner);
                                done.incrementAndGet(index);
                            });
        }
        for (int i = 0; i < 1000; i++) {
            assertEquals(1, done.get(i));
        }
    }

    @Test
    void aPoolThatNeverStartsAnythingDoesNotHoldTheCallerUp() throws Exception {
        Queue<Runnable> waiting = new ArrayDeque<>();
        int[] done = new int[10];
        new Workers(4, waiting::add).run(10, (slot, index) -> done[index]++);
        assertEquals(3, waiting.size());
        waiting.forEach(Runnable::run);
        for (int count : done) {
            assertEquals(1, count);
        }
    }

    @Test
    void aClosedPoolCostsOnlySpeed() throws Exception {
        int[] done = new int[10];
        new Workers(
                        4,
                        task -> {
                            throw new RejectedExecutionException();
                        })
                .run(10, (slot, index) -> done[index]++);
        for (int count : done) {
            assertEquals(1, count);
        }
    }

    @Test
    void aFailureReachesTheCaller() {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Workers workers = new Workers(3, pool);
            ImageException e =
                    assertThrows(
                            ImageException.class,
                            () ->
                                    workers.run(
                                            50,
                                            (slot, index) -> {
                                                if (index == 20) {
                                                    throw Faults.damaged("piece 20");
                                                }
                                            }));
            assertEquals("piece 20", e.detail());
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            workers.run(
                                    9,
                                    (slot, index) -> {
                                        throw new IllegalStateException();
                                    }));
        }
    }

    @Test
    void anInterruptIsKeptForTheCaller() throws Exception {
        int[] done = new int[1];
        Thread.currentThread().interrupt();
        try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
            new Workers(2, pool)
                    .run(
                            4,
                            (slot, index) -> {
                                synchronized (done) {
                                    done[0]++;
                                }
                            });
            assertTrue(Thread.interrupted());
            assertEquals(4, done[0]);
        }
    }
}
