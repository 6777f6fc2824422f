package dragonfly.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code dragonfly evaluate}: stands over what a model can be measured on. */
@Command(name = "evaluate", description = "Measures a model on pictures whose truth is known.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Override
    public Integer call() {
        throw new ParameterException(
                command.commandLine(), "Say what to evaluate on: “dragonfly evaluate phantoms”.");
    }
}
