package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.Generation;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;
import dragonfly.model.checkpoint.ImportProgress;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.GridChoice;
import dragonfly.model.picture.GridRule;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.Normalisation;
import dragonfly.model.picture.RgbImage;
import dragonfly.model.runtime.Device;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Compares this build with golden vectors of the reference implementation, in any folder laid out
 * like the published one. Checkpoints are imported into a working folder first, so the comparison
 * goes through the product's own import, graphs and pipeline. Runs on the caller's thread.
 */
public final class GoldenVerifier {
    /** Follows a verification. */
    public interface Watch {
        void at(String what);

        boolean cancelled();
    }

    private final GoldenFolder folder;
    private final Path work;
    private final Device device;
    private final Watch watch;
    private final Tally tally = new Tally();

    private GoldenVerifier(Path folder, Path work, Device device, Watch watch) {
        this.folder = new GoldenFolder(folder);
        this.work = work;
        this.device = device;
        this.watch = watch;
    }

    /**
     * Compares everything that the folder holds.
     *
     * @param folder with any of images, checkpoints, cases, preprocess, tokenizer
     * @param work an empty folder for imported bundles; the caller removes it
     * @throws ModelException only if the folder itself cannot be read; what is wrong with a case is
     *     a failed row
     * @throws CancellationException between two cases, when the watch says so
     */
    public static VerifyReport verify(Path folder, Path work, Device device, Watch watch)
            throws ModelException {
        GoldenVerifier verifier = new GoldenVerifier(folder, work, device, watch);
        verifier.pictures();
        verifier.preprocess();
        verifier.tokenizers();
        verifier.checkpoints();
        return verifier.tally.report();
    }

    private void next(String what) {
        if (watch.cancelled()) {
            throw new CancellationException("the verification was cancelled");
        }
        watch.at(what);
    }

    private void pictures() throws ModelException {
        for (Path file : folder.files("images", ".json")) {
            for (Map.Entry<String, JsonNode> entry : GoldenFolder.json(file).properties()) {
                next("picture " + entry.getKey());
                try {
                    RgbImage picture = folder.picture(entry.getKey());
                    tally.exact(
                            "images",
                            "RGB bytes",
                            entry.getKey(),
                            picture.sha256().equals(entry.getValue().path("rgb_sha256").asText()));
                } catch (ModelException e) {
                    tally.failure("images", "RGB bytes", entry.getKey() + ": " + e.getMessage());
                }
            }
        }
    }

    private void preprocess() throws ModelException {
        for (Path file : folder.files("preprocess", ".json")) {
            String name = GoldenFolder.stem(file);
            next("preprocess " + name);
            String scope = "preprocess/" + name;
            GridRule rule = name.contains("v2") ? GridRule.V2 : GridRule.V1;
            JsonNode expected = GoldenFolder.json(file);
            if (expected.isArray()) {
                grids(expected, rule, scope);
            } else {
                levels(expected, rule, scope);
            }
        }
    }

    private void grids(JsonNode rows, GridRule rule, String scope) {
        for (JsonNode row : rows) {
            int width = row.path("image").path(0).asInt();
            int height = row.path("image").path(1).asInt();
            GridChoice choice = GridChoice.choose(rule, row.path("R").asInt(), width, height);
            tally.exact(
                    scope,
                    "grids",
                    width + "×" + height,
                    choice.medium().equals(grid(row.path("medium")))
                            && choice.high().equals(grid(row.path("high"))));
        }
    }

    private static Grid grid(JsonNode pair) {
        return new Grid(pair.path(0).asInt(), pair.path(1).asInt());
    }

    private void levels(JsonNode pictures, GridRule rule, String scope) {
        for (Map.Entry<String, JsonNode> entry : pictures.properties()) {
            next(scope + " " + entry.getKey());
            try {
                MultiResolution levels =
                        MultiResolution.of(
                                folder.picture(entry.getKey()),
                                entry.getValue().path("R").asInt(),
                                rule);
                new PictureChecks(tally, scope)
                        .check(entry.getValue(), levels, Normalisation.CLIP, entry.getKey());
            } catch (ModelException e) {
                tally.failure(scope, "pixel values", entry.getKey() + ": " + e.getMessage());
            }
        }
    }

    private void tokenizers() throws ModelException {
        for (Path file : folder.files("tokenizer", ".json")) {
            next("tokenizer " + GoldenFolder.stem(file));
            new TokenizerChecks(tally, folder).check(file);
        }
    }

    private void checkpoints() throws ModelException {
        for (Path checkpoint : folder.folders("checkpoints")) {
            String name = String.valueOf(checkpoint.getFileName());
            List<Path> cases = folder.files("cases/" + name, ".json");
            next("checkpoint " + name);
            try {
                ModelBundle bundle =
                        CheckpointImporter.importFrom(
                                checkpoint,
                                work.resolve(name),
                                new ImportOptions(Optional.of(name), generation(cases)),
                                ImportProgress.NONE);
                bundle.verify(() -> false);
                tally.exact(name, "import", name, true);
                run(bundle, cases, name);
            } catch (ModelException e) {
                tally.failure(name, "import", e.getMessage() + " " + e.detail());
            }
        }
    }

    private static Optional<Generation> generation(List<Path> cases) throws ModelException {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        String word = GoldenFolder.json(cases.getFirst()).path("generation").asText();
        return switch (word) {
            case "v1" -> Optional.of(Generation.V1);
            case "v2" -> Optional.of(Generation.V2);
            default -> Optional.empty();
        };
    }

    private void run(ModelBundle bundle, List<Path> cases, String scope) throws ModelException {
        try (LoadedCheckpoint model = LoadedCheckpoint.open(bundle, device)) {
            for (Path file : cases) {
                next(scope + " " + GoldenFolder.stem(file));
                try {
                    JsonNode golden = GoldenFolder.json(file);
                    Path tensors = file.resolveSibling(GoldenFolder.stem(file) + ".safetensors");
                    try (GoldenTensors values = new GoldenTensors(tensors)) {
                        new CaseChecks(tally, scope, model, golden, values)
                                .run(folder.picture(golden.path("image").asText()));
                    }
                } catch (ModelException e) {
                    tally.failure(
                            scope,
                            "case",
                            GoldenFolder.stem(file) + ": " + e.getMessage() + " " + e.detail());
                }
            }
        }
    }
}
