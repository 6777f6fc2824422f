package dragonfly.model.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tokenizer.json as it stands in the file. The two large parts, vocabulary and merges, are read
 * as a stream; only the small ones become trees.
 */
final class TokenizerFile {
    /** Some ten times the largest known file. */
    private static final long MAX_BYTES = 256L << 20;

    private final Map<String, JsonNode> parts = new HashMap<>();
    private final Map<String, JsonNode> modelParts = new HashMap<>();
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<String> left = new ArrayList<>();
    private final List<String> right = new ArrayList<>();

    private TokenizerFile() {}

    static TokenizerFile read(Path path) throws TokenizerException {
        TokenizerFile file = new TokenizerFile();
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new TokenizerException("The tokenizer's file is too large to be one.");
            }
            try (JsonParser json = new ObjectMapper().createParser(path.toFile())) {
                file.readRoot(json);
            }
        } catch (IOException e) {
            throw new TokenizerException("The tokenizer's file cannot be read or is damaged.", e);
        }
        return file;
    }

    /** A part beside the model, a missing node where the file lacks it. */
    JsonNode part(String name) {
        return parts.getOrDefault(name, MissingNode.getInstance());
    }

    /** A part of the model other than vocabulary and merges. */
    JsonNode modelPart(String name) {
        return modelParts.getOrDefault(name, MissingNode.getInstance());
    }

    /** The model's tokens in the byte alphabet. */
    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /** Number of merges. */
    int mergeCount() {
        return left.size();
    }

    /** The left token of a merge; the merges stand in the order of preference. */
    String left(int merge) {
        return left.get(merge);
    }

    /** The right token of a merge. */
    String right(int merge) {
        return right.get(merge);
    }

    private void readRoot(JsonParser json) throws IOException, TokenizerException {
        expect(json.nextToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("model")) {
                expect(json.currentToken() == JsonToken.START_OBJECT && vocabulary.isEmpty());
                readModel(json);
            } else {
                parts.put(name, json.readValueAsTree());
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
    }

    private void readModel(JsonParser json) throws IOException, TokenizerException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "vocab" -> readVocabulary(json);
                case "merges" -> readMerges(json);
                default -> modelParts.put(name, json.readValueAsTree());
            }
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
    }

    private void readVocabulary(JsonParser json) throws IOException, TokenizerException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String token = json.currentName();
            expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
            long id = json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : -1;
            expect(id >= 0 && id < Checks.MAX_ID && !token.isEmpty());
            expect(vocabulary.put(token, (int) id) == null);
        }
        expect(json.currentToken() == JsonToken.END_OBJECT);
    }

    private void readMerges(JsonParser json) throws IOException, TokenizerException {
        expect(json.currentToken() == JsonToken.START_ARRAY && left.isEmpty());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                String both = json.getText();
                int blank = both.indexOf(' ');
                expect(blank > 0 && blank == both.lastIndexOf(' ') && blank < both.length() - 1);
                left.add(both.substring(0, blank));
                right.add(both.substring(blank + 1));
            } else {
                expect(json.currentToken() == JsonToken.START_ARRAY);
                expect(json.nextToken() == JsonToken.VALUE_STRING);
                left.add(json.getText());
                expect(json.nextToken() == JsonToken.VALUE_STRING);
                right.add(json.getText());
                expect(json.nextToken() == JsonToken.END_ARRAY);
            }
        }
    }

    private static void expect(boolean holds) throws TokenizerException {
        if (!holds) {
            throw new TokenizerException("The tokenizer's file is damaged.");
        }
    }
}
