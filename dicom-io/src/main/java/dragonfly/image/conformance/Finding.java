package dragonfly.image.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * What came out for one file.
 *
 * @param format transfer syntax of DICOM, maker of a slide, or the file format; "" if unknown
 * @param decoder who decoded its pixels; "" if nobody did
 * @param result one sentence
 * @param deviations everything that is not as expected
 * @param hash first digits of the SHA-256 of the pixels that were read first; "" without any
 * @param nanoseconds opening, reading and comparing
 */
public record Finding(
        Path file,
        String format,
        String decoder,
        Verdict verdict,
        String result,
        List<String> deviations,
        String hash,
        long nanoseconds) {
    /** Copies the list. */
    public Finding {
        deviations = List.copyOf(deviations);
    }
}
