package dragonfly.training.stage;

import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.text.Conversation;
import dragonfly.model.text.PromptStyle;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;
import dragonfly.training.data.Frame;
import dragonfly.training.model.MiniModel;
import dragonfly.training.model.PackedText;
import dragonfly.training.tensor.Precision;
import dragonfly.training.tensor.Tensors;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

import java.util.Arrays;
import java.util.List;

/** Reads one picture on libtorch in full precision, to be compared with the product's own way. */
public final class Reading {
    private static final int MAX_LENGTH = 2048;

    private final MiniModel model;
    private final Frame frame;
    private final Tokenizer tokenizer;

    public Reading(MiniModel model, Frame frame, Tokenizer tokenizer) {
        this.model = model;
        this.frame = frame;
        this.tokenizer = tokenizer;
    }

    /**
     * What the model makes of a picture and a question.
     *
     * @param kept the sub-images that it read, in the decoder's order
     * @param logits of the first token of its answer
     * @param answer the tokens of its greedy answer, as many as were asked for
     */
    public record Result(int[] kept, float[] logits, int[] answer) {}

    /**
     * Reads and answers.
     *
     * @param tokens how many tokens of the answer are wanted, at least 1
     */
    public Result read(RgbImage picture, SelectionSettings settings, String question, int tokens) {
        Prompts prompts = new Prompts(tokenizer, new PromptStyle(true, MAX_LENGTH));
        int[] ids = prompts.of(new Conversation("", List.of()).ask(question)).ids();
        try (PointerScope _ = new PointerScope();
                NoGradGuard _ = new NoGradGuard()) {
            Tensor features = model.encoder().features(tiles(picture), Precision.FULL);
            Tensor summaries = model.projector().summaries(features.mean(1)).unsqueeze(0);
            int[] kept =
                    new Zoom(frame, View.SELECTED, Strategy.REGION).choose(summaries, settings)[0];
            Tensor shown = features.index_select(0, Tensors.indices(kept)).unsqueeze(0);
            int newline = tokenizer.id("<|reserved_special_token_1|>").orElseThrow();
            Tensor prefix = model.prefix(shown, newline, Precision.FULL);
            float[] first = {};
            int prompt = ids.length;
            for (int i = 0; i < tokens; i++) {
                float[] logits = next(prefix, ids);
                first = i == 0 ? logits : first;
                ids = Arrays.copyOf(ids, ids.length + 1);
                ids[ids.length - 1] = best(logits);
            }
            return new Result(kept, first, Arrays.copyOfRange(ids, prompt, ids.length));
        }
    }

    private Tensor tiles(RgbImage picture) {
        int side = frame.vision().side();
        MultiResolution levels = MultiResolution.of(picture, side, frame.rule());
        Tensor tiles = Tensors.empty(ScalarType.Byte, levels.count(), side, side, 3);
        for (int i = 0; i < levels.count(); i++) {
            byte[] rgb = levels.subImage(i).rgb();
            Tensors.memory(tiles)
                    .asSlice((long) i * rgb.length, rgb.length)
                    .copyFrom(java.lang.foreign.MemorySegment.ofArray(rgb));
        }
        return tiles;
    }

    private float[] next(Tensor prefix, int[] ids) {
        int length = ids.length;
        long[] positions = new long[length];
        Arrays.setAll(positions, i -> i);
        PackedText text =
                new PackedText(
                        Tensors.indices(ids).view(1, length),
                        Tensors.of(positions, 1, length),
                        Tensors.of(new long[length], 1, length),
                        Tensors.indices(new int[] {length - 1}));
        return Tensors.floats(model.decoder().logits(prefix, text, Precision.FULL));
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }
}
