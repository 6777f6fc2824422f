package dragonfly.image.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

class LibraryTest {
    @TempDir Path folder;

    private static DicomBytes slice(String patient, String study, String series, int number) {
        return DicomBytes.gray(2, 2, 8, 8)
                .text(0x00100010, "PN", patient)
                .text(0x00100020, "LO", "id of " + patient)
                .text(0x0020000D, "UI", study)
                .text(0x0020000E, "UI", series)
                .text(0x00080020, "DA", study.endsWith("1") ? "20250101" : "20260101")
                .text(0x00200011, "IS", series.substring(series.length() - 1))
                .text(0x00200013, "IS", "" + number)
                .ob(0x7FE00010, new byte[4]);
    }

    private Path write(Path where, String name, DicomBytes dicom) throws IOException {
        Files.createDirectories(where);
        return Files.write(where.resolve(name), dicom.file(DicomBytes.EXPLICIT));
    }

    private Library scan(ScanListener listener) {
        return Library.scan(List.of(folder), listener);
    }

    @Test
    void imagesAreSortedByPatientStudySeriesAndNumber() throws IOException {
        write(folder, "c", slice("B^B", "1.2", "1.2.2", 10));
        write(folder, "b", slice("B^B", "1.2", "1.2.2", 9));
        write(folder.resolve("deep/er"), "a", slice("B^B", "1.2", "1.2.1", 1));
        write(folder, "d", slice("B^B", "1.1", "1.1.1", 1));
        write(folder, "e", slice("A^A", "1.3", "1.3.1", 1));
        Library library = scan(ScanListener.NONE);
        assertEquals(
                List.of("A^A", "B^B"),
                library.patients().stream().map(PatientEntry::name).toList());
        List<StudyEntry> studies = library.patients().get(1).studies();
        assertEquals(List.of("1.2", "1.1"), studies.stream().map(StudyEntry::uid).toList());
        List<SeriesEntry> series = studies.getFirst().series();
        assertEquals(List.of("1", "2"), series.stream().map(SeriesEntry::number).toList());
        assertEquals(
                List.of("9", "10"),
                series.get(1).instances().stream()
                        .map(i -> i.identity().instanceNumber())
                        .toList());
        assertTrue(library.broken().isEmpty());
    }

    @Test
    void slicesLieInTheOrderOfTheirPlaces() throws IOException {
        String[] places = {"30", "-10", "5.5"};
        for (int i = 0; i < places.length; i++) {
            write(
                    folder,
                    "slice" + i,
                    slice("A^A", "1.2", "1.2.1", i)
                            .text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")
                            .text(0x00200032, "DS", "0\\0\\" + places[i]));
        }
        SeriesEntry series =
                scan(ScanListener.NONE)
                        .patients()
                        .getFirst()
                        .studies()
                        .getFirst()
                        .series()
                        .getFirst();
        assertEquals(
                List.of("slice1", "slice2", "slice0"),
                series.instances().stream().map(i -> i.file().getFileName().toString()).toList());
    }

    @Test
    void aBrokenFileDoesNotStopAFolder() throws IOException {
        write(folder, "good.dcm", slice("A^A", "1.2", "1.2.1", 1));
        Files.writeString(folder.resolve("text.dcm"), "not an image");
        Files.writeString(folder.resolve("README.txt"), "not meant to be one");
        Files.createFile(folder.resolve("empty.jpg"));
        write(
                folder,
                "report",
                DicomBytes.empty().text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.88.33"));
        Library library = scan(ScanListener.NONE);
        assertEquals(1, library.patients().size());
        assertEquals(
                List.of("empty.jpg", "report", "text.dcm"),
                library.broken().stream().map(b -> b.file().getFileName().toString()).toList());
        assertEquals(Fault.UNSUPPORTED, library.broken().get(1).reason().fault());
    }

    @Test
    void aFileNamedByTheUserIsAlwaysAccountedFor() throws IOException {
        Path text = Files.writeString(folder.resolve("README.txt"), "not an image");
        Path missing = folder.resolve("missing");
        Library library = Library.scan(List.of(text, missing), ScanListener.NONE);
        assertEquals(2, library.broken().size());
    }

    @Test
    void photographsAreGroupedByFolder() throws IOException {
        for (String name : List.of("left/1.png", "left/2.png", "right/1.png")) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            ImageIO.write(
                    new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        }
        Library library = scan(ScanListener.NONE);
        List<SeriesEntry> series = library.patients().getFirst().studies().getFirst().series();
        assertEquals(
                List.of("left", "right"), series.stream().map(SeriesEntry::description).toList());
        InstanceEntry first = series.getFirst().instances().getFirst();
        assertEquals(5, first.width());
        assertEquals(3, first.height());
    }

    @Test
    void progressCountsEveryFileOnce() throws IOException {
        for (int i = 0; i < 40; i++) {
            write(folder, "s" + i, slice("A^A", "1.2", "1.2.1", i));
        }
        List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
        scan(
                new ScanListener() {
                    @Override
                    public void progress(int done, int total, Path current) {
                        assertEquals(40, total);
                        counts.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertEquals(40, counts.size());
        assertEquals(40, counts.getLast());
    }

    @Test
    void aCancelledScanStopsAndKeepsWhatItHas() throws IOException {
        for (int i = 0; i < 200; i++) {
            write(folder, "s" + i, slice("A^A", "1.2", "1.2.1", i));
        }
        AtomicInteger done = new AtomicInteger();
        Library library =
                scan(
                        new ScanListener() {
                            @Override
                            public void progress(int count, int total, Path current) {
                                done.set(count);
                            }

                            @Override
                            public boolean cancelled() {
                                return done.get() >= 5;
                            }
                        });
        int found =
                library.patients()
                        .getFirst()
                        .studies()
                        .getFirst()
                        .series()
                        .getFirst()
                        .instances()
                        .size();
        assertTrue(found >= 5 && found < 200, "found " + found);
    }

    @Test
    void aLibraryInALogRevealsNothing() throws IOException {
        write(folder, "a", slice("SECRET^NAME", "1.2", "1.2.1", 1));
        Library library = scan(ScanListener.NONE);
        PatientEntry patient = library.patients().getFirst();
        assertFalse((library + "" + patient + patient.studies()).contains("SECRET"));
    }
}
