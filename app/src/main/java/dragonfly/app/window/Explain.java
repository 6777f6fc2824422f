package dragonfly.app.window;

import dragonfly.app.tasks.Failure;
import dragonfly.app.words.Words;
import dragonfly.image.ImageException;
import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Makes a sentence of what was thrown. The two boundaries speak for themselves; anything else is a
 * defect or the machine's trouble, and its message stays out of the log, since it may quote a path
 * or a patient.
 */
final class Explain {
    private static final System.Logger LOG = System.getLogger("dragonfly.app");
    private static final int FRAMES = 12;

    private Explain() {}

    static Failure thrown(Throwable thrown) {
        return switch (thrown) {
            case ImageException e -> new Failure(sentence(e), e.detail(), e);
            case ModelException e -> new Failure(sentence(e), e.detail(), e);
            case NoSuchFileException e -> other("failure.missing", e);
            case IOException e -> other("failure.disk", e);
            case OutOfMemoryError e -> other("failure.memory", e);
            case LinkageError e -> other("failure.native", e);
            default -> other("failure.defect", thrown);
        };
    }

    private static String sentence(Exception e) {
        String message = e.getMessage();
        return message == null ? Words.of("failure.defect") : message;
    }

    private static Failure other(String key, Throwable thrown) {
        String trace = trace(thrown);
        LOG.log(System.Logger.Level.ERROR, trace);
        return new Failure(Words.of(key), trace, thrown);
    }

    /** Where it came from, without the message. */
    private static String trace(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
    }
}
