package dragonfly.evaluation.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where tests find the golden values of metrics, and METEOR's program. */
final class GoldenMetrics {
    private GoldenMetrics() {}

    /** A file of golden values; the test is skipped where there is none. */
    static JsonNode file(String name) throws IOException {
        Path file = root().resolve("../shared/golden/metrics").resolve(name).normalize();
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "the golden metrics (../shared/golden/metrics) are not on this machine");
        return new ObjectMapper().readTree(file.toFile());
    }

    /** The wheel with METEOR; the test is skipped where there is none. */
    static Path meteor() {
        Path file = root().resolve("third-party/local").resolve(MeteorData.WHEEL);
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "METEOR's program and tables are not on this machine: pip download --no-deps"
                        + " --dest third-party/local pycocoevalcap==1.2");
        return file;
    }

    static List<Captioned> captions() throws IOException {
        List<Captioned> texts = new ArrayList<>();
        for (JsonNode item : file("captions.json").get("items")) {
            texts.add(Captioned.of(item.get("candidate").asText(), texts(item.get("references"))));
        }
        return texts;
    }

    static String[] texts(JsonNode array) {
        return Stream.of(array)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static Path root() {
        return Path.of(System.getProperty("dragonfly.root", "..")).toAbsolutePath();
    }
}
