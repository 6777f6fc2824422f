package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.selection.KeptTile;
import dragonfly.model.selection.Scores;
import dragonfly.model.selection.Selection;
import dragonfly.model.selection.SelectionSettings;
import dragonfly.model.selection.Strategy;
import dragonfly.model.vision.ImagePart;
import dragonfly.model.vision.VisualTokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes one case through the pipeline and compares every stage with what the reference had. */
final class CaseChecks {
    static final double VISION_TOLERANCE = 5e-5;
    static final double SCORE_TOLERANCE = 2e-3;

    private static final int EVERY = 17;

    private final Tally tally;
    private final String scope;
    private final LoadedCheckpoint model;
    private final JsonNode golden;
    private final GoldenTensors tensors;
    private final String name;

    CaseChecks(
            Tally tally,
            String scope,
            LoadedCheckpoint model,
            JsonNode golden,
            GoldenTensors tensors) {
        this.tally = tally;
        this.scope = scope;
        this.model = model;
        this.golden = golden;
        this.tensors = tensors;
        this.name = golden.path("case").asText();
    }

    void run(RgbImage picture) throws ModelException {
        MultiResolution levels =
                MultiResolution.of(
                        picture, model.geometry().vision().side(), model.geometry().grids());
        new PictureChecks(tally, scope)
                .check(
                        golden.path("image_pipeline"),
                        levels,
                        model.geometry().normalisation(),
                        name);
        RowCollector rows = new RowCollector(model.geometry(), golden, tensors);
        List<VisualTokens> tokens = model.encoder().encode(levels, rows).tokens();
        rows.compare(tally, scope, name);
        List<VisualTokens> kept = keep(levels, tokens);
        ImagePart part = ImagePart.of(kept, model.newline());
        visual(part);
        new TextChecks(tally, scope, model, golden, tensors).run(part);
    }

    /** Scores and selection (V1), then low, medium and the high sub-images the reference kept. */
    private List<VisualTokens> keep(MultiResolution levels, List<VisualTokens> tokens) {
        if (model.geometry().generation() == Generation.V2) {
            return tokens;
        }
        int before = 1 + levels.choice().medium().count();
        Scores scores =
                Scores.of(
                        summaries(tokens.subList(1, before)),
                        summaries(tokens.subList(before, tokens.size())));
        tally.close(
                scope,
                "selection scores",
                name,
                flat(scores),
                tensors.floats("selection.scores"),
                SCORE_TOLERANCE);
        JsonNode expected = golden.path("selection");
        int k = expected.path("k").asInt();
        Selection chosen =
                Selection.choose(SelectionSettings.published().withK(k), scores, levels.choice());
        List<Integer> wanted = ints(expected.path("selected_sorted"));
        List<Integer> tiles = chosen.kept().stream().map(KeptTile::tile).toList();
        if (tied()) {
            // Which of equal scores the reference took is not specified: the scores must agree.
            tally.close(
                    scope,
                    "selection with ties (scores)",
                    name,
                    ranked(scores, tiles, levels),
                    ranked(scores, wanted, levels),
                    SCORE_TOLERANCE);
            chosen = exactly(wanted, scores, levels);
        } else {
            tally.exact(scope, "selection", name, tiles.equals(wanted));
        }
        List<VisualTokens> kept = new ArrayList<>(tokens.subList(0, before));
        chosen.kept().forEach(tile -> kept.add(tokens.get(before + tile.tile())));
        return kept;
    }

    /** Whether the case says so, or a margin between the last chosen and the next is nothing. */
    private boolean tied() {
        JsonNode selection = golden.path("selection");
        boolean noMargin = false;
        for (JsonNode margin : selection.path("margin_3rd_to_4th")) {
            noMargin |= margin.isNumber() && margin.asDouble() == 0;
        }
        return noMargin
                || golden.path("ties").asBoolean(false)
                || selection.path("ties").asBoolean(false);
    }

    private static Selection exactly(List<Integer> tiles, Scores scores, MultiResolution levels) {
        SelectionSettings settings = SelectionSettings.published().withStrategy(Strategy.NONE);
        for (int tile : tiles) {
            settings = settings.pin(tile);
        }
        return Selection.choose(settings, scores, levels.choice());
    }

    /** Scores of the chosen tiles by the medium sub-image of their block, sorted. */
    private static float[] ranked(Scores scores, List<Integer> tiles, MultiResolution levels) {
        int block = levels.choice().high().count() / levels.choice().medium().count();
        float[] values = new float[tiles.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.at(tiles.get(i) / block, tiles.get(i));
        }
        Arrays.sort(values);
        return values;
    }

    private void visual(ImagePart part) {
        int width = model.geometry().text().width();
        Set<Integer> newlines = new TreeSet<>(part.newlinePositions());
        tally.exact(
                scope,
                "sequence",
                name + " newline positions",
                part.newlinePositions()
                        .equals(ints(golden.path("sequence").path("newline_positions"))));
        List<Integer> positions = new ArrayList<>();
        for (int p = 0; p < part.positions(); p++) {
            if (!newlines.contains(p)) {
                positions.add(p);
            }
        }
        if (tensors.has("visual_embeds")) {
            compareRows(part, positions, "visual_embeds", width);
        }
        if (tensors.has("visual_embeds.every_17th")) {
            List<Integer> sampled = new ArrayList<>();
            for (int i = 0; i < positions.size(); i += EVERY) {
                sampled.add(positions.get(i));
            }
            compareRows(part, sampled, "visual_embeds.every_17th", width);
        }
    }

    private void compareRows(ImagePart part, List<Integer> positions, String tensor, int width) {
        float[] rows = new float[positions.size() * width];
        for (int i = 0; i < positions.size(); i++) {
            System.arraycopy(part.embeddings(), positions.get(i) * width, rows, i * width, width);
        }
        tally.close(
                scope, "visual embeddings", name, rows, tensors.floats(tensor), VISION_TOLERANCE);
    }

    private static float[][] summaries(List<VisualTokens> tokens) {
        return tokens.stream().map(VisualTokens::summary).toArray(float[][]::new);
    }

    private static float[] flat(Scores scores) {
        float[] values = new float[scores.mediumCount() * scores.highCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.at(i / scores.highCount(), i % scores.highCount());
        }
        return values;
    }

    static List<Integer> ints(JsonNode array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asInt()));
        return values;
    }
}
