package dragonfly.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;
import dragonfly.model.checkpoint.ImportProgress;
import dragonfly.model.explain.DomainJson;
import dragonfly.model.explain.DomainVerdict;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.runtime.Device;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.vision.VisualTokens;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A model whose checkpoint says what it was trained on: here, on one picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DomainLookTest {
    private static final RgbImage KNOWN = stripes(4);

    private ObjectNode json;
    private DragonflyModel model;

    @BeforeAll
    void train(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws Exception {
        Path checkpoint = copy(Golden.embeddedCheckpoint(), folder.resolve("checkpoint"));
        float[] mean;
        try (DragonflyModel plain = open(checkpoint, folder.resolve("plain"));
                Look look = look(plain, KNOWN)) {
            assertEquals(Optional.empty(), plain.domain());
            assertEquals(Optional.empty(), look.verdict(), "this model cannot say");
            mean = floats(meanOfHigh(look));
        }
        json = DomainJson.random(2, mean.length, 0.5, 3);
        DomainJson.add(json, "stripes", mean, new SplittableRandom(4));
        Files.writeString(checkpoint.resolve("out_of_domain.json"), json.toString());
        model = open(checkpoint, folder.resolve("bundle"));
    }

    @AfterAll
    void close() {
        model.close();
    }

    private static DragonflyModel open(Path checkpoint, Path target) throws Exception {
        ModelBundle bundle =
                CheckpointImporter.importFrom(
                        checkpoint, target, ImportOptions.defaults(), ImportProgress.NONE);
        return DragonflyModel.open(bundle, Device.CPU);
    }

    private static Look look(DragonflyModel model, RgbImage picture) throws Exception {
        return model.look(picture, SelectionSettings.published(), Progress.NONE);
    }

    @Test
    void thePictureItWasTrainedOnIsInside() throws Exception {
        try (Look look = look(model, KNOWN)) {
            DomainVerdict verdict = look.verdict().orElseThrow();
            assertEquals("stripes", verdict.nearest());
            assertEquals(0, verdict.distance(), 1e-3);
            assertFalse(verdict.outside());
        }
    }

    @Test
    void anotherPictureHasTheDistanceThatItsTokensGiveByHand() throws Exception {
        for (int width : new int[] {1, 2, 9}) {
            try (Look look = look(model, stripes(width))) {
                DomainVerdict verdict = look.verdict().orElseThrow();
                assertEquals(byHand(look), verdict.distance(), 1e-4 * byHand(look));
                assertEquals(0.5, verdict.threshold());
                assertTrue(verdict.outside(), verdict.figures());
            }
        }
    }

    @Test
    void anotherChoiceOfPatchesKeepsTheVerdict() throws Exception {
        SelectionSettings none = SelectionSettings.published().withStrategy(Strategy.NONE);
        try (Look look = look(model, stripes(1));
                Look bare = model.reselect(look, none)) {
            assertTrue(look.verdict().isPresent());
            assertEquals(look.verdict(), bare.verdict());
        }
    }

    /** From the high sub-images' tokens, with nothing of the model's own sums. */
    private static double[] meanOfHigh(Look look) {
        List<VisualTokens> all = look.tokens();
        List<VisualTokens> high = all.subList(all.size() - look.grids().high().count(), all.size());
        double[] mean = new double[high.getFirst().summary().length];
        for (VisualTokens tile : high) {
            for (int at = 0; at < tile.tokens().length; at++) {
                mean[at % mean.length] += tile.tokens()[at] / (double) tile.count() / high.size();
            }
        }
        return mean;
    }

    private static float[] floats(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) values[i];
        }
        return rounded;
    }

    /** From the tokens and the JSON. */
    private double byHand(Look look) {
        double[] mean = meanOfHigh(look);
        double nearest = Double.POSITIVE_INFINITY;
        for (JsonNode kind : json.get("kinds")) {
            double square = 0;
            for (JsonNode row : kind.get("whitening")) {
                double sum = 0;
                for (int i = 0; i < row.size(); i++) {
                    sum += row.get(i).asDouble() * (mean[i] - kind.get("mean").get(i).asDouble());
                }
                square += sum * sum;
            }
            nearest = Math.min(nearest, Math.sqrt(square));
        }
        return nearest;
    }

    private static RgbImage stripes(int width) {
        byte[] rgb = new byte[96 * 64 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 96 / width % 2 == 0 ? 20 : 230 - i % 3 * 40);
        }
        return new RgbImage(96, 64, rgb);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }
}
