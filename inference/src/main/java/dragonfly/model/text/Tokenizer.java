package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Byte-level BPE as tokenizer.json describes it. */
public final class Tokenizer {
    private record Pair(String left, String right) {}

    private final Map<String, Integer> vocab = new HashMap<>();
    private final Map<Pair, Integer> ranks = new HashMap<>();
    private final Map<String, Integer> added = new HashMap<>();
    private final Map<Integer, String> tokens = new HashMap<>();
    private final Pattern split;
    private final Pattern special;
    private final OptionalInt bos;
    private final boolean ignoreMerges;
    private final char[] toChar = new char[256];
    private final Map<Character, Integer> toByte = new HashMap<>();

    private Tokenizer(JsonNode root) throws TokenizerException {
        JsonNode model = root.path("model");
        model.path("vocab").properties().forEach(e -> vocab.put(e.getKey(), e.getValue().asInt()));
        int rank = 0;
        for (JsonNode merge : model.path("merges")) {
            String[] parts =
                    merge.isArray()
                            ? new String[] {merge.path(0).asText(), merge.path(1).asText()}
                            : merge.asText().split(" ", 2);
            ranks.put(new Pair(parts[0], parts[1]), rank++);
        }
        ignoreMerges = model.path("ignore_merges").asBoolean(false);
        StringBuilder names = new StringBuilder();
        for (JsonNode token : root.path("added_tokens")) {
            added.put(token.path("content").asText(), token.path("id").asInt());
            names.append(names.isEmpty() ? "" : "|")
                    .append(Pattern.quote(token.path("content").asText()));
        }
        special = Pattern.compile(names.isEmpty() ? "(?!)" : names.toString());
        vocab.forEach((text, id) -> tokens.put(id, text));
        added.forEach((text, id) -> tokens.put(id, text));
        String regex = root.at("/pre_tokenizer/pretokenizers/0/pattern/Regex").asText();
        if (regex.isEmpty()) {
            throw new TokenizerException("tokenizer.json has no split pattern");
        }
        split =
                Pattern.compile(
                        regex.replace("\\s", "\\p{IsWhite_Space}")
                                .replace("[^\\p{IsWhite_Space}", "[^\\p{IsWhite_Space}")
                                .replace("\\S", "\\P{IsWhite_Space}"));
        int bosId = -1;
        for (JsonNode node : root.findValues("single")) {
            JsonNode name = node.path(0).path("SpecialToken").path("id");
            if (name.isTextual()) {
                bosId = added.getOrDefault(name.asText(), -1);
            }
        }
        bos = bosId < 0 ? OptionalInt.empty() : OptionalInt.of(bosId);
        int shifted = 256;
        for (int b = 0; b < 256; b++) {
            boolean plain =
                    (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || (b >= 0xAE && b <= 0xFF);
            toChar[b] = (char) (plain ? b : shifted++);
            toByte.put(toChar[b], b);
        }
    }

    public static Tokenizer read(Path file) throws TokenizerException {
        try {
            return new Tokenizer(new ObjectMapper().readTree(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new TokenizerException("tokenizer.json cannot be read", e);
        }
    }

    public int[] encode(String text) {
        List<Integer> ids = new ArrayList<>();
        bos.ifPresent(ids::add);
        withSpecial(text, ids);
        return array(ids);
    }

    public int[] encodeWithoutBos(String text) {
        List<Integer> ids = new ArrayList<>();
        withSpecial(text, ids);
        return array(ids);
    }

    public int[] encodePlain(String text) {
        List<Integer> ids = new ArrayList<>();
        plain(text, ids);
        return array(ids);
    }

    public OptionalInt bos() {
        return bos;
    }

    public OptionalInt id(String token) {
        Integer id = added.containsKey(token) ? added.get(token) : vocab.get(token);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    public int vocabularySize() {
        return tokens.size();
    }

    public String decode(int[] ids) {
        return decode(ids, false);
    }

    public String decodeSkippingSpecial(int[] ids) {
        return decode(ids, true);
    }

    public static String cleanUp(String text) {
        return text.replace(" .", ".")
                .replace(" ?", "?")
                .replace(" !", "!")
                .replace(" ,", ",")
                .replace(" ' ", "'")
                .replace(" n't", "n't")
                .replace(" 'm", "'m")
                .replace(" 's", "'s")
                .replace(" 've", "'ve")
                .replace(" 're", "'re");
    }

    private String decode(int[] ids, boolean skip) {
        StringBuilder out = new StringBuilder();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int id : ids) {
            String token = tokens.get(id);
            if (token == null) {
                throw new IllegalArgumentException("no token " + id);
            }
            if (added.containsKey(token)) {
                out.append(bytes.toString(StandardCharsets.UTF_8));
                bytes.reset();
                out.append(skip ? "" : token);
                continue;
            }
            for (int i = 0; i < token.length(); i++) {
                bytes.write(toByte.getOrDefault(token.charAt(i), (int) '?'));
            }
        }
        return out.append(bytes.toString(StandardCharsets.UTF_8)).toString();
    }

    private void withSpecial(String text, List<Integer> ids) {
        Matcher matcher = special.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain(text.substring(from, matcher.start()), ids);
            ids.add(added.get(matcher.group()));
            from = matcher.end();
        }
        plain(text.substring(from), ids);
    }

    private void plain(String text, List<Integer> ids) {
        Matcher matcher = split.matcher(text);
        while (matcher.find()) {
            word(matcher.group(), ids);
        }
    }

    private void word(String word, List<Integer> ids) {
        StringBuilder mapped = new StringBuilder();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            mapped.append(toChar[b & 0xff]);
        }
        Integer whole = vocab.get(mapped.toString());
        if (ignoreMerges && whole != null) {
            ids.add(whole);
            return;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < mapped.length(); i++) {
            parts.add(String.valueOf(mapped.charAt(i)));
        }
        while (true) {
            int best = Integer.MAX_VALUE;
            int at = -1;
            for (int i = 0; i + 1 < parts.size(); i++) {
                int rank =
                        ranks.getOrDefault(
                                new Pair(parts.get(i), parts.get(i + 1)), Integer.MAX_VALUE);
                if (rank < best) {
                    best = rank;
                    at = i;
                }
            }
            if (at < 0) {
                break;
            }
            parts.set(at, parts.get(at) + parts.remove(at + 1));
        }
        parts.forEach(part -> ids.add(vocab.get(part)));
    }

    private static int[] array(List<Integer> ids) {
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }
}
