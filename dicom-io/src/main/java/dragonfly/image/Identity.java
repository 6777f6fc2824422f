package dragonfly.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Who and what an image shows, as the file says it; "" where the file says nothing. Dates are DICOM
 * dates ({@code yyyyMMdd}), names are DICOM person names ({@code Family^Given}).
 *
 * @param modality DICOM code: CR, DX, CT, MR, US, OP, SM …
 */
public record Identity(
        String patientName,
        String patientId,
        String patientSex,
        String patientBirthDate,
        String patientAge,
        String studyDate,
        String studyTime,
        String studyDescription,
        String seriesDescription,
        String seriesNumber,
        String instanceNumber,
        String accessionNumber,
        String institution,
        String modality,
        String bodyPart,
        String viewPosition,
        String laterality,
        String studyInstanceUid,
        String seriesInstanceUid,
        String sopInstanceUid,
        String sopClassUid) {

    private static final Identity NONE =
            new Identity(
                    "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
                    "");

    /** Nothing is known, as for a photograph. */
    public static Identity none() {
        return NONE;
    }

    /**
     * The line over the image, for the screen only: for example "PHANTOM^CHEST · F 054Y · CR CHEST
     * PA · 2026-11-24"; "" if nothing is known.
     */
    public String titleLine() {
        String view = laterality.isEmpty() ? viewPosition : join(" ", laterality, viewPosition);
        return join(
                " · ",
                patientName,
                join(" ", patientSex, patientAge),
                join(" ", modality, bodyPart, view),
                isoDate(studyDate));
    }

    /** A DICOM date as {@code yyyy-MM-dd}; anything else unchanged. */
    public static String isoDate(String date) {
        return date.matches("\\d{8}")
                ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
                : date;
    }

    private static String join(String between, String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                present.add(part.strip());
            }
        }
        return String.join(between, present);
    }

    /** Reveals nothing, so that an identity in a log line or an exception does no harm. */
    @Override
    public String toString() {
        return "Identity[withheld]";
    }
}
