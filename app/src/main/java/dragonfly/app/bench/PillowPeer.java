package dragonfly.app.bench;

import dragonfly.model.picture.RgbImage;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Pillow in a process of its own, that stretches a picture when told to. Owns the process until
 * closed.
 */
final class PillowPeer implements AutoCloseable {
    private static final String VERSION = "10.4.0";

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final String version;

    private PillowPeer(Process process) throws IOException {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.version = String.valueOf(answers.readLine());
    }

    /**
     * Makes a Python environment with Pillow in {@code folder}, once, and starts the peer.
     *
     * @return empty where there is no Python, or Pillow cannot be installed
     */
    static Optional<PillowPeer> start(Path folder) throws IOException, InterruptedException {
        Path python = folder.resolve("venv/bin/python");
        Path script = folder.resolve("pillow_peer.py");
        if (!Files.isExecutable(python)) {
            Files.createDirectories(folder);
            boolean ready =
                    run(List.of("python3", "-m", "venv", folder.resolve("venv").toString()))
                            && run(
                                    List.of(
                                            python.toString(),
                                            "-m",
                                            "pip",
                                            "install",
                                            "--quiet",
                                            "--disable-pip-version-check",
                                            "pillow==" + VERSION));
            if (!ready) {
                return Optional.empty();
            }
        }
        try (InputStream source = PillowPeer.class.getResourceAsStream("pillow_peer.py")) {
            if (source == null) {
                throw new IOException("the program lacks pillow_peer.py");
            }
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(
                new PillowPeer(
                        new ProcessBuilder(python.toString(), script.toString())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()));
    }

    String version() {
        return version;
    }

    /** Nanoseconds that Pillow takes for all stretches of the picture whose bytes are in a file. */
    long stretch(Path raw, RgbImage picture, List<RgbImage> levels) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(raw.toString());
        words.add(Integer.toString(picture.width()));
        words.add(Integer.toString(picture.height()));
        levels.forEach(level -> words.add(level.width() + "x" + level.height()));
        requests.write(String.join(" ", words));
        requests.newLine();
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Pillow's process ended early");
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
