package dragonfly.training.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command with its subcommands. */
@Command(
        name = "train",
        description = "Trains a model.",
        mixinStandardHelpOptions = true,
        subcommands = {PhantomCommand.class})
public final class TrainCommand implements Runnable {
    @Spec private CommandSpec spec;

    /** Runs the command line; gives its exit code. */
    public static int execute(String[] arguments) {
        return new CommandLine(new TrainCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureHandler())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to train: train phantom");
    }
}
