import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Brings PixelMed into a folder that Maven reads as a repository: {@code java Fetch.java LOCAL
 * REPOSITORY}.
 *
 * <p>PixelMed is on no public Maven repository, but Debian packages it. For each jar the first of
 * these is taken: the result of an earlier run, a jar or a package that a person has put into
 * {@code LOCAL}, the package as {@code apt-get download} brings it (no root needed). Whatever the
 * way, the jar inside has to have the SHA-256 written here.
 *
 * <p>The jars are packed anew, without their manifest (its class path names folders of a Debian
 * host), their services, PixelMed's own tests, and the classes under a licence of their own.
 * Entries are stored in order of name with one fixed date, so the result has the same bytes
 * everywhere, and its SHA-256 stands here too.
 */
final class Fetch {
    private static final LocalDateTime DATE = LocalDateTime.of(2022, 6, 18, 0, 0);
    private static final List<String> LEFT_OUT =
            List.of(
                    "META-INF/MANIFEST.MF",
                    "META-INF/services/",
                    "com/pixelmed/test/",
                    "com/pixelmed/doseocr/",
                    "apple/");
    private static final List<Library> LIBRARIES =
            List.of(
                    new Library(
                            "pixelmed",
                            "20220618",
                            "com.pixelmed",
                            "libpixelmed-java",
                            "20220618+dfsg-1",
                            "fe302a68a30bd33c6e22898fbd47493da775f9715e0f1d0b68f5a5b514c24e39",
                            "85ce8bcb92952fd76fbc064927dbb76d8aa5a5dfc2b2dce7db2d6b00e464d6f7",
                            "a3e7dded1f7f1cc27938dad9f8b78096c0e8cfa55a55e615b5ee0e15cb2d542a"));

    /**
     * One jar to bring.
     *
     * @param artifact Maven's name for it, in the group {@code com.pixelmed}
     * @param module the name it has on a module path
     * @param debian the package that holds it, and that package's version
     * @param debSha256 of that package's file
     * @param sha256 of the jar as Debian ships it
     * @param packedSha256 of the jar as this program packs it
     */
    private record Library(
            String artifact,
            String version,
            String module,
            String debian,
            String debianVersion,
            String debSha256,
            String sha256,
            String packedSha256) {

        String jar() {
            return artifact + "-" + version + ".jar";
        }

        String deb() {
            return debian + "_" + debianVersion + "_all.deb";
        }

        Path folder(Path repository) {
            return repository.resolve("com/pixelmed").resolve(artifact).resolve(version);
        }
    }

    private static final class NotFetched extends Exception {
        private static final long serialVersionUID = 1;

        NotFetched(String reason) {
            super(reason);
        }
    }

