package dragonfly.model.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.bundle.StandardPrompts;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code dragonfly.json} beside a checkpoint says for people; our own addition to the
 * published layout. Without it a checkpoint is for research, under a licence that its owner knows.
 *
 * @param name shown to people
 * @param use what its words may be used for
 * @param licence of the weights
 * @param report the prompt that asks for a report
 */
record Card(String name, IntendedUse use, String licence, String report) {
    static Card read(Path folder) throws ModelException {
        Path file = folder.resolve("dragonfly.json");
        String folderName = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        if (!Files.exists(file)) {
            return new Card(
                    folderName,
                    IntendedUse.RESEARCH,
                    "as given by the weights' publisher",
                    StandardPrompts.DEFAULT_REPORT);
        }
        JsonNode node = JsonFile.read(file);
        String use = node.path("use").asText(IntendedUse.RESEARCH.key());
        return new Card(
                node.path("name").asText(folderName),
                IntendedUse.ofKey(use)
                        .orElseThrow(
                                () ->
                                        ModelException.unsupported(
                                                "dragonfly.json names the unknown use “%s”."
                                                        .formatted(use))),
                node.path("licence").asText("not stated"),
                node.path("report").asText(StandardPrompts.DEFAULT_REPORT));
    }
}
