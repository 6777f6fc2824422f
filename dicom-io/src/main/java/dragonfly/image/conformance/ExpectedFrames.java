package dragonfly.image.conformance;

import java.util.List;

/**
 * Frames of a DICOM file.
 *
 * @param frames at least one
 */
public record ExpectedFrames(List<ExpectedFrame> frames) implements Expectation {
    /** Copies the list. */
    public ExpectedFrames {
        frames = List.copyOf(frames);
    }
}
