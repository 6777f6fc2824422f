package dragonfly.model.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the small JSON files of a checkpoint. */
final class JsonFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Far above any configuration or index; a larger file is not one. */
    private static final long MAX_BYTES = 64L << 20;

    private JsonFile() {}

    static JsonNode read(Path file) throws ModelException {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw ModelException.missing("The file " + name + " is missing.");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw ModelException.damaged(name + " is too large to be what its name says.");
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root == null || !root.isObject()) {
                throw ModelException.damaged(name + " is not a JSON object.");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw ModelException.damaged(name + " is not valid JSON.", e);
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be read.", e);
        }
    }
}
