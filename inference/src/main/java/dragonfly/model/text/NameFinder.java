package dragonfly.model.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Finds added tokens in a text: the leftmost one, and of those that begin there the longest. */
final class NameFinder {
    private final Map<Character, List<AddedToken>> byFirst = new HashMap<>();

    NameFinder(Collection<AddedToken> tokens) {
        for (AddedToken token : tokens) {
            byFirst.computeIfAbsent(token.content().charAt(0), c -> new ArrayList<>()).add(token);
        }
        Comparator<AddedToken> shortFirst = Comparator.comparingInt(t -> t.content().length());
        byFirst.values().forEach(list -> list.sort(shortFirst.reversed()));
    }

    /** Hands over, in order, the ids of what is found and the text (never empty) between them. */
    void split(String text, Consumer<String> between, IntConsumer found) {
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            @Nullable AddedToken token = longestAt(text, at);
            if (token == null) {
                at++;
                continue;
            }
            if (at > done) {
                between.accept(text.substring(done, at));
            }
            found.accept(token.id());
            at += token.content().length();
            done = at;
        }
        if (done < text.length()) {
            between.accept(text.substring(done));
        }
    }

    private @Nullable AddedToken longestAt(String text, int at) {
        for (AddedToken token : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(token.content(), at)) {
                return token;
            }
        }
        return null;
    }
}
