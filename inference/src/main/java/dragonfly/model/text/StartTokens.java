package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Which tokens the file's post-processor puts in front of every text. */
final class StartTokens {
    private static final int[] NONE = {};

    private StartTokens() {}

    /**
     * Reads the ids in front of every text; none where the file has no such rule.
     *
     * @param node the file's {@code post_processor}
     */
    static int[] of(JsonNode node) throws TokenizerException {
        if (Checks.isAbsent(node)) {
            return NONE;
        }
        return switch (Checks.type(node)) {
            // Shortens the spans that tokens are said to come from; no token is changed.
            case "ByteLevel" -> NONE;
            case "TemplateProcessing" -> template(node);
            case "Sequence" -> sequence(node.path("processors"));
            default -> throw unsupported("is of the kind \"" + Checks.type(node) + "\"");
        };
    }

    private static int[] sequence(JsonNode processors) throws TokenizerException {
        int[] start = NONE;
        for (JsonNode processor : processors) {
            int[] own = of(processor);
            if (own.length > 0 && start.length > 0) {
                throw unsupported("puts tokens in front twice");
            }
            start = own.length > 0 ? own : start;
        }
        return start;
    }

    private static int[] template(JsonNode node) throws TokenizerException {
        List<Integer> ids = new ArrayList<>();
        boolean textSeen = false;
        for (JsonNode part : node.path("single")) {
            JsonNode name = part.path("SpecialToken").path("id");
            boolean isText = part.path("Sequence").path("id").asText().equals("A");
            if (textSeen || isText == name.isTextual()) {
                throw unsupported("puts something behind the text");
            }
            textSeen = isText;
            if (!isText) {
                JsonNode own = node.path("special_tokens").path(name.asText()).path("ids");
                if (own.isEmpty()) {
                    throw unsupported("names the token " + name.asText() + " but gives no id");
                }
                for (JsonNode id : own) {
                    if (!Checks.isId(id)) {
                        throw unsupported("puts a token without a valid id in front");
                    }
                    ids.add(id.intValue());
                }
            }
        }
        if (!textSeen) {
            throw unsupported("leaves the text out");
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private static TokenizerException unsupported(String what) {
        return new TokenizerException(
                "The tokenizer's post-processor " + what + ", which is not supported.");
    }
}
