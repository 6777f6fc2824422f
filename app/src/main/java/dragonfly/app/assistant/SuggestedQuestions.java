package dragonfly.app.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions that suit a modality, from the presets among the assets. */
public final class SuggestedQuestions {
    private static final String PRESETS = "/dragonfly/assets/presets/questions.json";

    private final Map<String, List<String>> byModality = new HashMap<>();
    private final List<String> others;

    private SuggestedQuestions(JsonNode root) {
        List<String> general = List.of();
        for (JsonNode preset : root.path("presets")) {
            List<String> questions = texts(preset.path("questions"));
            List<String> modalities = texts(preset.path("modalities"));
            modalities.forEach(modality -> byModality.put(modality, questions));
            // The preset without a modality serves all that no other one names.
            general = modalities.isEmpty() ? questions : general;
        }
        others = general;
    }

    /** The questions of this build. */
    public static SuggestedQuestions load() {
        try (InputStream in = SuggestedQuestions.class.getResourceAsStream(PRESETS)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + PRESETS);
            }
            return new SuggestedQuestions(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Questions for an image, the likeliest first.
     *
     * @param modality DICOM code; "" for a photograph
     */
    public List<String> of(String modality) {
        return byModality.getOrDefault(modality, others);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }
}
