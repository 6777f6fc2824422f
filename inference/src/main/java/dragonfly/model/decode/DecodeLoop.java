package dragonfly.model.decode;

import dragonfly.model.bundle.ModelException;
import dragonfly.model.runtime.DecoderSession;
import dragonfly.model.runtime.DecoderSession.Step;
import dragonfly.model.runtime.KeyValueCache;
import dragonfly.model.runtime.TokenEmbeddings;
import dragonfly.model.text.StreamingText;
import dragonfly.model.text.Tokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a prompt behind the image part and chooses one token after the other until a stop id, the
 * limit, or a wish to stop. Stateless; runs on the caller's thread, which must be the decoder's.
 */
public final class DecodeLoop {
    private final DecoderSession decoder;
    private final TokenEmbeddings embeddings;
    private final Tokenizer tokenizer;
    private final Set<Integer> stopIds;

    public DecodeLoop(
            DecoderSession decoder,
            TokenEmbeddings embeddings,
            Tokenizer tokenizer,
            Set<Integer> stopIds) {
        this.decoder = decoder;
        this.embeddings = embeddings;
        this.tokenizer = tokenizer;
        this.stopIds = Set.copyOf(stopIds);
    }

    /**
     * Answers a prompt.
     *
     * @param prompt ids of the text part, at least one
     * @param prefix the image part; stays open and unchanged
     */
    public Decoded run(
            int[] prompt, KeyValueCache prefix, DecodeSettings settings, AnswerListener listener)
            throws ModelException {
        long start = System.nanoTime();
        Run run = new Run(settings, listener, start);
        Step step = decoder.step(rows(prompt), prompt.length, prefix);
        run.promptNanos = System.nanoTime() - start;
        try {
            while (run.accept(step)) {
                Step next = decoder.step(rows(run.ids.getLast()), 1, step.cache());
                step.cache().close();
                step = next;
            }
        } finally {
            step.cache().close();
        }
        return run.finish();
    }

    private float[] rows(int... ids) {
        int width = embeddings.width();
        float[] rows = new float[ids.length * width];
        for (int i = 0; i < ids.length; i++) {
            embeddings.row(ids[i], rows, i * width);
        }
        return rows;
    }

    /** One answer in the making. */
    private final class Run {
        private final DecodeSettings settings;
        private final AnswerListener listener;
        private final Sampler sampler;
        private final StreamingText text = new StreamingText(tokenizer);
        private final StringBuilder answer = new StringBuilder();
        private final List<AnswerToken> tokens = new ArrayList<>();
        private final List<Integer> ids = new ArrayList<>();
        private final List<Float> gaps = new ArrayList<>();
        private final long start;
        private long promptNanos;
        private long firstTokenNanos;
        private StopReason stop = StopReason.LENGTH;

        private Run(DecodeSettings settings, AnswerListener listener, long start) {
            this.settings = settings;
            this.listener = listener;
            this.sampler = new Sampler(settings);
            this.start = start;
        }

        /** Takes the token that a step leads to; false when the answer ends with it. */
        private boolean accept(Step step) {
            if (listener.cancelled()) {
                stop = StopReason.CANCELLED;
                return false;
            }
            Sampler.Choice choice = sampler.choose(step.logits());
            if (ids.isEmpty()) {
                firstTokenNanos = System.nanoTime() - start;
            }
            ids.add(choice.id());
            gaps.add(choice.gap());
            if (stopIds.contains(choice.id())) {
                stop = StopReason.STOP_TOKEN;
                return false;
            }
            emit(choice.id(), text.add(choice.id()), choice.probability());
            return ids.size() < settings.maxNewTokens();
        }

        private void emit(int id, String delta, double probability) {
            tokens.add(new AnswerToken(id, delta, probability));
            answer.append(delta);
            listener.delta(delta, probability);
        }

        private Decoded finish() {
            String rest = text.finish();
            if (!rest.isEmpty() && !tokens.isEmpty()) {
                AnswerToken last = tokens.removeLast();
                tokens.add(new AnswerToken(last.id(), last.text() + rest, last.probability()));
                answer.append(rest);
                listener.delta(rest, last.probability());
            }
            return new Decoded(
                    answer.toString(),
                    tokens,
                    ids,
                    gaps,
                    stop,
                    promptNanos,
                    firstTokenNanos,
                    System.nanoTime() - start);
        }
    }
}
