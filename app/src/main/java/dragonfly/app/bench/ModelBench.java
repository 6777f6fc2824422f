package dragonfly.app.bench;

import dragonfly.model.Answer;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.Progress;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.text.Conversation;

import java.util.List;
import java.util.OptionalDouble;

/** The stages of a question on a loaded model. */
final class ModelBench {
    private static final int WARM_UP = 3;
    private static final int NEW_TOKENS = 32;

    private ModelBench() {}

    static List<Figure> run(DragonflyModel model, int rounds) throws ModelException {
        RgbImage picture = PreprocessBench.noise(512);
        Conversation question =
                new Conversation("", List.of()).ask(model.bundle().prompts().caption());
        DecodeSettings settings = DecodeSettings.greedy().withMaxNewTokens(NEW_TOKENS);
        Median encode = new Median();
        Median prefill = new Median();
        Median tokens = new Median();
        Median first = new Median();
        Median second = new Median();
        for (int round = -WARM_UP; round < rounds; round++) {
            try (Look look = model.look(picture, SelectionSettings.published(), Progress.NONE)) {
                Answer one = model.ask(look, question, settings, AnswerListener.NONE);
                Answer two = model.ask(look, question, settings, AnswerListener.NONE);
                if (round >= 0) {
                    encode.add(look.timings().encodeMillis() / look.boxes().size());
                    prefill.add(one.timings().prefixMillis());
                    tokens.add(two.timings().tokensPerSecond());
                    first.add(look.timings().totalMillis() + one.timings().firstTokenMillis());
                    second.add(two.timings().firstTokenMillis());
                }
            }
        }
        return List.of(
                alone("encoder", "ms a sub-image", encode, "batches of four"),
                alone("prefill of the image part", "ms", prefill, "once a look"),
                alone("decode", "tokens/s", tokens, NEW_TOKENS + " new tokens at most"),
                alone("first question to first token", "ms", first, "look included"),
                new Figure(
                        "second question to first token",
                        "ms",
                        second.get(),
                        OptionalDouble.of(first.get()),
                        "compared with the first question"));
    }

    private static Figure alone(String name, String unit, Median median, String note) {
        return new Figure(name, unit, median.get(), OptionalDouble.empty(), note);
    }
}
