package dragonfly.image.dicom;

import dragonfly.image.Identity;

import java.util.OptionalDouble;

/** Who and what a data set shows, and how fast its frames follow each other. */
final class IdentityReader {
    private IdentityReader() {}

    static Identity identity(FunctionalGroups groups) {
        Dataset top = groups.top();
        return new Identity(
                // Groups of a person's name that are empty need no sign between them.
                top.text(Tag.PATIENT_NAME).replaceFirst("=+$", ""),
                top.text(Tag.PATIENT_ID),
                top.text(Tag.PATIENT_SEX),
                top.text(Tag.PATIENT_BIRTH_DATE),
                top.text(Tag.PATIENT_AGE),
                top.text(Tag.STUDY_DATE),
                top.text(Tag.STUDY_TIME),
                top.text(Tag.STUDY_DESCRIPTION),
                top.text(Tag.SERIES_DESCRIPTION),
                top.text(Tag.SERIES_NUMBER),
                top.text(Tag.INSTANCE_NUMBER),
                top.text(Tag.ACCESSION_NUMBER),
                top.text(Tag.INSTITUTION),
                top.text(Tag.MODALITY),
                top.text(Tag.BODY_PART),
                top.text(Tag.VIEW_POSITION),
                laterality(groups),
                top.text(Tag.STUDY_INSTANCE),
                top.text(Tag.SERIES_INSTANCE),
                top.text(Tag.SOP_INSTANCE),
                top.text(Tag.SOP_CLASS));
    }

    /** Of the image, else of the frame, else of the series. */
    private static String laterality(FunctionalGroups groups) {
        String image = groups.top().text(Tag.IMAGE_LATERALITY);
        String frame =
                groups.group(0, Tag.FRAME_ANATOMY)
                        .map(group -> group.text(Tag.FRAME_LATERALITY))
                        .orElse("");
        if (!image.isEmpty()) {
            return image;
        }
        return frame.isEmpty() ? groups.top().text(Tag.LATERALITY) : frame;
    }

    /** Time between frames (PS3.3 C.7.6.5), the most exact statement first. */
    static OptionalDouble frameMillis(Dataset dataset, int frames) {
        if (frames < 2) {
            return OptionalDouble.empty();
        }
        double[] time = dataset.numbers(Tag.FRAME_TIME);
        if (time.length > 0 && time[0] > 0) {
            return OptionalDouble.of(time[0]);
        }
        double[] vector = dataset.numbers(Tag.FRAME_TIME_VECTOR);
        double sum = 0;
        for (int i = 1; i < vector.length; i++) {
            sum += vector[i];
        }
        if (sum > 0) {
            return OptionalDouble.of(sum / (vector.length - 1));
        }
        double[] display = dataset.numbers(Tag.RECOMMENDED_FRAME_RATE);
        double[] rate = display.length > 0 ? display : dataset.numbers(Tag.CINE_RATE);
        return rate.length > 0 && rate[0] > 0
                ? OptionalDouble.of(1000 / rate[0])
                : OptionalDouble.empty();
    }
}
