package dragonfly.app.report;

import dragonfly.app.file.AtomicFile;
import dragonfly.image.Identity;
import dragonfly.image.MedicalImage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Drafts on disk, one for each image, so that none is lost. File names are hashes: they tell
 * nothing about the patient. Every method waits for the disk.
 */
public final class DraftStore {
    private final Path folder;
    private final DraftJson json = new DraftJson();

    /** Drafts in a folder that need not exist yet. */
    public DraftStore(Path folder) {
        this.folder = folder;
    }

    /** What an image's draft is kept under: its SOP Instance UID, or its place on the disk. */
    public static String key(MedicalImage image) {
        Identity identity = image.identity();
        return hash(
                identity.sopInstanceUid().isEmpty()
                        ? image.source().toAbsolutePath().normalize().toString()
                        : identity.sopInstanceUid());
    }

    /** Writes a draft whole, or leaves the earlier one as it was. */
    public void save(String key, ReportDraft draft) throws IOException {
        AtomicFile.write(file(key), json.write(draft));
    }

    /**
     * The draft that was kept, if there is one.
     *
     * @throws IOException if there is one that cannot be read
     */
    public Optional<ReportDraft> load(String key) throws IOException {
        Path file = file(key);
        return Files.exists(file)
                ? Optional.of(json.read(Files.readString(file)))
                : Optional.empty();
    }

    /** Forgets a draft. */
    public void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
