package dragonfly.app.browser;

import dragonfly.image.open.Broken;
import dragonfly.image.open.InstanceEntry;
import dragonfly.image.open.Library;
import dragonfly.image.open.PatientEntry;
import dragonfly.image.open.SeriesEntry;
import dragonfly.image.open.StudyEntry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Joins what was opened now with what was open before: a patient, study or file stands once. */
final class LibraryMerge {
    private LibraryMerge() {}

    static Library of(Library before, Library added) {
        Map<Path, Broken> broken = new LinkedHashMap<>();
        before.broken().forEach(entry -> broken.put(entry.file(), entry));
        added.broken().forEach(entry -> broken.put(entry.file(), entry));
        return new Library(
                join(
                        before.patients(),
                        added.patients(),
                        patient -> patient.name() + "\n" + patient.id(),
                        LibraryMerge::of),
                List.copyOf(broken.values()));
    }

    private static PatientEntry of(PatientEntry before, PatientEntry added) {
        return new PatientEntry(
                before.name(),
                before.id(),
                join(
                        before.studies(),
                        added.studies(),
                        study -> study.uid() + "\n" + study.date(),
                        LibraryMerge::of));
    }

    private static StudyEntry of(StudyEntry before, StudyEntry added) {
        return new StudyEntry(
                before.uid(),
                before.date(),
                before.description(),
                join(
                        before.series(),
                        added.series(),
                        series -> series.uid() + "\n" + series.description(),
                        LibraryMerge::of));
    }

    private static SeriesEntry of(SeriesEntry before, SeriesEntry added) {
        Set<Path> known = new LinkedHashSet<>();
        before.instances().forEach(image -> known.add(image.file()));
        List<InstanceEntry> images = new ArrayList<>(before.instances());
        for (InstanceEntry image : added.instances()) {
            if (known.add(image.file())) {
                images.add(image);
            }
        }
        return new SeriesEntry(
                before.uid(), before.number(), before.modality(), before.description(), images);
    }

    private static <T> List<T> join(
            List<T> before, List<T> added, Function<T, String> key, BinaryOperator<T> merge) {
        Map<String, T> all = new LinkedHashMap<>();
        before.forEach(entry -> all.merge(key.apply(entry), entry, merge));
        added.forEach(entry -> all.merge(key.apply(entry), entry, merge));
        return List.copyOf(all.values());
    }
}
