package dragonfly.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.app.home.AppFolders;
import dragonfly.app.samples.SampleCase;
import dragonfly.app.services.Services;
import dragonfly.model.runtime.Device;

import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands run in this process with captured streams and a home of their own. */
abstract class CommandTest {
    @TempDir static Path home;
    @TempDir Path folder;

    /** What came of a command. */
    record Ran(int code, String out, String err) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + out, e);
            }
        }
    }

    /** A screen that only remembers what it was asked. */
    static final class FakeScreen implements Screen {
        private final boolean present;
        final List<String> asked = new ArrayList<>();

        FakeScreen(boolean present) {
            this.present = present;
        }

        @Override
        public boolean present() {
            return present;
        }

        @Override
        public void open(List<Path> files, Device device) {
            asked.add("open " + files + " " + device);
        }

        @Override
        public void demonstrate(Device device) {
            asked.add("demonstrate " + device);
        }
    }

    /**
     * Makes a checkpoint with random weights the default, whose words go on until they are stopped
     * and which knows of no domain.
     */
    static void preferRandomWords() {
        Path tiny =
                Path.of(
                        System.getProperty("dragonfly.root", ""),
                        "inference/src/test/checkpoints/v1-tiny");
        for (String[] line :
                new String[][] {
                    {"import", tiny.toString(), "--name", "random"}, {"models", "default", "random"}
                }) {
            Ran ran = run(line);
            if (ran.code() != ExitCode.OK) {
                throw new AssertionError(ran.err());
            }
        }
    }

    static Services services() {
        return Services.in(AppFolders.under(home));
    }

    static Ran run(String... arguments) {
        return run(new FakeScreen(false), new Cancellation(), arguments);
    }

    static Ran run(Screen screen, Cancellation cancellation, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), false, cancellation);
        int code = Commands.run(services(), console, screen, arguments);
        console.out().flush();
        console.err().flush();
        return new Ran(code, out.toString(), err.toString());
    }

    static String sample() {
        try {
            return services().samples().file(SampleCase.ABDOMEN).toString();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
