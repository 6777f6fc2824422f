package dragonfly.model.bundle;

import dragonfly.model.bundle.ModelException.Fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A model on disk: a folder with {@code bundle.json}, three ONNX graphs and their weights, the
 * embedding table and the tokenizer; where the checkpoint had them, also what the model was trained
 * on and its card. Immutable; reading it takes no memory for weights.
 *
 * @param folder where the files are; known from where it was opened, not stored
 * @param name shown to people
 * @param use what its words may be used for
 * @param licence of the weights, as given at import
 * @param source what it was imported from: name of the checkpoint's folder and hash of its files
 * @param precision of the weights: {@code fp32}
 * @param geometry all sizes
 * @param ids token ids with a role
 * @param prompts how the model is addressed
 * @param files every file but {@code bundle.json}
 */
public record ModelBundle(
        Path folder,
        String name,
        IntendedUse use,
        String licence,
        String source,
        String precision,
        Geometry geometry,
        SpecialIds ids,
        StandardPrompts prompts,
        List<BundleFile> files) {
    /** The description inside the folder. */
    public static final String DESCRIPTION = "bundle.json";

    public static final String ENCODER = "encoder.onnx";
    public static final String PROJECTOR = "projector.onnx";
    public static final String DECODER = "decoder.onnx";
    public static final String ENCODER_WEIGHTS = "encoder.weights";
    public static final String PROJECTOR_WEIGHTS = "projector.weights";
    public static final String DECODER_WEIGHTS = "decoder.weights";

    /** Rows of the embedding table, float32 little-endian, vocabulary × width. */
    public static final String EMBEDDINGS = "embeddings.weights";

    public static final String TOKENIZER = "tokenizer.json";

    /** What the model was trained on, by its own summaries; only where the checkpoint says so. */
    public static final String DOMAIN = "out_of_domain.json";

    /** The model card in Markdown; only where the checkpoint has one. */
    public static final String CARD = "card.md";

    /** A longer card is none. */
    public static final int MAX_CARD_BYTES = 1 << 20;

    private static final List<String> REQUIRED =
            List.of(
                    ENCODER,
                    ENCODER_WEIGHTS,
                    PROJECTOR,
                    PROJECTOR_WEIGHTS,
                    DECODER,
                    DECODER_WEIGHTS,
                    EMBEDDINGS,
                    TOKENIZER);

    public ModelBundle {
        files = List.copyOf(files);
    }

    public Generation generation() {
        return geometry.generation();
    }

    /** A short name for exactly these files: the first 12 digits of a hash over all hashes. */
    public String id() {
        StringBuilder all = new StringBuilder();
        for (BundleFile file : files) {
            all.append(file.name()).append(' ').append(file.sha256()).append('\n');
        }
        return Sha256.of(all.toString()).substring(0, 12);
    }

    /** Bytes on disk, the description left out. */
    public long bytes() {
        return files.stream().mapToLong(BundleFile::bytes).sum();
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether the description names this file. */
    public boolean has(String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }

    /**
     * The model card in Markdown, as the checkpoint's owner wrote it; empty where there is none.
     *
     * @throws ModelException if there is one that cannot be read
     */
    public Optional<String> card() throws ModelException {
        if (!has(CARD)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file(CARD)) > MAX_CARD_BYTES) {
                throw ModelException.damaged("The model card is too long to be one.");
            }
            return Optional.of(Files.readString(file(CARD)));
        } catch (IOException e) {
            throw ModelException.io("The model card cannot be read.", e);
        }
    }

    /**
     * Reads the description and checks that every file is there and as long as it should be. Hashes
     * are not computed: see {@link #verify}.
     *
     * @throws ModelException naming the file that is missing or wrong
     */
    public static ModelBundle open(Path folder) throws ModelException {
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.isRegularFile(description)) {
            throw ModelException.missing(
                    "“" + folder.getFileName() + "” is not a model bundle: it has no bundle.json.");
        }
        ModelBundle bundle = BundleJson.read(folder);
        for (String name : REQUIRED) {
            if (!bundle.has(name)) {
                throw ModelException.damaged(
                        "The bundle's description does not name " + name + ".");
            }
        }
        for (BundleFile file : bundle.files) {
            checkPresent(folder, file);
        }
        return bundle;
    }

    /**
     * Computes the SHA-256 of every file and compares it with the description.
     *
     * @param cancelled asked between files
     * @throws ModelException with {@link Fault#DAMAGED} naming the first file that differs
     */
    public void verify(BooleanSupplier cancelled) throws ModelException {
        for (BundleFile file : files) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            try {
                if (!Sha256.of(file(file.name())).equals(file.sha256())) {
                    throw ModelException.damaged(
                            "The model's file "
                                    + file.name()
                                    + " is not the one that was imported (its SHA-256 differs).");
                }
            } catch (IOException e) {
                throw ModelException.io("The model's file " + file.name() + " cannot be read.", e);
            }
        }
    }

    private static void checkPresent(Path folder, BundleFile file) throws ModelException {
        Path path = folder.resolve(file.name());
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw ModelException.missing("The model's file " + file.name() + " is missing.");
            }
            long size = Files.size(path);
            if (size != file.bytes()) {
                throw ModelException.damaged(
                        "The model's file "
                                + file.name()
                                + " has "
                                + size
                                + " bytes instead of "
                                + file.bytes()
                                + ".");
            }
        } catch (IOException e) {
            throw ModelException.io("The model's file " + file.name() + " cannot be read.", e);
        }
    }
}
