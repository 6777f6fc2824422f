package dragonfly.app.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.app.home.Settings.Arrangement;
import dragonfly.app.home.Settings.WindowPlace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Settings as JSON. Reading is patient: an absent or odd value is its default, an unknown key is
 * passed over, so that a file of another version serves.
 */
final class SettingsJson {
    private final ObjectMapper json = new ObjectMapper();

    String write(Settings settings) throws JsonProcessingException {
        ObjectNode root = json.createObjectNode();
        root.put("model", settings.model());
        root.put("heatmapOpacity", settings.heatmapOpacity());
        root.put("identityShown", settings.identityShown());
        settings.window()
                .ifPresent(
                        place ->
                                root.putObject("window")
                                        .put("x", place.x())
                                        .put("y", place.y())
                                        .put("width", place.width())
                                        .put("height", place.height())
                                        .put("maximised", place.maximised()));
        ArrayNode recent = root.putArray("recent");
        settings.recent().forEach(path -> recent.add(path.toString()));
        Arrangement arrangement = settings.arrangement();
        root.putObject("arrangement")
                .put("light", arrangement.light())
                .put("browserWidth", arrangement.browserWidth())
                .put("facesWidth", arrangement.facesWidth())
                .put("strategy", arrangement.strategy())
                .put("k", arrangement.k());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /**
     * The settings in a text.
     *
     * @throws JsonProcessingException if the text is not one JSON object
     */
    Settings read(String text) throws JsonProcessingException {
        if (!(json.readTree(text) instanceof ObjectNode root)) {
            throw MismatchedInputException.from(null, ObjectNode.class, "not an object");
        }
        Settings defaults = Settings.DEFAULTS;
        return new Settings(
                root.path("model").asText(defaults.model()),
                root.path("heatmapOpacity").asDouble(defaults.heatmapOpacity()),
                root.path("identityShown").asBoolean(defaults.identityShown()),
                window(root.path("window")),
                paths(root.path("recent")),
                arrangement(root.path("arrangement")));
    }

    private static Arrangement arrangement(JsonNode node) {
        Arrangement usual = Settings.DEFAULTS.arrangement();
        return new Arrangement(
                node.path("light").asBoolean(usual.light()),
                node.path("browserWidth").asDouble(usual.browserWidth()),
                node.path("facesWidth").asDouble(usual.facesWidth()),
                node.path("strategy").asText(usual.strategy()),
                node.path("k").asInt(usual.k()));
    }

    private static Optional<WindowPlace> window(JsonNode node) {
        WindowPlace place =
                new WindowPlace(
                        node.path("x").asDouble(),
                        node.path("y").asDouble(),
                        node.path("width").asDouble(),
                        node.path("height").asDouble(),
                        node.path("maximised").asBoolean());
        return place.width() >= 1 && place.height() >= 1 ? Optional.of(place) : Optional.empty();
    }

    private static List<Path> paths(JsonNode nodes) {
        List<Path> paths = new ArrayList<>();
        for (JsonNode node : nodes) {
            path(node.asText()).ifPresent(paths::add);
        }
        return paths;
    }

    /** Empty where a file carried over from another system names what is no path here. */
    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notOfThisSystem) {
            return Optional.empty();
        }
    }
}
