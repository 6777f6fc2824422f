package dragonfly.app.models;

import dragonfly.app.file.FolderInPlace;
import dragonfly.model.bundle.ModelBundle;
import dragonfly.model.bundle.ModelException;
import dragonfly.model.checkpoint.CheckpointImporter;
import dragonfly.model.checkpoint.ImportOptions;
import dragonfly.model.checkpoint.ImportProgress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models on this machine, one folder each, and the embedded one, which is imported when it is
 * first asked for. Safe for several threads and processes; every method waits for the disk.
 */
public final class ModelLibrary {
    /** The name by which the embedded model is chosen. */
    public static final String DEMONSTRATION = "demonstration";

    private final Path models;
    private final Path embedded;

    /** A library in a data folder that need not exist yet. */
    public ModelLibrary(Path data) {
        this.models = data.resolve("models");
        this.embedded = data.resolve("embedded");
    }

    /** The imported models by the names of their folders; the embedded one is not among them. */
    public List<ModelEntry> list() throws IOException {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        List<ModelEntry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(models)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String key = String.valueOf(folder.getFileName());
                // What begins with a dot is an import that has not ended.
                if (!key.startsWith(".")) {
                    entries.add(entry(key, folder));
                }
            }
        }
        return entries;
    }

    private static ModelEntry entry(String key, Path folder) {
        try {
            return new ModelEntry.Usable(key, ModelBundle.open(folder));
        } catch (ModelException e) {
            return new ModelEntry.Broken(key, e);
        }
    }

    /**
     * The bundle that a name stands for.
     *
     * @param name of a folder of the library, a path to a bundle, or {@value #DEMONSTRATION};
     *     empty: the embedded model
     * @throws ModelException if there is no such model or it is damaged
     */
    public ModelBundle find(String name) throws ModelException {
        if (name.isEmpty() || name.equals(DEMONSTRATION)) {
            return demonstration();
        }
        try {
            Path inLibrary = models.resolve(name);
            Path anywhere = Path.of(name).toAbsolutePath();
            if (Files.isDirectory(inLibrary) || Files.isDirectory(anywhere)) {
                return ModelBundle.open(Files.isDirectory(inLibrary) ? inLibrary : anywhere);
            }
        } catch (InvalidPathException notAName) {
            throw ModelException.missing("“%s” cannot be the name of a model.".formatted(name));
        }
        throw ModelException.missing(
                "There is no model “%s”; “dragonfly models” lists them.".formatted(name));
    }

    /**
     * Imports a checkpoint into the library.
     *
     * @param checkpoint a folder in the published layout
     * @param name what to call it; empty: as its folder is called
     * @return the new bundle; its folder's name is its key
     * @throws ModelException if the checkpoint is refused or the name is taken
     */
    public ModelBundle importCheckpoint(
            Path checkpoint, Optional<String> name, ImportProgress progress) throws ModelException {
        Path named = checkpoint.toAbsolutePath().normalize();
        String key = key(name.orElse(String.valueOf(named.getFileName())));
        Path target = models.resolve(key);
        if (Files.exists(target) || key.equals(DEMONSTRATION)) {
            throw ModelException.unsupported(
                    "A model “%s” is there already; choose another name.".formatted(key));
        }
        return CheckpointImporter.importFrom(
                checkpoint, target, new ImportOptions(name, Optional.empty()), progress);
    }

    /** A name that every file system takes. */
    static String key(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String key = plain.replaceAll("^[.-]+|[.-]+$", "");
        return key.isEmpty() ? "model" : key;
    }

    /**
     * The model that comes with the program. The first call after an installation or an update
     * imports it; later ones only open it.
     */
    public synchronized ModelBundle demonstration() throws ModelException {
        try {
            EmbeddedCheckpoint checkpoint = new EmbeddedCheckpoint();
            Path folder = embedded.resolve(checkpoint.name() + "-" + checkpoint.fingerprint());
            Optional<ModelBundle> there = usable(folder);
            return there.isPresent() ? there.get() : importEmbedded(checkpoint, folder);
        } catch (IOException e) {
            throw ModelException.io("The embedded model could not be unpacked.", e);
        }
    }

    /** The bundle there; one that is damaged or of another version makes room for a new one. */
    private static Optional<ModelBundle> usable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ModelBundle.open(folder));
        } catch (ModelException unusable) {
            FolderInPlace.deleteTree(folder);
            return Optional.empty();
        }
    }

    private static ModelBundle importEmbedded(EmbeddedCheckpoint checkpoint, Path folder)
            throws ModelException, IOException {
        // Named as the checkpoint is, since the bundle says what it was imported from.
        Path workplace = folder.resolveSibling(".unpacked-" + ProcessHandle.current().pid());
        Path unpacked = workplace.resolve(checkpoint.name());
        try {
            checkpoint.unpack(unpacked);
            return CheckpointImporter.importFrom(
                    unpacked, folder, ImportOptions.defaults(), ImportProgress.NONE);
        } catch (ModelException e) {
            if (Files.isDirectory(folder)) {
                return ModelBundle.open(folder); // another process was first
            }
            throw e;
        } finally {
            FolderInPlace.deleteTree(workplace);
        }
    }
}
