package dragonfly.training.command;

import dragonfly.model.bundle.ModelException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.concurrent.CancellationException;

/** A sentence for what can go wrong; a stack trace for what should not. */
final class FailureHandler implements IExecutionExceptionHandler {
    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
            throws Exception {
        return switch (failure) {
            case CancellationException cancelled -> {
                command.getErr().println("Cancelled: " + cancelled.getMessage());
                yield INTERRUPTED;
            }
            case IOException io -> {
                command.getErr().println("train: " + io.getMessage());
                yield FAILED;
            }
            case ModelException model -> {
                command.getErr().println("train: " + model.getMessage());
                yield FAILED;
            }
            default -> throw failure;
        };
    }
}
