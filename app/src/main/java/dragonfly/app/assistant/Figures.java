package dragonfly.app.assistant;

import dragonfly.app.words.Words;
import dragonfly.model.Answer;
import dragonfly.model.AnswerTimings;
import dragonfly.model.LookTimings;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times and rates as the window writes them. */
final class Figures {
    private static final double SECOND = 1000;

    private Figures() {}

    /** The line under an answer: "Look 38 ms · first token 61 ms · 27 tokens · 212 tok/s". */
    static String line(Answer answer, @Nullable LookTimings look, DecodeSettings decoding) {
        AnswerTimings times = answer.timings();
        List<String> parts = new ArrayList<>();
        if (look != null) {
            parts.add(Words.of("figures.look", time(look.totalMillis())));
        }
        parts.add(Words.of("figures.firstToken", time(times.firstTokenMillis())));
        parts.add(Words.count("figures.tokens", times.newTokens()));
        if (times.tokensPerSecond() > 0) {
            parts.add(Words.of("figures.rate", rate(times.tokensPerSecond())));
        }
        if (answer.prefixReused()) {
            parts.add(Words.of("figures.prefixReused"));
        }
        if (decoding.temperature() > 0) {
            parts.add(Words.of("figures.sampled", decoding.temperature()));
        }
        if (answer.cutTokens() > 0) {
            parts.add(Words.count("figures.cut", answer.cutTokens()));
        }
        if (answer.droppedTurns() > 0) {
            parts.add(Words.count("figures.dropped", answer.droppedTurns()));
        }
        if (answer.stop() == StopReason.LENGTH) {
            parts.add(Words.of("figures.length", decoding.maxNewTokens()));
        } else if (answer.stop() == StopReason.CANCELLED) {
            parts.add(Words.of("figures.stopped"));
        }
        return String.join("\u00a0· ", parts);
    }

    /** The line's shortest form, for the foot: "first token 61 ms · 212 tok/s". */
    static String brief(Answer answer) {
        AnswerTimings times = answer.timings();
        String first = Words.of("figures.firstToken", time(times.firstTokenMillis()));
        return times.tokensPerSecond() > 0
                ? first + " · " + Words.of("figures.rate", rate(times.tokensPerSecond()))
                : first;
    }

    /** Milliseconds below a second, else seconds. */
    static String time(double millis) {
        return millis < SECOND
                ? Words.of("figures.millis", String.format(Locale.ROOT, "%.0f", millis))
                : Words.of("figures.seconds", String.format(Locale.ROOT, "%.1f", millis / SECOND));
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%.0f", perSecond);
    }
}
