package dragonfly.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out who wrote which sentence by comparing a text with what the model had answered. It looks
 * at the two texts only, not at the key strokes between them, so undoing an edit undoes its mark.
 */
final class Origins {
    /** Sentences that share at least this part of their words are the same one, edited. */
    private static final double SAME_SENTENCE = 0.5;

    private final List<Sentence> answer;
    private final List<Sentence> text;
    private final List<Sentence> judged = new ArrayList<>();

    private Origins(List<Sentence> answer, List<Sentence> text) {
        this.answer = answer;
        this.text = text;
    }

    /** The sentences of {@code text} with their origins. */
    static List<Sentence> judge(List<Sentence> answer, List<Sentence> text) {
        Origins origins = new Origins(answer, text);
        origins.run();
        return origins.judged;
    }

    private void run() {
        int[][] common = commonFromHere();
        int gapInAnswer = 0;
        int gapInText = 0;
        int a = 0;
        int t = 0;
        while (a < answer.size() && t < text.size()) {
            if (same(a, t)) {
                judgeGap(gapInAnswer, a, gapInText, t);
                judged.add(text.get(t).by(Origin.MODEL));
                gapInAnswer = ++a;
                gapInText = ++t;
            } else if (common[a + 1][t] >= common[a][t + 1]) {
                a++;
            } else {
                t++;
            }
        }
        judgeGap(gapInAnswer, answer.size(), gapInText, text.size());
    }

    /** Judges the sentences of the text that stand where some of the answer's stood. */
    private void judgeGap(int answerFrom, int answerTo, int textFrom, int textTo) {
        int like = answerFrom;
        for (Sentence sentence : text.subList(textFrom, textTo)) {
            int candidate = like;
            while (candidate < answerTo
                    && similarity(answer.get(candidate), sentence) < SAME_SENTENCE) {
                candidate++;
            }
            boolean edited = candidate < answerTo;
            judged.add(sentence.by(edited ? Origin.EDITED : Origin.HUMAN));
            // Not one further: a sentence that was cut in two is two edited ones.
            like = edited ? candidate : like;
        }
    }

    /** Length of the longest common run of sentences of the rests from (a, t). */
    private int[][] commonFromHere() {
        int[][] common = new int[answer.size() + 1][text.size() + 1];
        for (int a = answer.size() - 1; a >= 0; a--) {
            for (int t = text.size() - 1; t >= 0; t--) {
                common[a][t] =
                        same(a, t)
                                ? common[a + 1][t + 1] + 1
                                : Math.max(common[a + 1][t], common[a][t + 1]);
            }
        }
        return common;
    }

    private boolean same(int a, int t) {
        return answer.get(a).text().strip().equals(text.get(t).text().strip());
    }

    /** Twice the shared words over all words, 0 to 1. */
    static double similarity(Sentence one, Sentence other) {
        Set<String> words = words(one);
        Set<String> others = words(other);
        int all = words.size() + others.size();
        words.retainAll(others);
        return all == 0 ? 0 : 2.0 * words.size() / all;
    }

    private static Set<String> words(Sentence sentence) {
        String plain = sentence.text().toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
