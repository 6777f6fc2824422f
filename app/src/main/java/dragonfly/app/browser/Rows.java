package dragonfly.app.browser;

import dragonfly.app.words.Words;
import dragonfly.image.Identity;
import dragonfly.image.open.Broken;
import dragonfly.image.open.InstanceEntry;
import dragonfly.image.open.Library;
import dragonfly.image.open.PatientEntry;
import dragonfly.image.open.SeriesEntry;
import dragonfly.image.open.StudyEntry;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Turns a library into the lines of the list. */
final class Rows {
    private final boolean namesShown;
    private final @Nullable Path open;
    private final List<BrowserRow> rows = new ArrayList<>();
    private int patientNumber;

    /**
     * @param namesShown whether patients' names may stand on the screen
     * @param open the image that is shown; its series lists its images
     */
    Rows(boolean namesShown, @Nullable Path open) {
        this.namesShown = namesShown;
        this.open = open;
    }

    List<BrowserRow> of(Library library) {
        library.patients().forEach(this::add);
        if (!library.broken().isEmpty()) {
            rows.add(
                    new BrowserRow.BrokenHeading(
                            Words.count("browser.broken", library.broken().size())));
            for (Broken broken : library.broken()) {
                rows.add(
                        new BrowserRow.BrokenFile(
                                broken.file(),
                                fileName(broken.file()),
                                String.valueOf(broken.reason().getMessage())));
            }
        }
        return rows;
    }

    private void add(PatientEntry patient) {
        patientNumber++;
        rows.add(new BrowserRow.Patient(title(patient), summary(patient)));
        for (StudyEntry study : patient.studies()) {
            String title = join(Identity.isoDate(study.date()), study.description());
            if (!title.isEmpty() && !study.uid().isEmpty()) {
                rows.add(new BrowserRow.Study(title));
            }
            study.series().forEach(this::add);
        }
    }

    private void add(SeriesEntry series) {
        List<InstanceEntry> images = series.instances();
        if (images.isEmpty()) {
            return;
        }
        // Photographs share no series: each stands for itself, under its own name.
        if (series.uid().isEmpty()) {
            for (InstanceEntry image : images) {
                rows.add(
                        new BrowserRow.Series(
                                image.file(), fileName(image.file()), summary(List.of(image))));
            }
            return;
        }
        InstanceEntry shown = shown(images);
        rows.add(new BrowserRow.Series(shown.file(), title(series, shown), summary(images)));
        if (images.size() > 1 && images.stream().anyMatch(image -> image.file().equals(open))) {
            for (int i = 0; i < images.size(); i++) {
                rows.add(
                        new BrowserRow.Image(
                                images.get(i).file(),
                                Words.of("browser.image", i + 1, images.size())));
            }
        }
    }

    /** The open image, else the middle one: the first slices of a volume often show nothing. */
    private InstanceEntry shown(List<InstanceEntry> images) {
        return images.stream()
                .filter(image -> image.file().equals(open))
                .findFirst()
                .orElse(images.get(images.size() / 2));
    }

    private String title(PatientEntry patient) {
        boolean nameless = patient.name().isEmpty() && patient.id().isEmpty();
        if (nameless) {
            boolean photographs =
                    patient.studies().stream().allMatch(study -> study.uid().isEmpty());
            return Words.of(photographs ? "browser.photographs" : "browser.nameless");
        }
        if (!namesShown) {
            return Words.of("browser.patient", patientNumber);
        }
        return patient.name().isEmpty() ? patient.id() : patient.name();
    }

    private static String summary(PatientEntry patient) {
        int series = 0;
        int photographs = 0;
        for (StudyEntry study : patient.studies()) {
            for (SeriesEntry entry : study.series()) {
                if (entry.uid().isEmpty()) {
                    photographs += entry.instances().size();
                } else {
                    series++;
                }
            }
        }
        return series == 0
                ? Words.count("browser.images", photographs)
                : join(
                        Words.count("browser.studies", patient.studies().size()),
                        Words.count("browser.series", series));
    }

    private static String title(SeriesEntry series, InstanceEntry shown) {
        Identity identity = shown.identity();
        String what =
                series.description().isEmpty()
                        ? (identity.bodyPart() + " " + identity.viewPosition()).strip()
                        : series.description();
        return what.isEmpty()
                ? Words.of("browser.untitled", series.modality(), series.number()).strip()
                : (series.modality() + " " + what).strip();
    }

    private static String summary(List<InstanceEntry> images) {
        InstanceEntry first = images.getFirst();
        String size = first.width() + "×" + first.height();
        return images.size() == 1 && first.frames() > 1
                ? join(Words.count("browser.frames", first.frames()), size)
                : join(Words.count("browser.images", images.size()), size);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String join(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
    }
}
