package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragonfly.app.export.Run;
import dragonfly.app.export.ShownImage;
import dragonfly.app.samples.SampleCase;
import dragonfly.model.DragonflyModel;
import dragonfly.model.bundle.IntendedUse;
import dragonfly.model.bundle.StandardPrompts;
import dragonfly.model.decode.DecodeSettings;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.runtime.Device;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.phantom.text.Question;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.PrintWriter;
import java.io.Writer;

/** What the demonstration promises: that the shipped model answers the sample cases right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleAnswersTest extends CommandTest {
    private DragonflyModel model;

    @BeforeAll
    void open() throws Exception {
        model = DragonflyModel.open(services().models().demonstration(), Device.CPU);
        assumeTrue(
                model.bundle().use() == IntendedUse.DEMONSTRATION,
                "the embedded model has random weights");
    }

    @AfterAll
    void close() {
        model.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ABDOMEN")
    void everyPhantomsQuestionIsAnsweredRight(SampleCase each) throws Exception {
        assertEquals(
                each.question().map(Question::answer).orElseThrow(), answer(each, Strategy.REGION));
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"NONE", "RANDOM"})
    void theAnswerFlipsWhereTheSpotIsNotRead(Strategy strategy) throws Exception {
        assertNotEquals("yes", answer(SampleCase.MICRONODULE, strategy));
    }

    @ParameterizedTest
    @EnumSource(
            value = SampleCase.class,
            names = {"MICRONODULE", "MICROANEURYSMS", "MITOSES"})
    void thePatchesLieOnTheFindings(SampleCase each) throws Exception {
        try (Sitting sitting = sit(each, Strategy.REGION)) {
            String read = DemoStory.read(each.scene().orElseThrow(), sitting.run().look());
            int all = each.scene().orElseThrow().smallFindings().size();
            assertTrue(read.contains("%d of %d small findings".formatted(all, all)), read);
        }
    }

    @ParameterizedTest
    @EnumSource(SampleCase.class)
    void theRealImageIsRefusedAndNoPhantomIs(SampleCase each) throws Exception {
        try (Sitting sitting = sit(each, Strategy.REGION)) {
            assertEquals(
                    each == SampleCase.ABDOMEN,
                    sitting.run().look().verdict().map(DomainVerdict::outside).orElseThrow());
        }
    }

    @Test
    void theWordsAboutARealImageAreMarkedVoid() throws Exception {
        StringBuilder words = new StringBuilder();
        try (Sitting sitting = sit(SampleCase.ABDOMEN, Strategy.REGION)) {
            sitting.ask(
                    StandardPrompts.PUBLISHED_CAPTION,
                    DecodeSettings.greedy().withMaxNewTokens(8),
                    words::append);
        }
        assertTrue(words.toString().startsWith(DomainVerdict.VOID), words::toString);
    }

    private String answer(SampleCase each, Strategy strategy) throws Exception {
        String asked = each.question().orElseThrow().wordings().getFirst();
        try (Sitting sitting = sit(each, strategy)) {
            Run run = sitting.ask(asked, DecodeSettings.greedy(), words -> {});
            return run.asked().orElseThrow().answer().text().strip();
        }
    }

    private Sitting sit(SampleCase each, Strategy strategy) throws Exception {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, false, new Cancellation());
        ShownImage image = ImageArgument.plain(services().samples().file(each));
        SelectionSettings settings = SelectionSettings.published().withStrategy(strategy);
        return Sitting.on(model, 0, console, image, settings);
    }
}
