package dragonfly.model;

import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.Geometry;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeLoop;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.Decoded;
import dragonfly.model.explain.Domain;
import dragonfly.model.explain.DomainReader;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.runtime.DecoderSession;
import dragonfly.model.runtime.Device;
import dragonfly.model.runtime.KeyValueCache;
import dragonfly.model.runtime.Providers;
import dragonfly.model.runtime.Sessions;
import dragonfly.model.runtime.TokenEmbeddings;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.text.Conversation;
import dragonfly.model.text.Prompt;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.text.TokenizerException;
import dragonfly.model.vision.ImagePart;
import dragonfly.model.vision.VisualEncoder;
import dragonfly.model.vision.VisualTokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A model that is loaded. Thread-safe: every call blocks its caller while the work runs on the
 * model's own thread, first come first served, since ONNX Runtime's CUDA sessions grow when threads
 * rotate over them. Looks that are still open are closed with the model.
 */
public final class DragonflyModel implements AutoCloseable {
    private final ModelBundle bundle;
    private final Geometry geometry;
    private final Tokenizer tokenizer;
    private final Optional<Domain> domain;
    private final Prompts prompts;
    private final TokenEmbeddings embeddings;
    private final Sessions sessions;
    private final VisualEncoder encoder;
    private final DecodeLoop loop;
    private final InferenceThread thread = new InferenceThread();
    private final Set<Look> looks = ConcurrentHashMap.newKeySet();

    private DragonflyModel(
            ModelBundle bundle,
            Tokenizer tokenizer,
            Optional<Domain> domain,
            TokenEmbeddings embeddings,
            Sessions sessions) {
        this.bundle = bundle;
        this.geometry = bundle.geometry();
        this.tokenizer = tokenizer;
        this.domain = domain;
        this.prompts = new Prompts(tokenizer, bundle.prompts().style());
        this.embeddings = embeddings;
        this.sessions = sessions;
        this.encoder = new VisualEncoder(sessions.vision(), geometry);
        this.loop = new DecodeLoop(sessions.decoder(), embeddings, tokenizer, bundle.ids().stop());
    }

    /**
     * Loads tokenizer and sessions; takes from a moment to half a minute, by size.
     *
     * @throws ModelException with a sentence about what is wrong with the bundle or the runtime
     */
    public static DragonflyModel open(ModelBundle bundle, Device device) throws ModelException {
        Tokenizer tokenizer;
        try {
            tokenizer = Tokenizer.read(bundle.file(ModelBundle.TOKENIZER));
        } catch (TokenizerException e) {
            throw ModelException.damaged("The model's tokenizer cannot be used.", e);
        }
        Optional<Domain> domain = DomainReader.read(bundle);
        Sessions sessions = Sessions.open(bundle, device);
        try {
            return new DragonflyModel(
                    bundle, tokenizer, domain, TokenEmbeddings.open(bundle), sessions);
        } catch (ModelException e) {
            sessions.close();
            throw e;
        }
    }

    public ModelBundle bundle() {
        return bundle;
    }

    public Providers providers() {
        return sessions.providers();
    }

