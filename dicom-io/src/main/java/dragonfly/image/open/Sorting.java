package dragonfly.image.open;

import dragonfly.image.Identity;
import dragonfly.image.open.LibraryScan.Found;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts images into patients, studies and series. The order does not depend on the scan's. */
final class Sorting {
    private static final Comparator<String> BY_NUMBER =
            Comparator.<String>comparingDouble(Sorting::number)
                    .thenComparing(Comparator.naturalOrder());

    private static final String SLIDE = "SM";

    private final List<Found> found;

    Sorting(List<Found> found) {
        this.found = found.stream().sorted(Comparator.comparing(f -> f.entry().file())).toList();
    }

    Library library(List<Broken> broken) {
        List<PatientEntry> patients = new ArrayList<>(patients());
        List<StudyEntry> unsigned = new ArrayList<>();
        List<SeriesEntry> slides = folders(SLIDE);
        if (!slides.isEmpty()) {
            unsigned.add(new StudyEntry("", "", "Whole slides", slides));
        }
        List<SeriesEntry> photographs = folders("");
        if (!photographs.isEmpty()) {
            unsigned.add(new StudyEntry("", "", "Photographs", photographs));
        }
        if (!unsigned.isEmpty()) {
            patients.add(new PatientEntry("", "", unsigned));
        }
        return new Library(
                patients, broken.stream().sorted(Comparator.comparing(Broken::file)).toList());
    }

    private List<PatientEntry> patients() {
        List<Found> images = found.stream().filter(f -> !f.photograph()).toList();
        return grouped(images, i -> i.patientId() + "\0" + i.patientName()).stream()
                .map(Sorting::patient)
                .sorted(Comparator.comparing(PatientEntry::name).thenComparing(PatientEntry::id))
                .toList();
    }

    private static PatientEntry patient(List<Found> images) {
        Identity first = identity(images);
        return new PatientEntry(
                first.patientName(),
                first.patientId(),
                grouped(images, Identity::studyInstanceUid).stream()
                        .map(Sorting::study)
                        .sorted(Comparator.comparing(StudyEntry::date).reversed())
                        .toList());
    }

    private static StudyEntry study(List<Found> images) {
        Identity first = identity(images);
        return new StudyEntry(
                first.studyInstanceUid(),
                first.studyDate(),
                first.studyDescription(),
                grouped(images, Identity::seriesInstanceUid).stream()
                        .map(Sorting::series)
                        .sorted(Comparator.comparing(SeriesEntry::number, BY_NUMBER))
                        .toList());
    }

    private static SeriesEntry series(List<Found> images) {
        Identity first = identity(images);
        return new SeriesEntry(
                first.seriesInstanceUid(),
                first.seriesNumber(),
                first.modality(),
                first.seriesDescription(),
                inOrder(images));
    }

    /** By place if every image has one of its own, as slices do; else by instance number. */
    private static List<InstanceEntry> inOrder(List<Found> images) {
        long places =
                images.stream()
                        .filter(f -> f.position().isPresent())
                        .map(f -> f.position().getAsDouble())
                        .distinct()
                        .count();
        Comparator<Found> byNumber =
                Comparator.comparing(f -> f.entry().identity().instanceNumber(), BY_NUMBER);
        Comparator<Found> order =
                places == images.size()
                        ? Comparator.comparingDouble(f -> f.position().orElse(0))
                        : byNumber;
        return images.stream().sorted(order).map(Found::entry).toList();
    }

    private List<SeriesEntry> folders(String modality) {
        Map<String, List<InstanceEntry>> folders =
                found.stream()
                        .filter(Found::photograph)
                        .map(Found::entry)
                        .filter(entry -> entry.modality().equals(modality))
                        .collect(
                                Collectors.groupingBy(
                                        e -> String.valueOf(e.file().getParent()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return folders.values().stream()
                .map(entries -> new SeriesEntry("", "", modality, folderName(entries), entries))
                .toList();
    }

    private static String folderName(List<InstanceEntry> entries) {
        Path folder = entries.getFirst().file().toAbsolutePath().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }

    private static List<List<Found>> grouped(List<Found> images, Function<Identity, String> key) {
        return new ArrayList<>(
                images.stream()
                        .collect(
                                Collectors.groupingBy(
                                        f -> key.apply(f.entry().identity()),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }

    private static Identity identity(List<Found> images) {
        return images.getFirst().entry().identity();
    }

    private static double number(String text) {
        return text.matches("[+-]?\\d{1,12}") ? Double.parseDouble(text) : Double.MAX_VALUE;
    }
}
