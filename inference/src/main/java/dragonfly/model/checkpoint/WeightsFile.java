package dragonfly.model.checkpoint;

import dragonfly.model.bundle.BundleFile;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Sha256;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Writes weights as float32 one after the other, each aligned, hashing as it goes. The heap holds
 * one buffer, never a tensor. Owns the file until closed.
 */
final class WeightsFile implements AutoCloseable {
    /** Where a tensor came to lie. */
    record Place(String file, long offset, long length) {}

    /** Pages are the unit that ONNX Runtime maps; small tensors need only a cache line. */
    private static final int PAGE = 4096;

    private static final int LINE = 64;
    private static final int BUFFER_FLOATS = 1 << 18;
    private static final int STRIP_COLUMNS = 64;

    private final String name;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.digest();
    private final float[] numbers = new float[BUFFER_FLOATS];
    private final ByteBuffer bytes =
            ByteBuffer.allocateDirect(BUFFER_FLOATS * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final ImportWatch watch;
    private long position;

    WeightsFile(Path file, ImportWatch watch) throws ModelException {
        this.name = String.valueOf(file.getFileName());
        this.watch = watch;
        try {
            this.channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be written.", e);
        }
    }

    /** Writes a tensor as it is. */
    Place write(Tensor tensor) throws ModelException {
        Place place = begin(tensor.count());
        long done = 0;
        while (done < tensor.count()) {
            int n = (int) Math.min(BUFFER_FLOATS, tensor.count() - done);
            tensor.read(done, n, numbers, 0);
            flush(n);
            done += n;
            watch.read((long) n * tensor.type().bytes());
        }
        return place;
    }

    /**
     * Writes a matrix [rows, columns] as [columns, rows], the layout that MatMul wants. Strips of
     * columns are gathered so that both reading and writing go forwards through memory.
     */
    Place writeTransposed(Tensor tensor) throws ModelException {
        long rows = tensor.shape().get(0);
        long columns = tensor.shape().get(1);
        Place place = begin(tensor.count());
        int strip = (int) Math.max(1, Math.min(STRIP_COLUMNS, BUFFER_FLOATS / rows));
        if (rows > BUFFER_FLOATS) {
            throw ModelException.unsupported(
                    "Tensor “%s” has more rows than can be transposed.".formatted(tensor.name()));
        }
        float[] row = new float[strip];
        for (long c = 0; c < columns; c += strip) {
            int n = (int) Math.min(strip, columns - c);
            for (int r = 0; r < rows; r++) {
                tensor.read(r * columns + c, n, row, 0);
                for (int i = 0; i < n; i++) {
                    numbers[(int) (i * rows) + r] = row[i];
                }
            }
            flush((int) (n * rows));
            watch.read(n * rows * tensor.type().bytes());
        }
        return place;
    }

    /** Ends the file, forces it to disk and says what it is. */
    BundleFile finish() throws ModelException {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be written.", e);
        }
        return new BundleFile(name, position, Sha256.hex(digest));
    }

    @Override
    public void close() throws ModelException {
        try {
            channel.close();
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be closed.", e);
        }
    }

    private Place begin(long count) throws ModelException {
        long length = count * Float.BYTES;
        int align = length >= PAGE ? PAGE : LINE;
        int padding = (int) ((align - position % align) % align);
        bytes.clear();
        for (int i = 0; i < padding; i++) {
            bytes.put((byte) 0);
        }
        put();
        return new Place(name, position, length);
    }

    private void flush(int count) throws ModelException {
        bytes.clear();
        bytes.asFloatBuffer().put(numbers, 0, count);
        bytes.position(count * Float.BYTES);
        put();
    }

    private void put() throws ModelException {
        bytes.flip();
        position += bytes.remaining();
        digest.update(bytes.duplicate());
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be written (is the disk full?).", e);
        }
    }
}
