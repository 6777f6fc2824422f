package dragonfly.app;

import dragonfly.app.command.CommandLineProgram;

/** Where the process begins. No class of the toolkit is loaded before a window is asked for. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(arguments));
    }
}
