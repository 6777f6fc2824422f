package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makers whose TIFF files hold more than tiles side by side, known by the marks they leave. */
final class Marks {
    private Marks() {}

    /**
     * The name of such a format, for the reader.
     *
     * @param first the file's first directory
     */
    static Optional<String> of(Directory first) throws ImageException {
        String description = first.text(Tag.DESCRIPTION);
        String software = first.text(Tag.SOFTWARE);
        if (first.has(Tag.NDPI_FORMAT)) {
            return Optional.of("Hamamatsu NDPI");
        }
        if (software.startsWith("Philips") && description.contains("DPUfsImport")) {
            return Optional.of("Philips TIFF");
        }
        if (description.contains("http://www.leica-microsystems.com/scn/")) {
            return Optional.of("Leica SCN");
        }
        if (software.startsWith("MedScan") && description.contains("OverlapsXY")) {
            return Optional.of("Trestle TIFF");
        }
        byte[] xmp = first.bytes(Tag.XMP);
        if (xmp != null && new String(xmp, StandardCharsets.UTF_8).contains("<iScan")) {
            return Optional.of("Ventana BIF");
        }
        return Optional.empty();
    }
}
