package dragonfly.training.data;

import dragonfly.training.tensor.Tensors;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Drawn examples on disk, mapped. Owns the mappings. Example {@code i} of the cache is number
 * {@code first + i} of its source.
 */
public final class TileCache implements AutoCloseable {
    /** Examples of one file. */
    static final int PER_FILE = 256;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    private final Arena arena;
    private final Frame frame;
    private final List<MemorySegment> files;
    private final long first;
    private final int count;

    private TileCache(Arena arena, Frame frame, List<MemorySegment> files, long first, int count) {
        this.arena = arena;
        this.frame = frame;
        this.files = files;
        this.first = first;
        this.count = count;
    }

    static Path file(Path folder, int index) {
        return folder.resolve("examples-%05d.bin".formatted(index));
    }

    /** Maps what {@link CacheBuilder} wrote. */
    static TileCache open(Path folder, Frame frame, long first, int count) throws IOException {
        Arena arena = Arena.ofShared();
        List<MemorySegment> files = new ArrayList<>();
        boolean open = false;
        try {
            for (int from = 0; from < count; from += PER_FILE) {
                Path file = file(folder, from / PER_FILE);
                long bytes = frame.recordBytes() * Math.min(PER_FILE, count - from);
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    if (channel.size() != bytes) {
                        throw new IOException(file + " has another length than its examples");
                    }
                    files.add(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena));
                }
            }
            open = true;
            return new TileCache(arena, frame, files, first, count);
        } finally {
            if (!open) {
                arena.close();
            }
        }
    }

    public Frame frame() {
        return frame;
    }

    /** Examples in the cache. */
    public int count() {
        return count;
    }

    /** An example's number in its source. */
    public long number(int example) {
        return first + example;
    }

    /**
     * Some sub-images.
     *
     * @param tiles each as example · tiles + sub-image
     * @return [n, R, R, 3] of uint8
     */
    public Tensor pixels(int[] tiles) {
        int side = frame.vision().side();
        Tensor batch = Tensors.empty(ScalarType.Byte, tiles.length, side, side, 3);
        MemorySegment target = Tensors.memory(batch);
        int bytes = frame.tileBytes();
        for (int i = 0; i < tiles.length; i++) {
            int example = tiles[i] / frame.tiles();
            int tile = tiles[i] % frame.tiles();
            MemorySegment.copy(
                    files.get(example / PER_FILE),
                    start(example) + (long) tile * bytes,
                    target,
                    (long) i * bytes,
                    bytes);
        }
        return batch;
    }

    /**
     * Some sub-images, each mirrored as it is said.
     *
     * @param tiles each as example · tiles + sub-image
     * @return [n, R, R, 3] of uint8
     */
    public Tensor pixels(int[] tiles, Mirror[] mirrors) {
        Tensor batch = pixels(tiles);
        MemorySegment all = Tensors.memory(batch);
        int side = frame.vision().side();
        int bytes = frame.tileBytes();
        byte[] turned = new byte[bytes];
        for (int i = 0; i < tiles.length; i++) {
            if (mirrors[i] == Mirror.NONE) {
                continue;
            }
            MemorySegment tile = all.asSlice((long) i * bytes, bytes);
            byte[] own = tile.toArray(ValueLayout.JAVA_BYTE);
            for (int pixel = 0; pixel < side * side; pixel++) {
                System.arraycopy(own, 3 * mirrors[i].from(pixel, side), turned, 3 * pixel, 3);
            }
            tile.copyFrom(MemorySegment.ofArray(turned));
        }
        return batch;
    }

    /** The classes of each patch of a sub-image. */
    public int[] classes(int example, int tile) {
        int[] bits = new int[frame.patches()];
        long at =
                start(example)
                        + (long) frame.tiles() * frame.tileBytes()
                        + (long) tile * frame.patches() * Integer.BYTES;
        MemorySegment.copy(files.get(example / PER_FILE), INT, at, bits, 0, bits.length);
        return bits;
    }

    /** The classes that a sub-image shows anywhere. */
    public int classesAnywhere(int example, int tile) {
        int all = 0;
        for (int bits : classes(example, tile)) {
            all |= bits;
        }
        return all;
    }

    private long start(int example) {
        return example % PER_FILE * frame.recordBytes();
    }

    @Override
    public void close() {
        arena.close();
    }
}
