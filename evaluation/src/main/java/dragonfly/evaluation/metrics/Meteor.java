package dragonfly.evaluation.metrics;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * METEOR 1.5 for English (Denkowski and Lavie, 2014): exact words, stems, WordNet's synonyms and a
 * table of paraphrases, with its authors' own program in a process of its own, called as
 * pycocoevalcap calls it. Program and tables are 68 MB under licences of their own and no part of
 * this project; {@link MeteorData} finds them.
 *
 * <p>One thread at a time. The process takes up to 2 GB of memory and some ten seconds to start; it
 * ends with {@link #close}.
 */
public final class Meteor implements AutoCloseable {
    private static final String SEPARATOR = " ||| ";

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private Meteor(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @param data stays open as long as this
     * @throws IOException if the process does not start
     */
    public static Meteor start(MeteorData data) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Meteor(
                new ProcessBuilder(
                                java.toString(),
                                "-Xmx2G",
                                "-jar",
                                MeteorData.PROGRAM,
                                "-",
                                "-",
                                "-stdio",
                                "-l",
                                "en",
                                "-norm")
                        .directory(data.folder().toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /**
     * The score of each text, 0 to 1, and that of the corpus, which is no mean: METEOR adds up what
     * it counted.
     *
     * @throws IOException if the process ended
     */
    public CorpusScore score(List<Captioned> texts) throws IOException {
        if (texts.isEmpty()) {
            return CorpusScore.mean(List.of());
        }
        StringBuilder all = new StringBuilder("EVAL");
        for (Captioned text : texts) {
            StringBuilder line = new StringBuilder("SCORE");
            text.references().forEach(words -> line.append(SEPARATOR).append(plain(words)));
            line.append(SEPARATOR).append(plain(text.candidate()));
            all.append(SEPARATOR).append(ask(line.toString()));
        }
        List<Double> items = new ArrayList<>();
        items.add(number(ask(all.toString())));
        while (items.size() < texts.size()) {
            items.add(number(answer()));
        }
        return new CorpusScore(number(answer()), items);
    }

    private static String plain(List<String> words) {
        return String.join(" ", words).replace("|||", "").replace("  ", " ");
    }

    private String ask(String line) throws IOException {
        in.write(line);
        in.newLine();
        in.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("METEOR's program ended.");
        }
        return line.strip();
    }

    private static double number(String text) throws IOException {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException("METEOR's program gave no score.", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