    /** Sentences that a person must see, such as why CUDA is not used. */
    public List<String> notices() {
        return sessions.notices();
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** What the model was trained on, by its own summaries; empty where its bundle does not say. */
    public Optional<Domain> domain() {
        return domain;
    }

    /**
     * Encodes a picture and chooses its zoom patches.
     *
     * @throws CancellationException when {@code progress} says so
     */
    public Look look(RgbImage image, SelectionSettings settings, Progress progress)
            throws ModelException {
        return thread.call(() -> encode(image, settings, progress));
    }

    /** The same picture with another choice of patches; the tokens are those of {@code look}. */
    public Look reselect(Look look, SelectionSettings settings) throws ModelException {
        return thread.call(
                () ->
                        select(
                                look.imageWidth(),
                                look.imageHeight(),
                                look.levels(),
                                look.tokens(),
                                look.verdict(),
                                settings,
                                new LookTimings(0, 0, 0, 0)));
    }

    /**
     * Prefills the image part now, so that the first question starts as fast as the second.
     *
     * @return wall time in milliseconds, 0 if it was there
     */
    public double prefill(Look look) throws ModelException {
        return thread.call(() -> millis(ensurePrefix(look)));
    }

    /**
     * Answers the last question of a conversation about a look.
     *
     * @param listener hears the text as it comes and may stop it within one token
     */
    public Answer ask(
            Look look, Conversation conversation, DecodeSettings settings, AnswerListener listener)
            throws ModelException {
        return thread.call(() -> answer(look, prompts.of(conversation), settings, listener));
    }

    @Override
    public void close() {
        thread.close(
                () -> {
                    looks.forEach(Look::release);
                    looks.clear();
                    embeddings.close();
                    sessions.close();
                });
    }

    private Look encode(RgbImage image, SelectionSettings settings, Progress progress)
            throws ModelException {
        long start = System.nanoTime();
        progress.at(Stage.PREPARE, 0);
        MultiResolution levels = levels(image);
        long prepared = System.nanoTime() - start;
        progress.at(Stage.ENCODE, 0);
        VisualEncoder.Encoded encoded = encoder.encode(levels, new ProgressWatch(progress));
        LookTimings timings =
                new LookTimings(
                        millis(prepared + encoded.prepareNanos()),
                        millis(encoded.encodeNanos()),
                        millis(encoded.projectNanos()),
                        0);
        int before = 1 + levels.choice().medium().count();
        List<float[]> high =
                encoded.tokens().stream().skip(before).map(VisualTokens::summary).toList();
        return select(
                image.width(),
                image.height(),
                levels,
                encoded.tokens(),
                domain.map(known -> known.judge(high)),
                settings,
                timings);
    }

    private MultiResolution levels(RgbImage image) throws ModelException {
        try {
            return MultiResolution.of(image, geometry.vision().side(), geometry.grids());
        } catch (IllegalArgumentException e) {
            throw ModelException.unsupported(
                    "A picture of %d × %d pixels cannot be stretched to the model's levels."
                            .formatted(image.width(), image.height()));
        }
    }

    private Look select(
            int width,
            int height,
            MultiResolution levels,
            List<VisualTokens> tokens,
            Optional<DomainVerdict> verdict,
            SelectionSettings settings,
            LookTimings timings)
            throws ModelException {
        long start = System.nanoTime();
        int medium = levels.choice().medium().count();
        Scores scores =
                Scores.of(
                        summaries(tokens.subList(1, 1 + medium)),
                        summaries(tokens.subList(1 + medium, tokens.size())));
        // V2 has no selection: its weights were trained with all high sub-images, pooled.
        SelectionSettings used =
                bundle.generation() == Generation.V2
                        ? settings.withStrategy(Strategy.ALL)
                        : settings;
        Selection selection = choose(used, scores, levels.choice());
        LookTimings all =
                new LookTimings(
                        timings.prepareMillis(),
                        timings.encodeMillis(),
                        timings.projectMillis(),
                        millis(System.nanoTime() - start));
        Look look =
                new Look(
                        width,
                        height,
                        levels,
                        tokens,
                        scores,
                        selection,
                        verdict.orElse(null),
                        all,
                        this::release);
        looks.add(look);
        return look;
    }

    private static Selection choose(SelectionSettings settings, Scores scores, GridChoice grids)
            throws ModelException {
        if (!Selection.available(settings.strategy(), grids)) {
            throw ModelException.unsupported(
                    "The strategy “%s” is not available on a grid of %d × %d."
                            .formatted(
                                    settings.strategy().name().toLowerCase(Locale.ROOT),
                                    grids.high().columns(),
                                    grids.high().rows()));
        }
        try {
            return Selection.choose(settings, scores, grids);
        } catch (IllegalArgumentException e) {
            throw ModelException.unsupported(
                    "These patches cannot be chosen: %s.".formatted(e.getMessage()));
        }
    }

    private Answer answer(
            Look look, Prompt prompt, DecodeSettings settings, AnswerListener listener)
            throws ModelException {
        boolean reused = look.prefixReady();
        double prefixMillis = millis(ensurePrefix(look));
        KeyValueCache prefix = look.prefix();
        if (prefix == null) {
            throw new IllegalStateException("the look was closed");
        }
        Decoded decoded = loop.run(prompt.ids(), prefix, settings, listener);
        AnswerTimings timings =
                new AnswerTimings(
                        prefixMillis,
                        millis(decoded.promptNanos()),
                        prefixMillis + millis(decoded.firstTokenNanos()),
                        millis(decoded.totalNanos() - decoded.firstTokenNanos()),
                        prompt.ids().length,
                        decoded.ids().size());
        return new Answer(
                decoded.text(),
                decoded.tokens(),
                decoded.stop(),
                timings,
                prompt.cutTokens(),
                prompt.droppedTurns(),
                reused,
                prompt.text());
    }

    /** Prefills the image part unless it is there; gives the nanoseconds it took. */
    private long ensurePrefix(Look look) throws ModelException {
        if (look.prefixReady()) {
            return 0;
        }
        if (!looks.contains(look)) {
            throw new IllegalStateException("the look was closed");
        }
        long start = System.nanoTime();
        float[] newline = new float[embeddings.width()];
        embeddings.row(bundle.ids().newline(), newline, 0);
        List<VisualTokens> kept = new ArrayList<>();
        look.keptSubImages().forEach(i -> kept.add(look.tokens().get(i)));
        ImagePart part = ImagePart.of(kept, newline);
        DecoderSession.Step step =
                sessions.decoder().step(part.embeddings(), part.positions(), null);
        look.keep(step.cache());
        return System.nanoTime() - start;
    }

    private void release(Look look) {
        if (looks.remove(look)) {
            thread.later(look::release);
        }
    }

    private static float[][] summaries(List<VisualTokens> tokens) {
        return tokens.stream().map(VisualTokens::summary).toArray(float[][]::new);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
