package dragonfly.training.stage;

import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Where every sub-image's summary lay before the encoder went on learning. Behind a frozen
 * projector it keeps the answer loss from moving the selection; it needs no label. Owns its memory.
 */
final class Anchor implements AutoCloseable {
    private final MiniModel model;
    private final Tensor means;
    private final int tiles;

    private Anchor(MiniModel model, Tensor means, int tiles) {
        this.model = model;
        this.means = means;
        this.tiles = tiles;
    }

    /** Writes the encoder's means, to be read back whenever the run goes on. */
    static void write(Path file, RememberedSight sight) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (PointerScope _ = new PointerScope();
                FileChannel channel =
                        FileChannel.open(
                                beside,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            ByteBuffer bytes =
                    Tensors.memory(sight.means().to(ScalarType.Half).contiguous()).asByteBuffer();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads the means back. */
    static Anchor read(Path file, MiniModel model, int examples, int tiles) throws IOException {
        long width = model.shape().vision().width();
        Tensor means = Tensors.keep(Tensors.empty(ScalarType.Half, (long) examples * tiles, width));
        ByteBuffer bytes = Tensors.memory(means).asByteBuffer();
        if (Files.size(file) != bytes.remaining()) {
            means.close();
            throw new IOException(file + " does not belong to these examples");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes);
            }
        }
        return new Anchor(model, means, tiles);
    }

    /**
     * The mean square that summaries have moved.
     *
     * @param summaries [B, wanted, width]
     */
    Tensor drift(Tensor summaries, int[] examples, int wanted) {
        int[] rows = new int[examples.length * wanted];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = examples[i / wanted] * tiles + i % wanted;
        }
        Tensor then;
        try (NoGradGuard _ = new NoGradGuard()) {
            Tensor own = means.index_select(0, Tensors.indices(rows)).to(ScalarType.Float);
            then = model.projector().summaries(own).view(summaries.shape());
        }
        return summaries.sub(then).square().mean();
    }

    @Override
    public void close() {
        means.close();
    }
}
