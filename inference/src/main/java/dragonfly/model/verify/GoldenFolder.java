package dragonfly.model.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.RgbImage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of golden vectors: {@code images}, {@code checkpoints}, {@code cases}, {@code
 * preprocess}, {@code tokenizer}. Any of them may be missing.
 */
record GoldenFolder(Path root) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Files with a suffix in a sub-folder, by name; empty where there is no such folder. */
    List<Path> files(String folder, String suffix) throws ModelException {
        return entries(folder).stream()
                .filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path))
                .toList();
    }

    List<Path> folders(String folder) throws ModelException {
        return entries(folder).stream().filter(Files::isDirectory).toList();
    }

    /** A picture by its name in the cases. */
    RgbImage picture(String name) throws ModelException {
        return ReferencePicture.read(root.resolve("images").resolve(name + ".png"));
    }

    static JsonNode json(Path file) throws ModelException {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(file));
            if (node == null || node.isMissingNode()) {
                throw ModelException.damaged(file.getFileName() + " is empty.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw ModelException.damaged(file.getFileName() + " is not valid JSON.", e);
        } catch (IOException e) {
            throw ModelException.io(file.getFileName() + " cannot be read.", e);
        }
    }

    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private List<Path> entries(String folder) throws ModelException {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw ModelException.io("The folder " + folder + " cannot be read.", e);
        }
    }
}
