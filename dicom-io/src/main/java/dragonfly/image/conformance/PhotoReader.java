package dragonfly.image.conformance;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/** One file of the {@code expected.json} of photographs. */
final class PhotoReader {
    private PhotoReader() {}

    static ExpectedPhoto read(JsonNode file) {
        JsonNode upright = file.path("upright");
        return new ExpectedPhoto(
                upright.path(0).asInt(file.path("w").asInt()),
                upright.path(1).asInt(file.path("h").asInt()),
                text(file, "sha256"),
                text(file, "pixels_sha256"),
                text(file, "laterality"),
                text(file, "ts"),
                text(file, "error"));
    }

    static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }
}
