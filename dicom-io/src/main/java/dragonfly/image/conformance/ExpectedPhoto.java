package dragonfly.image.conformance;

import java.util.Optional;

/**
 * A photograph, or an ophthalmic photograph in DICOM.
 *
 * @param width columns, upright
 * @param height rows, upright
 * @param fileSha256 of the whole file
 * @param pixelsSha256 of its samples as Pillow keeps them, if it keeps them as they are
 * @param laterality "R" or "L"
 * @param transferSyntax UID of a DICOM file
 * @param error why it cannot be opened
 */
public record ExpectedPhoto(
        int width,
        int height,
        Optional<String> fileSha256,
        Optional<String> pixelsSha256,
        Optional<String> laterality,
        Optional<String> transferSyntax,
        Optional<String> error)
        implements Expectation {}
