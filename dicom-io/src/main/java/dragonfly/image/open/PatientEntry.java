package dragonfly.image.open;

import java.util.List;

/**
 * One patient; all photographs are one nameless patient.
 *
 * @param name DICOM person name; "" for photographs
 */
public record PatientEntry(String name, String id, List<StudyEntry> studies) {
    /** Copies the list. */
    public PatientEntry {
        studies = List.copyOf(studies);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "PatientEntry[withheld]";
    }
}