    private Fetch() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path local = Path.of(arguments[0]);
        Path repository = Path.of(arguments[1]);
        Map<Library, String> missing = new LinkedHashMap<>();
        for (Library library : LIBRARIES) {
            try {
                bring(library, local, repository);
            } catch (NotFetched e) {
                missing.put(library, e.getMessage());
            }
        }
        if (!missing.isEmpty()) {
            System.err.println(help(missing, local));
            System.exit(1);
        }
    }

    private static void bring(Library library, Path local, Path repository)
            throws IOException, InterruptedException, NotFetched {
        Path packed = library.folder(repository).resolve(library.jar());
        if (hasHash(packed, library.packedSha256())) {
            return;
        }
        Path work = Files.createTempDirectory("dragonfly-third-party");
        try {
            pack(library, original(library, local, work), packed);
            System.out.println(library.jar() + ": fetched and checked");
        } finally {
            delete(work);
        }
    }

    /** The jar as Debian ships it, with the right hash. */
    private static Path original(Library library, Path local, Path work)
            throws IOException, InterruptedException, NotFetched {
        Path jarByHand = local.resolve(library.jar());
        if (Files.exists(jarByHand)) {
            return checked(jarByHand, library.sha256());
        }
        Path debByHand = local.resolve(library.deb());
        Path deb = Files.exists(debByHand) ? debByHand : download(library, work);
        unpack(checked(deb, library.debSha256()), work);
        return checked(work.resolve("usr/share/java").resolve(library.jar()), library.sha256());
    }

    private static Path checked(Path file, String sha256) throws IOException, NotFetched {
        if (!hasHash(file, sha256)) {
            throw new NotFetched(
                    file.getFileName() + " is not the expected file, its SHA-256 differs");
        }
        return file;
    }

    private static Path download(Library library, Path work)
            throws IOException, InterruptedException, NotFetched {
        run(work, "apt-get", "download", "-q", library.debian() + "=" + library.debianVersion());
        return work.resolve(library.deb());
    }

    /** Unpacks a package's files into {@code work}: by Debian's tool or, elsewhere, by tar. */
    private static void unpack(Path deb, Path work)
            throws IOException, InterruptedException, NotFetched {
        try {
            run(work, "dpkg-deb", "-x", deb.toAbsolutePath().toString(), ".");
        } catch (NotFetched withoutDpkg) {
            Files.write(work.resolve("data.tar.xz"), data(Files.readAllBytes(deb)));
            run(work, "tar", "-xf", "data.tar.xz");
        }
    }

    /**
     * The member {@code data.tar.xz} of a package, which is an {@code ar} archive: after a line of
     * 8 bytes comes each member, a header of 60 bytes with the name in 0-15 and the size in 48-57,
     * then the content, filled up to an even length.
     */
    private static byte[] data(byte[] deb) throws NotFetched {
        int header = 8;
        while (header + 60 <= deb.length) {
            String text = new String(deb, header, 60, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(text.substring(48, 58).strip());
            if (text.startsWith("data.tar.xz")) {
                return Arrays.copyOfRange(deb, header + 60, header + 60 + size);
            }
            header += 60 + size + size % 2;
        }
        throw new NotFetched("the package holds no data.tar.xz");
    }

    private static void run(Path folder, String... command)
            throws IOException, InterruptedException, NotFetched {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new NotFetched("there is no " + command[0] + " on this machine");
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new NotFetched(
                    command[0] + " failed: " + output.strip().replaceAll("\\s*\\R\\s*", "; "));
        }
    }

    private static void pack(Library library, Path original, Path packed)
            throws IOException, NotFetched {
        Path folder = Files.createDirectories(packed.getParent());
        Path beside = folder.resolve(packed.getFileName() + ".part");
        try (JarFile in = new JarFile(original.toFile(), false, ZipFile.OPEN_READ);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(beside))) {
            out.setMethod(ZipOutputStream.STORED);
            String manifest =
                    "Manifest-Version: 1.0\r\nAutomatic-Module-Name: "
                            + library.module()
                            + "\r\n\r\n";
            store(out, JarFile.MANIFEST_NAME, manifest.getBytes(StandardCharsets.UTF_8));
            List<? extends ZipEntry> kept =
                    in.stream()
                            .filter(entry -> !entry.isDirectory())
                            .filter(
                                    entry ->
                                            LEFT_OUT.stream()
                                                    .noneMatch(entry.getName()::startsWith))
                            .sorted(Comparator.comparing(ZipEntry::getName))
                            .toList();
            for (ZipEntry entry : kept) {
                try (InputStream bytes = in.getInputStream(entry)) {
                    store(out, entry.getName(), bytes.readAllBytes());
                }
            }
        }
        if (!hasHash(beside, library.packedSha256())) {
            throw new NotFetched(
                    "packing "
                            + library.jar()
                            + " gave other bytes than expected: "
                            + hash(beside));
        }
        String pom =
                """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.pixelmed</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """
                        .formatted(library.artifact(), library.version());
        Path pomFile = folder.resolve(library.jar().replaceFirst("jar$", "pom"));
        Files.writeString(pomFile, pom);
        writeChecksum(pomFile);
        Files.move(beside, packed, StandardCopyOption.REPLACE_EXISTING);
        writeChecksum(packed);
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    /** Maven looks for this file beside each that it takes from a repository. */
    private static void writeChecksum(Path file) throws IOException {
        Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), digest(file, "SHA-1"));
    }

    private static boolean hasHash(Path file, String sha256) throws IOException {
        return Files.isRegularFile(file) && hash(file).equals(sha256);
    }

    private static String hash(Path file) throws IOException {
        return digest(file, "SHA-256");
    }

    private static String digest(Path file, String algorithm) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String help(Map<Library, String> missing, Path local) {
        StringBuilder text = new StringBuilder();
        missing.forEach(
                (library, reason) ->
                        text.append(
                                """

                                %s of the DICOM library PixelMed could not be fetched: %s.
                                  package %s, version %s, of Debian 12 ("bookworm")
                                  either  %s
                                          SHA-256 %s
                                  or      %s, from its usr/share/java
                                          SHA-256 %s
                                """
                                        .formatted(
                                                library.jar(),
                                                reason,
                                                library.debian(),
                                                library.debianVersion(),
                                                library.deb(),
                                                library.debSha256(),
                                                library.jar(),
                                                library.sha256())));
        return text.append(
                        """

                        On Debian 12 the build fetches this by itself once the package lists are there:
                        run "apt-get update" as root, then build again.
                        Anywhere else put one file of each kind above into this folder, then build again:
                          %s
                        """
                                .formatted(local.toAbsolutePath().normalize()))
                .toString();
    }
}
