package dragonfly.app.bench;

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
 * A Python program of ours in a process of its own, that does a thing with other people's libraries
 * when it is told to: one line in, one line out. Owns the process until closed.
 */
final class PythonPeer implements AutoCloseable {
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final String version;

    private PythonPeer(Process process) throws IOException {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.version = String.valueOf(answers.readLine());
    }

    /**
     * Makes a Python environment, once, and starts a program in it.
     *
     * @param folder for the environment and the program
     * @param program name of the resource beside this class; its first line says its version
     * @param packages what it needs, with versions
     * @return empty where there is no Python, or the packages cannot be installed
     */
    static Optional<PythonPeer> start(Path folder, String program, String... packages)
            throws IOException, InterruptedException {
        Path environment = folder.resolve("venv");
        Path python = environment.resolve("bin/python");
        if (!Files.isExecutable(python)) {
            Files.createDirectories(folder);
            List<String> install = new ArrayList<>();
            install.addAll(List.of(python.toString(), "-m", "pip", "install", "--quiet"));
            install.add("--disable-pip-version-check");
            install.addAll(List.of(packages));
            boolean ready =
                    run(List.of("python3", "-m", "venv", environment.toString())) && run(install);
            if (!ready) {
                return Optional.empty();
            }
        }
        Path script = folder.resolve(program);
        try (InputStream source = PythonPeer.class.getResourceAsStream(program)) {
            if (source == null) {
                throw new IOException("the program lacks " + program);
            }
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(
                new PythonPeer(
                        new ProcessBuilder(python.toString(), script.toString())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()));
    }

    /** What it runs on. */
    String version() {
        return version;
    }

    /** Nanoseconds that it took for a request. */
    long nanos(String... words) throws IOException {
        requests.write(String.join(" ", words));
        requests.newLine();
        requests.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the peer's process ended early");
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
