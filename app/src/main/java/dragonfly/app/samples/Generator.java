package dragonfly.app.samples;

import dragonfly.phantom.Phantom;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The code that draws phantoms. */
final class Generator {
    private static final int DIGITS = 12;

    private Generator() {}

    /**
     * Changes with the generator's code, whatever in it changed, and with these words: what was
     * drawn under another mark may look otherwise. Reads the code, some 200 kB.
     */
    static String mark(List<String> words) throws IOException {
        MessageDigest digest = sha256();
        for (Path file : code()) {
            digest.update(Files.readAllBytes(file));
        }
        words.forEach(each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    /** The archive that the generator was loaded from, or the classes where it was just built. */
    private static List<Path> code() throws IOException {
        CodeSource source = Phantom.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("The program does not know where its phantoms come from.");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (!Files.isDirectory(place)) {
                return List.of(place);
            }
            try (Stream<Path> files = Files.walk(place)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new IOException("The program lies in a place without a name.", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
