package dragonfly.image.conformance;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.open.Images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens one file, reads of it what can be compared, and says what came out. Whatever the file does
 * to the program ends here. Not thread-safe; one for each file.
 */
public final class Examination {
    private static final int DIGITS = 12;

    private final Path file;
    private final List<String> deviations = new ArrayList<>();
    private String format = "";
    private String decoder = "";
    private String hash = "";
    private String result = "";

    private Examination(Path file) {
        this.file = file;
    }

    /** Examines a file. Blocks on the disk and the decoders. */
    public static Finding of(Path file, Optional<Expectation> expected) {
        return new Examination(file).finding(expected);
    }

    private Finding finding(Optional<Expectation> expected) {
        long start = System.nanoTime();
        Verdict verdict = verdict(expected);
        return new Finding(
                file,
                format,
                decoder,
                verdict,
                deviations.isEmpty() ? result : deviations.getFirst(),
                deviations,
                hash,
                System.nanoTime() - start);
    }

    // The one place where a file's effect on the program is caught: a list of files goes on.
    private Verdict verdict(Optional<Expectation> expected) {
        try {
            format = Images.format(file);
            if (expected.isEmpty()) {
                return unexpected();
            }
            compare(expected.get());
            return deviations.isEmpty() ? Verdict.PASSED : Verdict.FAILED;
        } catch (ImageException e) {
            return failed(e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            deviations.addFirst("the program failed: " + e.getClass().getSimpleName());
            return Verdict.BROKEN;
        }
    }

    /** Whether the file can only be read by somebody who is not on this computer. */
    private Verdict failed(ImageException refusal) {
        boolean unavailable =
                refusal.fault() == Fault.UNSUPPORTED
                        && Images.slides().providers().stream()
                                .flatMap(provider -> provider.unavailable().stream())
                                .anyMatch(refusal.getMessage()::contains);
        if (unavailable) {
            result = sentence(refusal);
            return Verdict.UNAVAILABLE;
        }
        deviations.add(sentence(refusal));
        return Verdict.FAILED;
    }

    private void compare(Expectation expected) throws ImageException {
        if (!Files.isRegularFile(file)) {
            throw ImageException.missing();
        }
        switch (expected) {
            case ExpectedFrames frames -> new FrameComparison(this, file).compare(frames);
            case ExpectedPhoto photo -> new PhotoComparison(this, file).compare(photo);
            case ExpectedSlide slide -> new SlideComparison(this, file).compare(slide);
        }
    }

    private Verdict unexpected() {
        try {
            Survey.of(this, file);
            return Verdict.OPENED;
        } catch (ImageException e) {
            result = sentence(e);
            return Verdict.REFUSED;
        }
    }

    /** The reader's sentence and the detail behind it. */
    static String sentence(ImageException e) {
        return e.detail().isEmpty() ? e.getMessage() : e.getMessage() + " (" + e.detail() + ")";
    }

    /** How many deviations there are so far. */
    int deviations() {
        return deviations.size();
    }

    /** Says where the deviations from a number on were found. */
    void prefix(int from, String place) {
        deviations.subList(from, deviations.size()).replaceAll(place::concat);
    }

    /** Notes what is not as expected. */
    void deviates(String sentence) {
        deviations.add(sentence);
    }

    /** Notes a difference, if there is one. */
    void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            deviates("%s is %s, expected %s".formatted(what, actual, expected));
        }
    }

    /** Notes what kind of file it is. */
    void isOf(String knownFormat, String knownDecoder) {
        format = knownFormat;
        decoder = knownDecoder;
    }

    /** Notes the first pixels that were read. */
    void saw(String sha256) {
        if (hash.isEmpty()) {
            hash = sha256.substring(0, DIGITS);
        }
    }

    /** What to say if nothing deviates. */
    void says(String sentence) {
        result = sentence;
    }
}
