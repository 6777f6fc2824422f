package dragonfly.training.export;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.Safetensors;
import dragonfly.training.model.MiniModel;
import dragonfly.training.tensor.Part;
import dragonfly.training.tensor.Tensors;
import dragonfly.training.tensor.WeightGroup;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A checkpoint in the published Hugging Face layout, written from a model or read into one. */
public final class CheckpointFolder {
    private static final String WEIGHTS = "model.safetensors";
    private static final List<String> TOKENIZER =
            List.of("tokenizer.json", "tokenizer_config.json", "special_tokens_map.json");

    private CheckpointFolder() {}

    /**
     * Writes everything that the importer reads.
     *
     * @param tokenizer a folder with the tokenizer's files
     * @param card what people are told about the model
     */
    public static void write(
            Path folder,
            MiniModel model,
            Path tokenizer,
            ModelCard card,
            SafetensorsWriter.Format format)
            throws IOException {
        Files.createDirectories(folder.resolve("image_encoder"));
        for (String name : TOKENIZER) {
            Files.copy(
                    tokenizer.resolve(name),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        new ConfigFiles(model.shape(), format).write(folder);
        card.write(folder);
        List<SafetensorsWriter.Entry> entries = new ArrayList<>();
        for (WeightGroup group : model.weights().groups()) {
            if (group.part() == Part.HEADS) {
                continue;
            }
            group.named()
                    .forEach(
                            (name, tensor) ->
                                    entries.add(
                                            new SafetensorsWriter.Entry(
                                                    name,
                                                    Arrays.stream(tensor.shape()).boxed().toList(),
                                                    Tensors.floats(tensor))));
        }
        entries.sort(java.util.Comparator.comparing(SafetensorsWriter.Entry::name));
        SafetensorsWriter.write(folder.resolve(WEIGHTS), entries, Map.of("format", "pt"), format);
    }

    /**
     * Reads the weights of a checkpoint into a model of the same shape.
     *
     * @throws ModelException if the file is damaged or lacks a weight
     */
    public static void read(Path folder, MiniModel model) throws ModelException {
        read(folder, model, part -> part != Part.HEADS);
    }

    /**
     * Reads the encoder's weights alone.
     *
     * @throws ModelException if the file is damaged or lacks a weight
     */
    public static void readEncoder(Path folder, MiniModel model) throws ModelException {
        read(folder, model, Part::encoder);
    }

    private static void read(Path folder, MiniModel model, Predicate<Part> which)
            throws ModelException {
        try (Arena arena = Arena.ofConfined();
                PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Map<String, dragonfly.model.checkpoint.Tensor> stored = new java.util.HashMap<>();
            Safetensors.open(folder.resolve(WEIGHTS), arena)
                    .forEach(tensor -> stored.put(tensor.name(), tensor));
            for (WeightGroup group : model.weights().groups()) {
                if (!which.test(group.part())) {
                    continue;
                }
                for (Map.Entry<String, Tensor> weight : group.named().entrySet()) {
                    dragonfly.model.checkpoint.Tensor from = stored.get(weight.getKey());
                    long[] shape = weight.getValue().shape();
                    if (from == null || !from.hasShape(shape)) {
                        throw ModelException.damaged(
                                "The checkpoint lacks the weight “%s” in the model's shape."
                                        .formatted(weight.getKey()));
                    }
                    weight.getValue().copy_(Tensors.of(from.floats(), shape));
                }
            }
        }
    }
}
