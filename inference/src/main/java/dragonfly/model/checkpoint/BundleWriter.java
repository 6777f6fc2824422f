package dragonfly.model.checkpoint;

import dragonfly.model.bundle.BundleFile;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.Sha256;
import dragonfly.model.bundle.TextShape;
import dragonfly.model.bundle.VisionShape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the three graphs and their weights into a folder. */
final class BundleWriter {
    /** Writes one graph, sending its weights to the file. */
    private interface GraphSource {
        byte[] write(WeightsFile weights) throws ModelException;
    }

    private final CheckpointConfig config;
    private final Checkpoint checkpoint;
    private final Path folder;

    BundleWriter(CheckpointConfig config, Checkpoint checkpoint, Path folder) {
        this.config = config;
        this.checkpoint = checkpoint;
        this.folder = folder;
    }

    /** An upper bound of what {@link #write} puts on disk, from the configuration alone. */
    long bytesToWrite() {
        return Float.BYTES * (visionParameters() + textParameters()) + (16L << 20);
    }

    List<BundleFile> write(ImportProgress progress) throws ModelException {
        long toRead = checkpoint.bytes();
        ImportWatch watch = new ImportWatch(progress, toRead);
        List<BundleFile> files = new ArrayList<>();
        files.addAll(
                graph(
                        ModelBundle.ENCODER,
                        ModelBundle.ENCODER_WEIGHTS,
                        watch,
                        weights -> EncoderGraph.write(config.vision(), checkpoint, weights)));
        files.addAll(
                graph(
                        ModelBundle.PROJECTOR,
                        ModelBundle.PROJECTOR_WEIGHTS,
                        watch,
                        weights ->
                                ProjectorGraph.write(
                                        config.vision(), config.text(), checkpoint, weights)));
        files.addAll(
                graph(
                        ModelBundle.DECODER,
                        ModelBundle.DECODER_WEIGHTS,
                        watch,
                        weights -> DecoderGraph.write(config.text(), checkpoint, weights)));
        files.add(embeddings(watch));
        progress.at(toRead, toRead);
        return files;
    }

    private List<BundleFile> graph(
            String graphName, String weightsName, ImportWatch watch, GraphSource source)
            throws ModelException {
        try (WeightsFile weights = new WeightsFile(folder.resolve(weightsName), watch)) {
            byte[] graph = source.write(weights);
            Files.write(folder.resolve(graphName), graph);
            return List.of(
                    new BundleFile(graphName, graph.length, Sha256.of(graph)), weights.finish());
        } catch (IOException e) {
            throw ModelException.io(graphName + " cannot be written.", e);
        }
    }

    private BundleFile embeddings(ImportWatch watch) throws ModelException {
        TextShape shape = config.text().shape();
        try (WeightsFile table = new WeightsFile(folder.resolve(ModelBundle.EMBEDDINGS), watch)) {
            table.write(
                    checkpoint.take(
                            "language_model.model.embed_tokens.weight",
                            shape.vocabulary(),
                            shape.width()));
            return table.finish();
        }
    }

    private long visionParameters() {
        VisionConfig vision = config.vision();
        VisionShape shape = vision.shape();
        long width = shape.width();
        long block = 4 * width * (width + 1) + 2 * width * vision.intermediate() + 8 * width;
        return width * (3L * shape.patch() * shape.patch() + shape.tokens())
                + block * vision.layers()
                + width * config.text().shape().width();
    }

    private long textParameters() {
        TextShape shape = config.text().shape();
        long width = shape.width();
        long attention = 2 * width * shape.headDim() * (shape.heads() + shape.kvHeads());
        long block = attention + 3 * width * config.text().intermediate() + 2 * width;
        return 2 * width * shape.vocabulary() + block * shape.layers();
    }
}
