package dragonfly.model.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.Golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The small tokenizer that stands in this repository, as it is or changed in one way. */
final class TinyTokenizer {
    static final ObjectMapper JSON = new ObjectMapper();

    private TinyTokenizer() {}

    static Path file() {
        return Golden.embeddedCheckpoint().resolve("tokenizer.json");
    }

    static Tokenizer read() throws TokenizerException {
        return Tokenizer.read(file());
    }

    /** Writes a changed copy into a folder and reads it. */
    static Tokenizer changed(Path folder, Consumer<ObjectNode> change)
            throws IOException, TokenizerException {
        ObjectNode root = (ObjectNode) JSON.readTree(file().toFile());
        change.accept(root);
        Path copy = Files.createTempFile(folder, "tokenizer", ".json");
        JSON.writeValue(copy.toFile(), root);
        return Tokenizer.read(copy);
    }
}
