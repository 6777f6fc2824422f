package dragonfly.image.open;

import java.util.List;

/**
 * One examination.
 *
 * @param uid Study Instance UID; "" for photographs
 * @param date DICOM date; "" if unknown
 */
public record StudyEntry(String uid, String date, String description, List<SeriesEntry> series) {
    /** Copies the list. */
    public StudyEntry {
        series = List.copyOf(series);
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "StudyEntry[withheld]";
    }
}
