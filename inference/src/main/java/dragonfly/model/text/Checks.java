package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks on a tokenizer's file that several readers share. */
final class Checks {
    /** Ids from here on are refused: arrays are as long as the highest id. */
    static final int MAX_ID = 1 << 22;

    private Checks() {}

    /** Whether a node is a number that can be an id. */
    static boolean isId(JsonNode node) {
        return node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= 0
                && node.intValue() < MAX_ID;
    }

    /**
     * The {@code type} of a part of the file, for messages and switches; empty where it has none.
     */
    static String type(JsonNode node) {
        return node.path("type").asText("");
    }

    /** Whether a part of the file is absent or null. */
    static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
