package dragonfly.training.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What people are told about a model: {@code dragonfly.json}, which the importer reads, and {@code
 * README.md}.
 *
 * @param name shown wherever the model is chosen
 * @param report the prompt that asks for a report
 * @param text the card itself, in Markdown
 */
public record ModelCard(String name, String report, String text) {
    private static final String LICENCE = "Apache-2.0; trained by this project on its own phantoms";

    void write(Path folder) throws IOException {
        ObjectNode node =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("use", "demonstration")
                        .put("licence", LICENCE)
                        .put("report", report);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("dragonfly.json").toFile(), node);
        Files.writeString(folder.resolve("README.md"), text);
    }
}
