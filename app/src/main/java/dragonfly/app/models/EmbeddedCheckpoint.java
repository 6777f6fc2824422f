package dragonfly.app.models;

import dragonfly.app.file.AtomicFile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The checkpoint that comes with the program, as resources on the class path: a folder in the
 * published layout and a list of its files with their SHA-256.
 */
final class EmbeddedCheckpoint {
    private static final String NAME = "phantom-mini";
    private static final String FOLDER = "/dragonfly/assets/model/";
    private static final int HASH_DIGITS = 64;

    private final String list;

    /** Reads the list only. */
    EmbeddedCheckpoint() throws IOException {
        this.list = new String(resource(NAME + ".sha256"), StandardCharsets.UTF_8);
    }

    String name() {
        return NAME;
    }

    /** Changes whenever any of its files does. */
    String fingerprint() {
        return sha256(list.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /**
     * Writes the checkpoint to a folder.
     *
     * @throws IOException if a file is missing, not the one in the list, or cannot be written
     */
    void unpack(Path folder) throws IOException {
        for (String line : list.lines().toList()) {
            String hash = line.substring(0, HASH_DIGITS);
            String file = line.substring(HASH_DIGITS).strip();
            byte[] bytes = resource(NAME + "/" + file);
            if (!sha256(bytes).equals(hash)) {
                throw new IOException("The embedded model's file " + file + " was changed.");
            }
            AtomicFile.write(folder.resolve(file), out -> out.write(bytes));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EmbeddedCheckpoint.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException("The program's resource " + name + " is missing.");
            }
            return in.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
