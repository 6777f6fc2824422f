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
        // "U" says that the part is unpaired, which goes without saying.
        String side = laterality.equals("U") ? "" : laterality;
        return join(
                " · ",
                patientName,
                join(" ", patientSex, patientAge),
                join(" ", modality, bodyPart, side, viewPosition),
                isoDate(studyDate));
    }

    /** A DICOM date, today's or ACR-NEMA's, as {@code yyyy-MM-dd}; anything else unchanged. */
    public static String isoDate(String date) {
        return date.replaceFirst("^(\\d{4})\\.?(\\d{2})\\.?(\\d{2})$", "$1-$2-$3");
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
