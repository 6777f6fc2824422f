import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Holds every Java file of the project to one layout: {@code java Format.java check|fix ROOT}, with
 * google-java-format on the class path.
 *
 * <p>{@code check} lists the files that differ and ends with 1 if there is one; {@code fix} writes
 * them. The formatter reads sources with the running JDK's own parser, so it needs the JDK that the
 * project is written for, whatever Java runs Maven; that is why it is no Maven plug-in.
 */
final class Format {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean fix = arguments[0].equals("fix");
        Path root = Path.of(arguments[1]);
        List<String> lines =
                sources(root).parallelStream()
                        .map(file -> visit(file, fix))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        if (!lines.isEmpty()) {
            System.err.println(
                    fix ? "Formatted:" : "Not in the project's format; build/format mends:");
            lines.forEach(line -> System.err.println("  " + line));
        }
        if (!fix && !lines.isEmpty()) {
            System.exit(1);
        }
    }

    /** The Java files below {@code root}, without hidden folders and what a build wrote. */
    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes how) {
                        String name = folder.getFileName().toString();
                        boolean passedBy = name.equals("target") || name.startsWith(".");
                        return passedBy && !folder.equals(root)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes how) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    /** A line to print about the file, or null where it is as it should be. */
    private static String visit(Path file, boolean fix) {
        try {
            String before = Files.readString(file);
            String after = FORMATTER.formatSourceAndFixImports(before);
            if (before.equals(after)) {
                return null;
            }
            if (fix) {
                Files.writeString(file, after);
            }
            return file.toString();
        } catch (FormatterException e) {
            return file + ": " + e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
