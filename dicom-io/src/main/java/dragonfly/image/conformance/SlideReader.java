package dragonfly.image.conformance;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.image.conformance.ExpectedPlanes.ExpectedArray;
import dragonfly.image.conformance.ExpectedSlide.ExpectedLevel;
import dragonfly.image.conformance.ExpectedSlide.ExpectedRegion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One file of the {@code expected.json} of slides. */
final class SlideReader {
    private SlideReader() {}

    static ExpectedSlide read(JsonNode file) {
        List<ExpectedLevel> levels = new ArrayList<>();
        for (JsonNode level : file.path("levels")) {
            levels.add(
                    new ExpectedLevel(
                            level.path("w").asInt(),
                            level.path("h").asInt(),
                            level.path("downsample").asDouble()));
        }
        Map<String, ExpectedLevel> associated = new HashMap<>();
        for (Map.Entry<String, JsonNode> picture : file.path("associated").properties()) {
            JsonNode size = picture.getValue();
            associated.put(
                    picture.getKey(),
                    new ExpectedLevel(size.path(0).asInt(), size.path(1).asInt(), 1));
        }
        List<ExpectedRegion> regions = new ArrayList<>();
        for (JsonNode region : file.path("regions")) {
            regions.add(region(region));
        }
        return new ExpectedSlide(
                PhotoReader.text(file, "vendor"),
                levels,
                number(file.path("mpp").path(0)),
                number(file.path("mpp").path(1)),
                number(file.path("objective")),
                associated,
                file.path("icc_bytes").asInt(),
                regions,
                Optional.ofNullable(file.get("tifffile"))
                        .filter(JsonNode::isObject)
                        .map(SlideReader::planes),
                PhotoReader.text(file, "error"));
    }

    private static ExpectedRegion region(JsonNode region) {
        return new ExpectedRegion(
                region.path("level").asInt(),
                region.path("x").asLong(),
                region.path("y").asLong(),
                region.path("w").asInt(),
                region.path("h").asInt(),
                region.path("rgba_sha256").asText(),
                PhotoReader.text(region, "error"));
    }

    private static ExpectedPlanes planes(JsonNode planes) {
        List<ExpectedArray> levels = new ArrayList<>();
        for (JsonNode level : planes.path("levels")) {
            List<Integer> shape = new ArrayList<>();
            level.path("shape").forEach(length -> shape.add(length.asInt()));
            levels.add(
                    new ExpectedArray(
                            shape,
                            level.path("compression").asInt(),
                            level.path("sha256_of_samples").asText()));
        }
        return new ExpectedPlanes(
                planes.path("axes").asText(), planes.path("dtype").asText(), levels);
    }

    /** A number, written as one or as text. */
    private static OptionalDouble number(JsonNode node) {
        double value = node.asDouble(Double.NaN);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
