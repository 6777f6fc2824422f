package dragonfly.app.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class WordsTest {
    private static final Pattern KEY =
            Pattern.compile("\"((?:[a-z][a-zA-Z0-9-]*\\.)+[a-zA-Z0-9-]+)\"");
    private static final Pattern COUNTED = Pattern.compile("Words\\.count\\(\\s*\"([^\"]+)\"");
    private static final Pattern COMMAND =
            Pattern.compile("Command\\s*\\.(?:of|toggle)\\(\\s*\"([^\"]+)\"");
    private static final Pattern USED = Pattern.compile("Words\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        Set<String> missing = new TreeSet<>();
        String code = code();
        collect(USED, code, "", missing);
        collect(COMMAND, code, "command.", missing);
        Set<String> counted = new TreeSet<>();
        collect(COUNTED, code, "", counted);
        for (String key : counted) {
            missing.add(key + ".one");
            missing.add(key + ".many");
        }
        missing.removeAll(keys());
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(keys());
        String code = code();
        Set<String> used = new TreeSet<>();
        collect(KEY, code, "", used);
        collect(COMMAND, code, "command.", used);
        Set<String> counted = new TreeSet<>();
        collect(COUNTED, code, "", counted);
        for (String key : counted) {
            used.add(key + ".one");
            used.add(key + ".many");
        }
        unused.removeAll(used);
        assertEquals(Set.of(), unused);
    }

    private static void collect(Pattern pattern, String code, String prefix, Set<String> into) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            into.add(prefix + matcher.group(1));
        }
    }

    private static Set<String> keys() {
        return ResourceBundle.getBundle("dragonfly.app.words.words", Locale.UK).keySet();
    }

    private static String code() throws IOException {
        Path root = Path.of(System.getProperty("dragonfly.root"), "app/src/main/java");
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
