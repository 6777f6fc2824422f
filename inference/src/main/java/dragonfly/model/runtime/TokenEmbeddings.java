package dragonfly.model.runtime;

import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * The embedding table, mapped: a row is read from the page cache when a token asks for it. Owns the
 * mapping. May be read from several threads; not after {@link #close()}.
 */
public final class TokenEmbeddings implements AutoCloseable {
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena;
    private final MemorySegment table;
    private final int vocabulary;
    private final int width;

    private TokenEmbeddings(Arena arena, MemorySegment table, int vocabulary, int width) {
        this.arena = arena;
        this.table = table;
        this.vocabulary = vocabulary;
        this.width = width;
    }

    public static TokenEmbeddings open(ModelBundle bundle) throws ModelException {
        int vocabulary = bundle.geometry().text().vocabulary();
        int width = bundle.geometry().text().width();
        long wanted = (long) vocabulary * width * Float.BYTES;
        Arena arena = Arena.ofShared();
        try (FileChannel channel =
                FileChannel.open(bundle.file(ModelBundle.EMBEDDINGS), StandardOpenOption.READ)) {
            if (channel.size() != wanted) {
                arena.close();
                throw ModelException.damaged(
                        "The embedding table has "
                                + channel.size()
                                + " bytes instead of "
                                + wanted
                                + ".");
            }
            MemorySegment table =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new TokenEmbeddings(arena, table, vocabulary, width);
        } catch (IOException e) {
            arena.close();
            throw ModelException.io("The embedding table cannot be read.", e);
        }
    }

    /**
     * Copies the row of a token to {@code target} from {@code offset} on.
     *
     * @throws IllegalArgumentException for an id outside the vocabulary
     */
    public void row(int id, float[] target, int offset) {
        if (id < 0 || id >= vocabulary) {
            throw new IllegalArgumentException("token " + id + " is outside the vocabulary");
        }
        MemorySegment.copy(table, FLOAT, (long) id * width * Float.BYTES, target, offset, width);
    }

    public int width() {
        return width;
    }

    @Override
    public void close() {
        arena.close();
    }
}
