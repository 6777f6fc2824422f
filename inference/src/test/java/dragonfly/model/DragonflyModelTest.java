package dragonfly.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;
import dragonfly.model.checkpoint.ImportProgress;
import dragonfly.model.decode.AnswerListener;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.decode.StopReason;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.runtime.Device;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.text.Conversation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DragonflyModelTest {
    private static final DecodeSettings SHORT = DecodeSettings.greedy().withMaxNewTokens(12);
    private static final Conversation QUESTION =
            new Conversation("", List.of()).ask("What does the image show?");

    private DragonflyModel model;
    private ModelBundle bundle;

    @BeforeAll
    void open(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder)
            throws Exception {
        bundle =
                CheckpointImporter.importFrom(
                        Golden.embeddedCheckpoint(),
                        folder.resolve("bundle"),
                        ImportOptions.defaults(),
                        ImportProgress.NONE);
        model = DragonflyModel.open(bundle, Device.CPU);
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void theEmbeddedCheckpointSaysThatItsWordsAreRandom() {
        assertEquals(IntendedUse.RANDOM_WORDS, bundle.use());
        assertEquals("CPU", model.providers().summary());
    }

    @Test
    void aSecondQuestionReusesTheImagePartAndAnswersAlike() throws Exception {
        try (Look look = model.look(noise(1), SelectionSettings.published(), Progress.NONE)) {
            assertFalse(look.prefixReady());
            Answer first = model.ask(look, QUESTION, SHORT, AnswerListener.NONE);
            Answer second = model.ask(look, QUESTION, SHORT, AnswerListener.NONE);
            assertFalse(first.prefixReused());
            assertTrue(second.prefixReused());
            assertEquals(0, second.timings().prefixMillis());
            assertEquals(first.text(), second.text());
            assertEquals(first.tokens(), second.tokens());
            assertTrue(look.prefixBytes() > 0);
        }
    }

    @Test
    void theKeptSubImagesAreLowMediumAndTheChosenInTheirOriginalOrder() throws Exception {
        try (Look look = model.look(noise(2), SelectionSettings.published(), Progress.NONE)) {
            List<Integer> kept = look.keptSubImages();
            assertEquals(17, kept.size());
            assertEquals(List.of(0, 1, 2, 3, 4), kept.subList(0, 5));
            assertEquals(kept.stream().sorted().toList(), kept);
            assertEquals(29, look.boxes().size());
        }
    }

    @Test
    void anotherChoiceReusesTheTokensAndDoesNotTouchTheFirstLook() throws Exception {
        try (Look look = model.look(noise(3), SelectionSettings.published(), Progress.NONE)) {
            Answer before = model.ask(look, QUESTION, SHORT, AnswerListener.NONE);
            SelectionSettings none = SelectionSettings.published().withStrategy(Strategy.NONE);
            try (Look bare = model.reselect(look, none)) {
                assertEquals(List.of(), bare.selection().kept());
                assertEquals(0, bare.timings().encodeMillis());
                model.ask(bare, QUESTION, SHORT, AnswerListener.NONE);
            }
            Answer after = model.ask(look, QUESTION, SHORT, AnswerListener.NONE);
            assertEquals(before.text(), after.text());
        }
    }

    @Test
    void aPinnedTileIsKeptAndADroppedOneIsNot() throws Exception {
        try (Look look = model.look(noise(4), SelectionSettings.published(), Progress.NONE)) {
            List<Integer> tiles = tiles(look);
            int kept = tiles.getFirst();
            int other = 0;
            while (tiles.contains(other)) {
                other++;
            }
            SelectionSettings wish = SelectionSettings.published().drop(kept).pin(other);
            try (Look changed = model.reselect(look, wish)) {
                assertTrue(tiles(changed).contains(other));
                assertFalse(tiles(changed).contains(kept));
            }
        }
    }

    @Test
    void whatCannotBeChosenIsRefusedWithASentence() throws Exception {
        try (Look look = model.look(noise(4), SelectionSettings.published(), Progress.NONE)) {
            assertThrows(
                    ModelException.class,
                    () -> model.reselect(look, SelectionSettings.published().pin(24)));
        }
    }

    @Test
    void theStreamedTextIsTheAnswer() throws Exception {
        StringBuilder streamed = new StringBuilder();
        AnswerListener listener =
                new AnswerListener() {
                    @Override
                    public void delta(String text, double probability) {
                        assertTrue(probability > 0 && probability <= 1);
                        streamed.append(text);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };
        try (Look look = model.look(noise(5), SelectionSettings.published(), Progress.NONE)) {
            Answer answer = model.ask(look, QUESTION, SHORT, listener);
            assertEquals(answer.text(), streamed.toString());
            StringBuilder tokens = new StringBuilder();
            answer.tokens().forEach(token -> tokens.append(token.text()));
            assertEquals(answer.text(), tokens.toString());
        }
    }

    @Test
    void cancelEndsWithinOneToken() throws Exception {
        AtomicInteger seen = new AtomicInteger();
        AnswerListener afterThree =
                new AnswerListener() {
                    @Override
                    public void delta(String text, double probability) {
                        seen.incrementAndGet();
                    }

                    @Override
                    public boolean cancelled() {
                        return seen.get() >= 3;
                    }
                };
        try (Look look = model.look(noise(6), SelectionSettings.published(), Progress.NONE)) {
            Answer answer = model.ask(look, QUESTION, SHORT, afterThree);
            assertEquals(StopReason.CANCELLED, answer.stop());
            assertEquals(3, answer.tokens().size());
        }
    }

    @Test
    void aLookIsCancelledBetweenBatches() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void at(Stage stage, double fraction) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> model.look(noise(7), SelectionSettings.published(), cancelled));
    }

    @Test
    void theSameSeedDrawsTheSameWordsAndAnotherSeedOthers() throws Exception {
        try (Look look = model.look(noise(8), SelectionSettings.published(), Progress.NONE)) {
            DecodeSettings seven = new DecodeSettings(12, 1.0, 0.95, 7);
            Answer one = model.ask(look, QUESTION, seven, AnswerListener.NONE);
            Answer two = model.ask(look, QUESTION, seven, AnswerListener.NONE);
            Answer other =
                    model.ask(
                            look,
                            QUESTION,
                            new DecodeSettings(12, 1.0, 0.95, 8),
                            AnswerListener.NONE);
            assertEquals(one.text(), two.text());
            assertNotEquals(one.text(), other.text());
        }
    }

    @Test
    void aConversationIsReadWithItsEarlierTurns() throws Exception {
        try (Look look = model.look(noise(9), SelectionSettings.published(), Progress.NONE)) {
            Answer first = model.ask(look, QUESTION, SHORT, AnswerListener.NONE);
            Conversation more = QUESTION.answered(first.text()).ask("Where?");
            Answer second = model.ask(look, more, SHORT, AnswerListener.NONE);
            assertTrue(
                    second.timings().promptTokens() > first.timings().promptTokens(),
                    "the earlier turn is part of the prompt");
        }
    }

    @Test
    void severalCallersAreServedOneAfterTheOther() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                Look look = model.look(noise(10), SelectionSettings.published(), Progress.NONE)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                calls.add(() -> model.ask(look, QUESTION, SHORT, AnswerListener.NONE));
            }
            List<String> texts = new ArrayList<>();
            for (Future<Answer> future : callers.invokeAll(calls)) {
                texts.add(future.get().text());
            }
            assertEquals(1, texts.stream().distinct().count());
        }
    }

    @Test
    void aFlippedBitIsFoundByItsHash() throws Exception {
        Path copy = Files.createTempDirectory("flipped");
        for (var file : bundle.files()) {
            Files.copy(bundle.file(file.name()), copy.resolve(file.name()));
        }
        Files.copy(bundle.file(ModelBundle.DESCRIPTION), copy.resolve(ModelBundle.DESCRIPTION));
        Path weights = copy.resolve(ModelBundle.DECODER_WEIGHTS);
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length / 2] ^= 1;
        Files.write(weights, bytes);
        ModelBundle opened = ModelBundle.open(copy);
        ModelException e = assertThrows(ModelException.class, () -> opened.verify(() -> false));
        assertTrue(String.valueOf(e.getMessage()).contains(ModelBundle.DECODER_WEIGHTS));
        Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThrows(ModelException.class, () -> ModelBundle.open(copy));
    }

    private static List<Integer> tiles(Look look) {
        return look.selection().kept().stream().map(KeptTile::tile).toList();
    }

    private static RgbImage noise(long seed) {
        byte[] rgb = new byte[90 * 60 * 3];
        new SplittableRandom(seed).nextBytes(rgb);
        return new RgbImage(90, 60, rgb);
    }
}
