package dragonfly.training.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dragonfly.model.Answer;
import dragonfly.model.DragonflyModel;
import dragonfly.model.Look;
import dragonfly.model.Progress;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;
import dragonfly.model.checkpoint.ImportProgress;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.runtime.DecoderSession;
import dragonfly.model.runtime.Device;
import dragonfly.model.runtime.Sessions;
import dragonfly.model.runtime.TokenEmbeddings;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.text.Conversation;
import dragonfly.model.text.PromptStyle;
import dragonfly.model.text.Prompts;
import dragonfly.model.text.Tokenizer;
import dragonfly.model.vision.ImagePart;
import dragonfly.model.vision.VisualEncoder;
import dragonfly.model.vision.VisualTokens;
import dragonfly.training.data.Frame;
import dragonfly.training.export.CheckpointFolder;
import dragonfly.training.export.ModelCard;
import dragonfly.training.export.SafetensorsWriter;
import dragonfly.training.model.MiniModel;
import dragonfly.training.phantom.PhantomSubject;
import dragonfly.training.stage.Cure;
import dragonfly.training.stage.Reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What training computes on libtorch and what the product computes on ONNX Runtime, compared. */
final class ParityTest {
    private static final float TOLERANCE = 1e-3f;
    private static final String QUESTION = "Is there a calcified micronodule?";
    private static final int TOKENS = 3;

    /** Phantoms from here on are neither trained on nor judged by. */
    private static final long FRESH = 400_000_000;

    @TempDir private Path folder;

    @Test
    void theImportedCheckpointSelectsAndAnswersAsTheTrainedModelDoes()
            throws IOException, ModelException {
        PhantomSubject subject = new PhantomSubject(Optional.empty());
        Tokenizer tokenizer = subject.tokenizer(folder.resolve("tokenizer"));
        int vocabulary = tokenizer.vocabularySize();
        Path checkpoint = folder.resolve("checkpoint");
        try (MiniModel made = MiniModel.create(subject.shape(vocabulary), List.of(), 11)) {
            CheckpointFolder.write(
                    checkpoint,
                    made,
                    folder.resolve("tokenizer"),
                    new ModelCard("mini", QUESTION, "# Mini\n"),
                    SafetensorsWriter.Format.BF16);
        }
        compare(checkpoint, subject, tokenizer, LongStream.range(0, 3));
    }

    @Test
    void theShippedModelSelectsAndAnswersAsItWasTrained() throws Exception {
        Path checkpoint =
                Path.of(System.getProperty("dragonfly.root", ""), "assets/model/phantom-mini");
        Tokenizer tokenizer = Tokenizer.read(checkpoint.resolve("tokenizer.json"));
        compare(
                checkpoint,
                new PhantomSubject(Optional.empty()),
                tokenizer,
                LongStream.range(FRESH, FRESH + 20));
    }

    /** Every third picture is read with the best sub-images of the whole picture. */
    private void compare(
            Path checkpoint, PhantomSubject subject, Tokenizer tokenizer, LongStream numbers)
            throws IOException, ModelException {
        int vocabulary = tokenizer.vocabularySize();
        ModelBundle bundle =
                CheckpointImporter.importFrom(
                        checkpoint,
                        folder.resolve("bundle"),
                        ImportOptions.defaults(),
                        ImportProgress.NONE);
        Frame frame = subject.frame(vocabulary, ToyRuns.settings(Cure.NONE, 1));
        try (MiniModel model = MiniModel.create(subject.shape(vocabulary), List.of(), 12);
                DragonflyModel onnx = DragonflyModel.open(bundle, Device.CPU);
                Sessions sessions = Sessions.open(bundle, Device.CPU);
                TokenEmbeddings embeddings = TokenEmbeddings.open(bundle)) {
            CheckpointFolder.read(checkpoint, model);
            Reading reading = new Reading(model, frame, tokenizer);
            for (long number : numbers.toArray()) {
                RgbImage picture = subject.source().draw(number).picture();
                Strategy strategy = number % 3 == 0 ? Strategy.GLOBAL : Strategy.REGION;
                SelectionSettings settings = SelectionSettings.published().withStrategy(strategy);
                Reading.Result torch = reading.read(picture, settings, QUESTION, TOKENS);
                answersAlike(torch, onnx, picture, settings);
                assertArrayEquals(
                        logits(sessions, embeddings, onnx, picture, torch.kept()),
                        torch.logits(),
                        TOLERANCE);
            }
        }
    }

    private static void answersAlike(
            Reading.Result torch, DragonflyModel onnx, RgbImage picture, SelectionSettings settings)
            throws ModelException {
        try (Look look = onnx.look(picture, settings, Progress.NONE)) {
            assertArrayEquals(
                    torch.kept(), look.keptSubImages().stream().mapToInt(i -> i).toArray());
            Answer answer =
                    onnx.ask(
                            look,
                            new Conversation("", List.of()).ask(QUESTION),
                            DecodeSettings.greedy().withMaxNewTokens(TOKENS),
                            AnswerListener.NONE);
            int[] ids = answer.tokens().stream().mapToInt(token -> token.id()).toArray();
            assertArrayEquals(Arrays.copyOf(torch.answer(), ids.length), ids);
        }
    }

    /** Logits of the first token by the product's own parts. */
    private static float[] logits(
            Sessions sessions,
            TokenEmbeddings embeddings,
            DragonflyModel onnx,
            RgbImage picture,
            int[] kept)
            throws ModelException {
        ModelBundle bundle = onnx.bundle();
        int side = bundle.geometry().vision().side();
        List<VisualTokens> tokens =
                new VisualEncoder(sessions.vision(), bundle.geometry())
                        .encode(
                                MultiResolution.of(picture, side, bundle.geometry().grids()),
                                VisualEncoder.Watch.NONE)
                        .tokens();
        float[] newline = new float[embeddings.width()];
        embeddings.row(bundle.ids().newline(), newline, 0);
        ImagePart part = ImagePart.of(Arrays.stream(kept).mapToObj(tokens::get).toList(), newline);
        int[] ids =
                new Prompts(onnx.tokenizer(), new PromptStyle(true, 2048))
                        .of(new Conversation("", List.of()).ask(QUESTION))
                        .ids();
        float[] rows = new float[ids.length * embeddings.width()];
        for (int i = 0; i < ids.length; i++) {
            embeddings.row(ids[i], rows, i * embeddings.width());
        }
        DecoderSession.Step prefix =
                sessions.decoder().step(part.embeddings(), part.positions(), null);
        DecoderSession.Step last = sessions.decoder().step(rows, ids.length, prefix.cache());
        last.cache().close();
        prefix.cache().close();
        return last.logits();
    }
}
