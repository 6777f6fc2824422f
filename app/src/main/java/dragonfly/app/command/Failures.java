package dragonfly.app.command;

import dragonfly.image.ImageException;
import dragonfly.model.bundle.ModelException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;

/** The one place where a command's failure becomes a sentence and an exit code. */
final class Failures implements IExecutionExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        int code = say(failure);
        DragonflyCommand root = (DragonflyCommand) command.getCommandSpec().root().userObject();
        if (root.debug()) {
            detail(failure);
        }
        console.err().flush();
        return code;
    }

    private int say(Exception failure) {
        console.say(sentence(failure));
        return switch (failure) {
            case CancellationException cancelled -> ExitCode.CANCELLED;
            case ImageFailure image -> ExitCode.IMAGE;
            case ModelException model -> ExitCode.MODEL;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case CancellationException cancelled -> "Cancelled.";
            case ImageFailure image -> "dragonfly: " + image.getMessage();
            case ModelException model -> "dragonfly: " + model.getMessage();
            case IOException file -> "dragonfly: " + sentence(file);
            default ->
                    "dragonfly: something went wrong inside the program (%s); --debug shows it."
                            .formatted(failure.getClass().getSimpleName());
        };
    }

    /** The system's own messages are often a bare path. */
    private static String sentence(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied ->
                    "There is no permission for %s.".formatted(denied.getFile());
            case NoSuchFileException missing -> "There is no file %s.".formatted(missing.getFile());
            case FileSystemException other when other.getReason() == null ->
                    "%s cannot be read or written.".formatted(other.getFile());
            default -> "Reading or writing failed: %s".formatted(failure.getMessage());
        };
    }

    private void detail(Exception failure) {
        PrintWriter err = console.err();
        if (failure instanceof ModelException model && !model.detail().isEmpty()) {
            err.println(model.detail());
        }
        if (failure.getCause() instanceof ImageException image && !image.detail().isEmpty()) {
            err.println(image.detail());
        }
        failure.printStackTrace(err);
    }
}
