package dragonfly.image.conformance;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One line of {@code expected.tsv}: a frame before any colour conversion, modality or VOI step.
 *
 * @param number from 0
 * @param type of a sample in the words of NumPy: "uint8", "int16"; "-" if no other decoder read it
 * @param rawSha256 of the samples, row by row, little-endian, channels side by side
 * @param rgbSha256 of the same after conversion to RGB, for YBR
 * @param smallest sample
 * @param largest sample
 * @param sum of all samples
 * @param check "exact …" or "lossy …", and who decoded it
 * @param picture where a picture of a lossy frame would be
 */
public record ExpectedFrame(
        int number,
        String type,
        String rawSha256,
        Optional<String> rgbSha256,
        double smallest,
        double largest,
        double sum,
        String check,
        Path picture) {

    /** Whether the samples are to be equal. */
    public boolean isExact() {
        return check.startsWith("exact");
    }

    /** Whether another decoder read the frame. */
    public boolean hasReference() {
        return !type.equals("-");
    }

    /** Whether samples are unsigned. */
    boolean isUnsigned() {
        return type.startsWith("u");
    }

    /** Whether the reference is of RGB whatever the file holds, as DCMTK's tool writes it. */
    boolean isOfRgb() {
        return check.contains("dcmdjpeg");
    }
}
