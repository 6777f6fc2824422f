package dragonfly.evaluation.metrics;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * METEOR's program and tables, from the Python package pycocoevalcap 1.2 as it is downloaded (a
 * wheel) or from its unpacked folder {@code meteor}. Since the program is run, both files must be
 * the known ones. What was unpacked is deleted by {@link #close}.
 */
public final class MeteorData implements AutoCloseable {
    /** The file of the package, as {@code pip download --no-deps pycocoevalcap==1.2} names it. */
    public static final String WHEEL = "pycocoevalcap-1.2-py3-none-any.whl";

    static final String PROGRAM = "meteor-1.5.jar";

    private static final String IN_WHEEL = "pycocoevalcap/meteor/";
    private static final Map<String, String> SHA_256 =
            Map.of(
                    PROGRAM,
                    "1e57b4c72c0830ebe68558f1c799a624e96cbc1b6045c9f6330e26dcff6eafc2",
                    "data/paraphrase-en.gz",
                    "c147ac7d2c91f2fbb3ad31e4b352235061eb83145e0434daf217ee9ca5975f48");

    private final Path folder;
    private final Optional<Path> unpacked;

    private MeteorData(Path folder, Optional<Path> unpacked) {
        this.folder = folder;
        this.unpacked = unpacked;
    }

    /**
     * Opens a wheel or a folder.
     *
     * @throws IOException with a sentence if it does not hold the two files, or others
     */
    public static MeteorData open(Path place) throws IOException {
        MeteorData data =
                Files.isDirectory(place)
                        ? new MeteorData(place.toAbsolutePath(), Optional.empty())
                        : unpack(place);
        try {
            data.check();
            return data;
        } catch (IOException e) {
            data.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    private static MeteorData unpack(Path wheel) throws IOException {
        Path folder = Files.createTempDirectory("dragonfly-meteor");
        MeteorData data = new MeteorData(folder, Optional.of(folder));
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            for (String name : SHA_256.keySet()) {
                ZipEntry entry = zip.getEntry(IN_WHEEL + name);
                if (entry != null) {
                    Path file = folder.resolve(name);
                    Files.createDirectories(file.resolveSibling("."));
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
            return data;
        } catch (ZipException e) {
            data.close();
            throw new IOException(wheel + " is no wheel of pycocoevalcap.", e);
        } catch (IOException e) {
            data.close();
            throw e;
        }
    }

    private void check() throws IOException {
        for (Map.Entry<String, String> wanted : SHA_256.entrySet()) {
            Path file = folder.resolve(wanted.getKey());
            if (!Files.isRegularFile(file) || !sha256(file).equals(wanted.getValue())) {
                throw new IOException(
                        "METEOR's %s of pycocoevalcap 1.2 is not there or another file."
                                .formatted(wanted.getKey()));
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked.isPresent() && Files.exists(unpacked.get())) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(unpacked.get())) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
