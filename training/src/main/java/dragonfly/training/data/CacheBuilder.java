package dragonfly.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Draws examples on several threads and stores them. A file is written beside and moved into place,
 * so what is there is whole, and a run that was cut off goes on where it was.
 */
public final class CacheBuilder {
    /** Follows the drawing; called on the drawing threads. */
    public interface Watch {
        void drawn(int done, int total);

        boolean cancelled();
    }

    private final ExampleSource source;
    private final Frame frame;
    private final int threads;

    public CacheBuilder(ExampleSource source, Frame frame, int threads) {
        this.source = source;
        this.frame = frame;
        this.threads = threads;
    }

    /**
     * Draws what is missing and opens the whole.
     *
     * @param parent gets a folder whose name says what is in it
     * @param first number of the first example
     * @throws CancellationException when the watch says so; whole files stay
     */
    public TileCache build(Path parent, long first, int count, Watch watch) throws IOException {
        Path folder = parent.resolve(name(first));
        Files.createDirectories(folder);
        AtomicInteger done = new AtomicInteger();
        List<Integer> missing = new ArrayList<>();
        for (int file = 0; file * TileCache.PER_FILE < count; file++) {
            int examples = Math.min(TileCache.PER_FILE, count - file * TileCache.PER_FILE);
            Path path = TileCache.file(folder, file);
            if (Files.exists(path) && Files.size(path) == examples * frame.recordBytes()) {
                done.addAndGet(examples);
            } else {
                missing.add(file);
            }
        }
        watch.drawn(done.get(), count);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int file : missing) {
                write(folder, file, first, count, pool, done, watch);
            }
        }
        return TileCache.open(folder, frame, first, count);
    }

    private String name(long first) {
        return "%s-R%d-%s-from%d"
                .formatted(source.id(), frame.vision().side(), frame.grids().high(), first)
                .replace('×', 'x');
    }

    private void write(
            Path folder,
            int file,
            long first,
            int count,
            ExecutorService pool,
            AtomicInteger done,
            Watch watch)
            throws IOException {
        int from = file * TileCache.PER_FILE;
        int to = Math.min(count, from + TileCache.PER_FILE);
        List<Future<ByteBuffer>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            long number = first + i;
            records.add(
                    pool.submit(
                            () -> {
                                if (watch.cancelled()) {
                                    throw new CancellationException("drawing was cancelled");
                                }
                                ByteBuffer record = TileRecord.of(source.draw(number), frame);
                                watch.drawn(done.incrementAndGet(), count);
                                return record;
                            }));
        }
        Path target = TileCache.file(folder, file);
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try (FileChannel channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (Future<ByteBuffer> record : records) {
                ByteBuffer bytes = result(record);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
        Files.move(
                beside,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static ByteBuffer result(Future<ByteBuffer> record) throws IOException {
        try {
            return record.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Drawing was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case CancellationException cancelled -> throw cancelled;
                case IOException io -> throw io;
                case null, default -> throw new IllegalStateException("an example", e);
            }
        }
    }
}
