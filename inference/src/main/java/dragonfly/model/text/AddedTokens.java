package dragonfly.model.text;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** The added tokens of a tokenizer, and a text's division by them. Immutable. */
final class AddedTokens {
    private final Map<String, Integer> ids = new HashMap<>();
    private final BitSet special = new BitSet();
    private final Division all;
    private final Division withoutSpecial;

    /** Two rounds, as in the reference: the tokens marked "normalized" are looked for last. */
    private record Division(NameFinder first, NameFinder second) {
        static Division of(List<AddedToken> tokens, Predicate<AddedToken> which) {
            return new Division(
                    new NameFinder(
                            tokens.stream().filter(which).filter(t -> !t.normalized()).toList()),
                    new NameFinder(
                            tokens.stream().filter(which).filter(t -> t.normalized()).toList()));
        }

        void split(String text, Consumer<String> between, IntConsumer found) {
            first.split(text, rest -> second.split(rest, between, found), found);
        }
    }

    private AddedTokens(List<AddedToken> tokens) {
        for (AddedToken token : tokens) {
            ids.put(token.content(), token.id());
            special.set(token.id(), token.special());
        }
        all = Division.of(tokens, token -> true);
        withoutSpecial = Division.of(tokens, token -> !token.special());
    }

    /**
     * Reads the tokens and checks their ids.
     *
     * @param list the file's {@code added_tokens}
     * @param model the model's tokens; an added one with the same id must be the same token
     */
    static AddedTokens of(JsonNode list, Map<String, Integer> model) throws TokenizerException {
        List<AddedToken> tokens = new ArrayList<>();
        BitSet taken = new BitSet();
        model.values().forEach(taken::set);
        Set<String> names = new HashSet<>();
        for (JsonNode node : list) {
            AddedToken token = token(node);
            Integer inModel = model.get(token.content());
            boolean fits = inModel == null ? !taken.get(token.id()) : inModel.equals(token.id());
            taken.set(token.id());
            if (!fits || !names.add(token.content())) {
                throw new TokenizerException(
                        "The tokenizer's added token %s with the id %d contradicts another token."
                                .formatted(token.content(), token.id()));
            }
            tokens.add(token);
        }
        return new AddedTokens(tokens);
    }

    private static AddedToken token(JsonNode node) throws TokenizerException {
        String content = node.path("content").textValue();
        if (content == null || content.isEmpty() || !Checks.isId(node.path("id"))) {
            throw new TokenizerException("The tokenizer has an added token without text or id.");
        }
        for (String option : List.of("single_word", "lstrip", "rstrip")) {
            if (node.path(option).asBoolean(false)) {
                throw new TokenizerException(
                        "The tokenizer's added token %s has the option %s, which is not supported."
                                .formatted(content, option));
            }
        }
        return new AddedToken(
                content,
                node.path("id").intValue(),
                node.path("special").asBoolean(false),
                node.path("normalized").asBoolean(false));
    }

    /** Ids by the text that they stand for. */
    Map<String, Integer> ids() {
        return ids;
    }

    boolean isSpecial(int id) {
        return id >= 0 && special.get(id);
    }

    /** Divides a text by all added tokens. */
    void split(String text, Consumer<String> between, IntConsumer found) {
        all.split(text, between, found);
    }

    /** Divides a text by those added tokens that are text; names of special ones are text too. */
    void splitPlain(String text, Consumer<String> between, IntConsumer found) {
        withoutSpecial.split(text, between, found);
    }
}
