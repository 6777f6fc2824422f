package dragonfly.app.command;

import dragonfly.app.home.AppFolders;
import dragonfly.app.services.Services;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The process around a command: streams, Ctrl-C, and the last net under everything. */
public final class CommandLineProgram {
    private static final int SECONDS_TO_TIDY_UP = 10;

    private CommandLineProgram() {}

    /**
     * Runs one command line to its end.
     *
     * @return the exit code for the process
     */
    public static int run(String... arguments) {
        Console console =
                new Console(
                        writer(FileDescriptor.out, "stdout.encoding"),
                        writer(FileDescriptor.err, "stderr.encoding"),
                        // The launcher looks whether the error stream is a terminal; Java cannot.
                        Boolean.getBoolean("dragonfly.terminal"),
                        new Cancellation());
        CountDownLatch done = new CountDownLatch(1);
        cancelOnInterrupt(console.cancellation(), done);
        quieten();
        try {
            Services services = Services.in(AppFolders.ofThisUser());
            return Commands.run(
                    services, console, new WindowScreen(services, System.getenv()), arguments);
        } catch (OutOfMemoryError e) {
            console.say("dragonfly: there is not enough memory for this.");
            return ExitCode.FAILED;
        } finally {
            console.out().flush();
            console.err().flush();
            done.countDown();
        }
    }

    /**
     * Ctrl-C ends the process by the virtual machine's own way, which waits for this hook: it asks
     * the command to stop and gives it time to take back what is half done.
     */
    private static void cancelOnInterrupt(Cancellation cancellation, CountDownLatch done) {
        Runnable waiting =
                () -> {
                    cancellation.wish();
                    try {
                        done.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("cancel").unstarted(waiting));
    }

    /** The libraries' own warnings would stand between a command's lines. */
    private static void quieten() {
        Logger.getLogger("").setLevel(Level.SEVERE);
    }

    /**
     * A stream in the terminal's encoding; where the system says only ASCII, as in the C locale, in
     * UTF-8, since an answer must not lose its letters.
     */
    private static PrintWriter writer(FileDescriptor stream, String encoding) {
        Charset charset = Charset.forName(System.getProperty(encoding, "UTF-8"));
        boolean poor = charset.equals(StandardCharsets.US_ASCII);
        return new PrintWriter(
                new FileOutputStream(stream), false, poor ? StandardCharsets.UTF_8 : charset);
    }
}
