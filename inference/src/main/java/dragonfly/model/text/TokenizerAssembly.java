package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/** Makes a tokenizer of what its file says, or says what is in the way. */
final class TokenizerAssembly {
    private TokenizerAssembly() {}

    static Tokenizer of(TokenizerFile file) throws TokenizerException {
        checkKind(file);
        Map<String, Integer> model = file.vocabulary();
        checkIds(model);
        int[] byteTokens = byteTokens(model);
        AddedTokens added = AddedTokens.of(file.part("added_tokens"), model);
        Merges merges = merges(file, added);
        // A special token is found by its name before the model sees the text. Where its name is to
        // count as text, the model must not be able to lead back to it.
        added.ids().forEach((name, id) -> removeSpecial(model, added, name, id));
        Vocabulary vocabulary = new Vocabulary(model, added.ids());
        int[] start = StartTokens.of(file.part("post_processor"));
        for (int id : start) {
            if (!vocabulary.knows(id)) {
                throw new TokenizerException(
                        "The tokenizer puts a token %d in front that it does not have."
                                .formatted(id));
            }
        }
        return new Tokenizer(
                vocabulary,
                new BytePairs(vocabulary, merges, ignoreMerges(file), byteTokens),
                PreTokenizer.of(file.part("pre_tokenizer")),
                added,
                start);
    }

    private static void removeSpecial(
            Map<String, Integer> model, AddedTokens added, String name, int id) {
        if (added.isSpecial(id)) {
            model.remove(name);
        }
    }

    private static void checkKind(TokenizerFile file) throws TokenizerException {
        String type = file.modelPart("type").asText("BPE");
        if (!type.equals("BPE")) {
            throw new TokenizerException(
                    "The tokenizer is of the kind %s; only byte-level BPE is supported."
                            .formatted(type));
        }
        for (String affix : new String[] {"continuing_subword_prefix", "end_of_word_suffix"}) {
            if (!file.modelPart(affix).asText("").isEmpty()) {
                throw new TokenizerException(
                        "The tokenizer's model has a %s, which is not supported.".formatted(affix));
            }
        }
        if (file.modelPart("dropout").asDouble(0) != 0) {
            throw new TokenizerException(
                    "The tokenizer's model drops merges by chance, which is not supported.");
        }
        JsonNode normalizer = file.part("normalizer");
        if (!Checks.isAbsent(normalizer)) {
            throw new TokenizerException(
                    "The tokenizer has a normaliser of the kind \"%s\", which is not supported."
                            .formatted(Checks.type(normalizer)));
        }
        if (!Checks.type(file.part("decoder")).equals("ByteLevel")) {
            throw new TokenizerException(
                    "The tokenizer's decoder is \"%s\"; only \"ByteLevel\" is supported."
                            .formatted(Checks.type(file.part("decoder"))));
        }
    }

    private static boolean ignoreMerges(TokenizerFile file) {
        return file.modelPart("ignore_merges").asBoolean(false);
    }

    private static void checkIds(Map<String, Integer> model) throws TokenizerException {
        BitSet taken = new BitSet();
        for (int id : model.values()) {
            if (taken.get(id)) {
                throw new TokenizerException(
                        "The tokenizer gives the id %d to more than one token.".formatted(id));
            }
            taken.set(id);
        }
    }

    /** The token of each byte. Bytes that no UTF-8 text contains need not have one. */
    private static int[] byteTokens(Map<String, Integer> model) throws TokenizerException {
        int[] tokens = new int[256];
        Arrays.fill(tokens, -1);
        for (int value = 0; value < tokens.length; value++) {
            String name = ByteAlphabet.token(new byte[] {(byte) value}, 0, 1);
            Integer id = model.get(name);
            boolean inText = value != 0xC0 && value != 0xC1 && value < 0xF5;
            if (id == null && inText) {
                throw new TokenizerException(
                        "The tokenizer has no token for the byte %02X and so not for every text."
                                .formatted(value));
            }
            tokens[value] = id == null ? -1 : id;
        }
        return tokens;
    }

    private static Merges merges(TokenizerFile file, AddedTokens added) throws TokenizerException {
        Map<String, Integer> model = file.vocabulary();
        Merges merges = new Merges(file.mergeCount());
        for (int rank = 0; rank < file.mergeCount(); rank++) {
            Integer left = model.get(file.left(rank));
            Integer right = model.get(file.right(rank));
            Integer both = model.get(file.left(rank) + file.right(rank));
            if (left == null || right == null || both == null) {
                throw new TokenizerException(
                        "The tokenizer merges \"%s\" and \"%s\", but not all of these are tokens."
                                .formatted(file.left(rank), file.right(rank)));
            }
            if (!added.isSpecial(both)) {
                merges.put(left, right, rank, both);
            }
        }
        return merges;
    }
}
