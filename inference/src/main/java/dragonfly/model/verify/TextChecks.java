package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeLoop;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.Decoded;
import dragonfly.model.runtime.DecoderSession;
import dragonfly.model.runtime.KeyValueCache;
import dragonfly.model.text.Conversation;
import dragonfly.model.text.Prompt;
import dragonfly.model.text.PromptStyle;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.vision.ImagePart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The text half of a case: ids, the decoder's states and logits, greedy ids and their texts. */
record TextChecks(
        Tally tally, String scope, LoadedCheckpoint model, JsonNode golden, GoldenTensors tensors) {
    static final double DECODER_TOLERANCE = 2e-3;
    private static final int TOP = 5;

    void run(ImagePart part) throws ModelException {
        String name = golden.path("case").asText();
        int[] text = ids(part, name);
        try (KeyValueCache prefix =
                model.decode(part.embeddings(), part.positions(), null).cache()) {
            DecoderSession.Step step = model.decode(model.rows(text), text.length, prefix);
            step.cache().close();
            states(step, name);
            greedy(text, prefix, name);
        }
    }

    private int[] ids(ImagePart part, String name) {
        Prompts prompts =
                new Prompts(
                        model.tokenizer(),
                        new PromptStyle(
                                golden.path("trailing_newlines").asBoolean(),
                                golden.path("max_length").asInt()));
        Prompt prompt = prompts.raw(golden.path("prompt").asText());
        JsonNode sequence = golden.path("sequence");
        List<Integer> wanted = CaseChecks.ints(sequence.path("text_ids"));
        List<Integer> got = Arrays.stream(prompt.ids()).boxed().toList();
        tally.exact(scope, "sequence", name + " text ids", got.equals(wanted));
        long[] all = new long[part.positions() + prompt.ids().length];
        Arrays.fill(all, 0, part.positions(), model.ids().image());
        part.newlinePositions().forEach(p -> all[p] = model.ids().newline());
        IntStream.range(0, prompt.ids().length)
                .forEach(i -> all[part.positions() + i] = prompt.ids()[i]);
        tally.exact(
                scope,
                "sequence",
                name + " input ids",
                Arrays.equals(all, tensors.longs("input_ids"))
                        && all.length == sequence.path("length").asInt());
        String question = golden.path("question").asText();
        if (!question.contains("<|")) {
            // What the product sends for a question typed by a user must be the reference's prompt.
            Conversation asked =
                    new Conversation(golden.path("system").asText(), List.of()).ask(question);
            tally.exact(
                    scope, "prompt", name, Arrays.equals(prompts.of(asked).ids(), prompt.ids()));
        }
        return prompt.ids();
    }

    private void states(DecoderSession.Step step, String name) {
        float[] hidden = new float[step.hidden().length * step.hidden()[0].length];
        int at = 0;
        for (float[] row : step.hidden()) {
            System.arraycopy(row, 0, hidden, at, row.length);
            at += row.length;
        }
        tally.close(
                scope,
                "decoder states",
                name,
                hidden,
                tensors.floats("decoder.hidden_last_position"),
                DECODER_TOLERANCE);
        tally.close(
                scope,
                "logits",
                name,
                step.logits(),
                tensors.floats("prefill.last_logits"),
                DECODER_TOLERANCE);
        List<Integer> top = new ArrayList<>();
        golden.path("prefill").path("top5").forEach(entry -> top.add(entry.path("id").asInt()));
        List<Integer> best =
                IntStream.range(0, step.logits().length)
                        .boxed()
                        .sorted((a, b) -> Float.compare(step.logits()[b], step.logits()[a]))
                        .limit(TOP)
                        .toList();
        tally.exact(scope, "best five tokens", name, best.equals(top));
    }

    private void greedy(int[] text, KeyValueCache prefix, String name) throws ModelException {
        JsonNode expected = golden.path("greedy");
        DecodeLoop loop =
                new DecodeLoop(
                        model.sessions().decoder(),
                        model.embeddings(),
                        model.tokenizer(),
                        new HashSet<>(CaseChecks.ints(expected.path("eos_ids"))));
        Decoded decoded =
                loop.run(
                        text,
                        prefix,
                        DecodeSettings.greedy()
                                .withMaxNewTokens(expected.path("max_new_tokens").asInt()),
                        AnswerListener.NONE);
        tally.exact(
                scope,
                "greedy ids",
                name,
                decoded.ids().equals(CaseChecks.ints(expected.path("ids"))));
        Tokenizer tokenizer = model.tokenizer();
        int[] ids = decoded.ids().stream().mapToInt(Integer::intValue).toArray();
        tally.exact(
                scope,
                "decoded text",
                name,
                Tokenizer.cleanUp(tokenizer.decode(ids)).equals(expected.path("text").asText())
                        && tokenizer.decode(ids).equals(expected.path("text_no_cleanup").asText())
                        && Tokenizer.cleanUp(tokenizer.decodeSkippingSpecial(ids))
                                .equals(expected.path("text_skip_special").asText()));
    }
}
