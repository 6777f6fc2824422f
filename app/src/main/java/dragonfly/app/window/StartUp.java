package dragonfly.app.window;

import dragonfly.app.samples.SampleCase;
import dragonfly.phantom.text.Question;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the window does when it opens.
 *
 * @param paths files and folders to open; empty: the sample cases stand ready to be opened
 * @param question to ask about the first image
 * @param sample the sample case to open
 */
public record StartUp(List<Path> paths, Optional<String> question, Optional<SampleCase> sample) {
    /** Copies the list. */
    public StartUp {
        paths = List.copyOf(paths);
    }

    /** Opens with nothing on the desk. */
    public static StartUp empty() {
        return open(List.of());
    }

    /** Opens with these files and folders. */
    public static StartUp open(List<Path> paths) {
        return new StartUp(paths, Optional.empty(), Optional.empty());
    }

    /** Opens with a sample case and asks the question that it answers best. */
    public static StartUp demonstration(SampleCase sample) {
        Optional<String> asked = sample.question().map(Question::wordings).map(List::getFirst);
        return new StartUp(List.of(), asked, Optional.of(sample));
    }
}
