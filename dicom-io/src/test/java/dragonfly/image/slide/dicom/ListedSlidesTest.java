package dragonfly.image.slide.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.image.DicomBytes;
import dragonfly.image.SharedData;
import dragonfly.image.open.InstanceEntry;
import dragonfly.image.open.Library;
import dragonfly.image.open.PatientEntry;
import dragonfly.image.open.ScanListener;
import dragonfly.image.open.StudyEntry;
import dragonfly.image.slide.dicom.SlideBytes.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list of images shows a slide once. */
class ListedSlidesTest {
    @TempDir Path folder;

    private void write(String name, String flavour, int width, int height, String pyramid)
            throws Exception {
        DicomBytes dicom =
                SlideBytes.instance(Pixels.COLOUR, flavour, width, height, 8, 8)
                        .text(0x00080019, "UI", pyramid)
                        .text(0x00209311, "CS", "TILED_FULL");
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, dicom.file(DicomBytes.EXPLICIT));
    }

    private static List<InstanceEntry> entries(Path where) {
        Library library = Library.scan(List.of(where), ScanListener.NONE);

        List<InstanceEntry> entries = new ArrayList<>();
        for (PatientEntry patient : library.patients()) {
            for (StudyEntry study : patient.studies()) {
                study.series().forEach(series -> entries.addAll(series.instances()));
            }
        }
        return entries;
    }

    @Test
    void theInstancesOfASlideAreOneEntryWithoutItsLabel() throws Exception {
        write("a", "LABEL", 30, 30, "");
        write("b", "VOLUME", 20, 10, "5");
        write("c", "VOLUME", 40, 20, "5");
        write("d", "OVERVIEW", 50, 50, "");
        write("e", "VOLUME", 10, 5, "5");
        List<InstanceEntry> entries = entries(folder);
        assertEquals(1, entries.size());
        assertEquals("c", entries.getFirst().file().getFileName().toString());
        assertEquals(40, entries.getFirst().width());
        assertEquals(20, entries.getFirst().height());
        assertEquals(3, entries.getFirst().levels());
        assertEquals("SM", entries.getFirst().modality());
    }

    @Test
    void slidesOfOneSeriesAndOfOtherFoldersStayApart() throws Exception {
        write("x/a", "VOLUME", 40, 20, "5");
        write("x/b", "VOLUME", 20, 10, "5");
        write("x/c", "VOLUME", 48, 12, "6");
        write("y/d", "VOLUME", 40, 20, "5");
        List<InstanceEntry> entries = entries(folder);
        assertEquals(3, entries.size());
        assertEquals(4, entries.stream().mapToInt(InstanceEntry::levels).sum());
    }

    @Test
    void aLabelWithoutItsSlideIsListedSinceItIsAllThereIs() throws Exception {
        write("a", "LABEL", 30, 30, "");
        assertEquals(1, entries(folder).size());
    }

    @Test
    void theSlidesOfTheTestDataAreOneEntryEach() {
        List<String> names =
                entries(SharedData.path("testdata/dicom/images")).stream()
                        .map(entry -> entry.file().getFileName().toString())
                        .filter(name -> name.startsWith("wsi_"))
                        .toList();
        assertEquals(List.of("wsi_volume_jpeg.dcm"), names);
    }
}
