package dragonfly.app.command;

import dragonfly.app.export.Run;
import dragonfly.model.AnswerTimings;
import dragonfly.model.LookTimings;

import java.util.Locale;

/** The figures of a run, a line each, for the error stream. */
final class Figures {
    private Figures() {}

    static void say(Run run, Console console) {
        line(
                console,
                "Image",
                String.format(
                        Locale.ROOT,
                        "%s, %d × %d, %s",
                        run.image().fileName(),
                        run.image().picture().width(),
                        run.image().picture().height(),
                        run.image().picture().description()));
        line(
                console,
                "Model",
                String.format(
                        Locale.ROOT,
                        "%s, id %s, %s, loaded in %.0f ms",
                        run.model().name(),
                        run.model().id(),
                        run.model().precision(),
                        run.openMillis()));
        line(console, "Provider", run.providers().summary());
        line(
                console,
                "Sub-images",
                String.format(
                        Locale.ROOT,
                        "%d of %d read; grids: medium %s, high %s",
                        run.look().keptSubImages().size(),
                        run.look().boxes().size(),
                        run.look().grids().medium(),
                        run.look().grids().high()));
        LookTimings look = run.look().timings();
        line(console, "Prepare", String.format(Locale.ROOT, "%.1f ms", look.prepareMillis()));
        line(console, "Encode", String.format(Locale.ROOT, "%.1f ms", look.encodeMillis()));
        line(console, "Project", String.format(Locale.ROOT, "%.1f ms", look.projectMillis()));
        line(console, "Select", String.format(Locale.ROOT, "%.1f ms", look.selectMillis()));
        run.asked().ifPresent(asked -> answer(console, asked));
    }

    private static void answer(Console console, Run.Asked asked) {
        AnswerTimings timings = asked.answer().timings();
        line(
                console,
                "Prefill",
                String.format(Locale.ROOT, "%.1f ms for the image part", timings.prefixMillis()));
        line(
                console,
                "Prompt",
                String.format(
                        Locale.ROOT,
                        "%.1f ms for %d tokens, first token after %.1f ms",
                        timings.promptMillis(),
                        timings.promptTokens(),
                        timings.firstTokenMillis()));
        line(
                console,
                "Decode",
                String.format(
                        Locale.ROOT,
                        "%.1f ms for %d tokens, %.1f tokens/s, ended by %s",
                        timings.decodeMillis(),
                        timings.newTokens(),
                        timings.tokensPerSecond(),
                        switch (asked.answer().stop()) {
                            case STOP_TOKEN -> "the model";
                            case LENGTH -> "the largest length";
                            case CANCELLED -> "you";
                        }));
        if (asked.answer().cutTokens() > 0) {
            line(
                    console,
                    "Note",
                    String.format(
                            Locale.ROOT,
                            "the question was too long; its last %d tokens were cut",
                            asked.answer().cutTokens()));
        }
    }

    private static void line(Console console, String label, String text) {
        console.say("%-11s %s".formatted(label, text));
    }
}
