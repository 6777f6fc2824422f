package dragonfly.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.ModelException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All tensors of a checkpoint folder, one file or many. Owns the mappings: close it after the last
 * tensor was read. Remembers which tensors were asked for, so that what nobody wanted can be named.
 */
final class Checkpoint implements AutoCloseable {
    private static final String INDEX = "model.safetensors.index.json";

    private final Arena arena;
    private final Map<String, Tensor> tensors;
    private final List<Path> files;
    private final Set<String> taken = new LinkedHashSet<>();

    private Checkpoint(Arena arena, Map<String, Tensor> tensors, List<Path> files) {
        this.arena = arena;
        this.tensors = tensors;
        this.files = files;
    }

    /**
     * @throws ModelException if a shard is missing, damaged, or tensors are not where the index
     *     says
     */
    static Checkpoint open(Path folder) throws ModelException {
        @Nullable JsonNode index =
                Files.exists(folder.resolve(INDEX)) ? JsonFile.read(folder.resolve(INDEX)) : null;
        List<Path> files = index == null ? single(folder) : shards(folder, index);
        Arena arena = Arena.ofShared();
        boolean open = false;
        try {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            Map<String, String> places = new LinkedHashMap<>();
            for (Path file : files) {
                for (Tensor tensor : Safetensors.open(file, arena)) {
                    if (tensors.put(tensor.name(), tensor) != null) {
                        throw ModelException.damaged(
                                "Tensor “%s” stands in two files of the checkpoint."
                                        .formatted(tensor.name()));
                    }
                    places.put(tensor.name(), String.valueOf(file.getFileName()));
                }
            }
            if (index != null) {
                checkIndex(index.path("weight_map"), places);
            }
            open = true;
            return new Checkpoint(arena, tensors, files);
        } finally {
            if (!open) {
                arena.close();
            }
        }
    }

    List<Path> files() {
        return files;
    }

    /** Bytes of all tensors, read or not. */
    long bytes() {
        return tensors.values().stream().mapToLong(tensor -> tensor.data().byteSize()).sum();
    }

    /**
     * @throws ModelException naming the tensor that is missing or has another shape
     */
    Tensor take(String name, long... shape) throws ModelException {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw ModelException.damaged("The checkpoint lacks the tensor “%s”.".formatted(name));
        }
        if (!tensor.hasShape(shape)) {
            throw ModelException.damaged(
                    "Tensor “%s” has the shape %s; the configuration asks for %s."
                            .formatted(name, tensor.shape(), List.of(box(shape))));
        }
        if (!tensor.type().isWeight()) {
            throw ModelException.unsupported(
                    "Tensor “%s” has the number format %s; weights in F32, F16 and BF16 can be imported."
                            .formatted(name, tensor.type()));
        }
        taken.add(name);
        return tensor;
    }

    /** Names of tensors that were never taken, in alphabetical order. */
    Collection<String> untaken() {
        Set<String> rest = new TreeSet<>(tensors.keySet());
        rest.removeAll(taken);
        return rest;
    }

    @Override
    public void close() {
        arena.close();
    }

    private static Long[] box(long[] shape) {
        Long[] boxed = new Long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            boxed[i] = shape[i];
        }
        return boxed;
    }

    private static List<Path> single(Path folder) throws ModelException {
        List<Path> found = new ArrayList<>();
        List<String> pickles = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(".safetensors")) {
                    found.add(entry);
                } else if (name.matches(".*\\.(bin|pt|pth|pkl|ckpt)")) {
                    pickles.add(name);
                }
            }
        } catch (IOException e) {
            throw ModelException.io("The checkpoint's folder cannot be read.", e);
        }
        if (found.size() == 1) {
            return List.copyOf(found);
        }
        if (found.isEmpty() && !pickles.isEmpty()) {
            throw ModelException.unsupported(
                    "The weights are in a pickle file (%s), which can run code when it is read; convert it to safetensors first."
                            .formatted(pickles.getFirst()));
        }
        throw ModelException.missing(
                found.isEmpty()
                        ? "The folder holds no .safetensors file."
                        : "The folder holds several .safetensors files but no " + INDEX + ".");
    }

    private static List<Path> shards(Path folder, JsonNode index) throws ModelException {
        JsonNode map = index.path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw ModelException.damaged(INDEX + " has no weight_map.");
        }
        Set<String> names = new TreeSet<>();
        map.forEach(name -> names.add(name.asText()));
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            if (!name.matches("[\\w.-]+\\.safetensors")) {
                throw ModelException.unsupported(
                        name.matches(".*\\.(bin|pt|pth|pkl|ckpt)")
                                ? "The index names the pickle file “%s”, which can run code when it is read; convert it to safetensors first."
                                        .formatted(name)
                                : "The index names “%s”, which is not a plain .safetensors file name."
                                        .formatted(name));
            }
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw ModelException.missing("The checkpoint's file " + name + " is missing.");
            }
            files.add(file);
        }
        return List.copyOf(files);
    }

    private static void checkIndex(JsonNode map, Map<String, String> places) throws ModelException {
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String actual = places.get(entry.getKey());
            if (!entry.getValue().asText().equals(actual)) {
                throw ModelException.damaged(
                        "The index says that tensor “%s” is in %s, but it is %s."
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().asText(),
                                        actual == null ? "not there" : "in " + actual));
            }
        }
        for (String name : places.keySet()) {
            if (!map.has(name)) {
                throw ModelException.damaged(
                        "Tensor “%s” is in a file but not in the index.".formatted(name));
            }
        }
    }
}
