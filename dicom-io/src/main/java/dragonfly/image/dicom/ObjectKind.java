package dragonfly.image.dicom;

import dragonfly.image.ImageException;

import java.util.Map;

/** What a DICOM object without pixel data is, by the beginning of its SOP class (PS3.4 B.5). */
final class ObjectKind {
    static final String WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6";

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("1.2.840.10008.1.3.10", "a DICOM directory (DICOMDIR)"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.88.", "a structured report"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.9.", "waveforms such as an ECG"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.11.", "a presentation state"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.104.", "an encapsulated document"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.481.3", "radiotherapy structures"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.481.5", "a radiotherapy plan"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.481.", "a radiotherapy object"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.66", "raw data or registrations"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.4.2", "spectroscopy"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.78.", "measurements of an eye"),
                    Map.entry("1.2.840.10008.5.1.4.1.1.79.", "a report on an eye examination"),
                    Map.entry("1.2.840.10008.5.1.4.38.", "a hanging protocol"));

    /** Confocal Microscopy Tiled Pyramidal Image: built as whole slides are. */
    private static final String CONFOCAL_PYRAMID = "1.2.840.10008.5.1.4.1.1.77.1.9";

    private ObjectKind() {}

    /** Whether a SOP class is one whose frames are tiles of a slide. */
    static boolean isSlide(String sopClass) {
        return sopClass.equals(WHOLE_SLIDE) || sopClass.equals(CONFOCAL_PYRAMID);
    }

    /** Why an object without pixel data cannot be shown. */
    static ImageException withoutPixels(Dataset dataset) {
        String uid = dataset.text(Tag.SOP_CLASS);
        String longest = "";
        for (String prefix : KINDS.keySet()) {
            if (uid.startsWith(prefix) && prefix.length() > longest.length()) {
                longest = prefix;
            }
        }
        String kind = KINDS.get(longest);
        return kind == null
                ? ImageException.unsupported("This DICOM file holds no image.")
                : ImageException.unsupported("This DICOM file holds " + kind + ", not an image.");
    }
}
