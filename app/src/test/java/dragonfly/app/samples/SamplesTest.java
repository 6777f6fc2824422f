package dragonfly.app.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageKind;
import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;
import dragonfly.phantom.Phantom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the sample cases. */
final class SamplesTest {
    @TempDir private static Path shared;
    @TempDir private Path folder;

    @Test
    void everyCaseOpensFinerThanTheModelSeesItAndUnderItsName() throws Exception {
        Samples samples = new Samples(shared);
        for (SampleCase each : SampleCase.values()) {
            try (MedicalImage image = Images.open(samples.file(each))) {
                if (each.scene().isPresent()) {
                    assertEquals(4 * each.scene().get().size().width(), image.width());
                    boolean dicom = image.kind() == ImageKind.DICOM;
                    assertEquals(
                            each.title(),
                            dicom
                                    ? image.identity().seriesDescription()
                                    : image.source().getFileName().toString().replace(".tif", ""));
                    assertEquals(dicom ? image.modality() : "SM", each.modality());
                }
            }
        }
    }

    @Test
    void aSlideShowsThePixelsThatWereDrawn() throws Exception {
        SampleCase slide = SampleCase.MITOSES;
        try (MedicalImage image = Images.open(new Samples(shared).file(slide))) {
            assertArrayEquals(
                    Phantom.render(slide.scene().orElseThrow(), 4).rgb(),
                    ModelPicture.render(image, image.display().initialState()).rgb());
        }
    }

    @Test
    void aCaseIsDrawnOnceAndOthersAreNotDrawnWithIt() throws Exception {
        Samples samples = new Samples(folder);
        Path file = samples.file(SampleCase.STUBS);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, longAgo);
        assertEquals(file, new Samples(folder).file(SampleCase.STUBS));
        assertEquals(longAgo, Files.getLastModifiedTime(file));
        assertEquals(List.of(file), files(file.resolveSibling(".")));
    }

    @Test
    void whatAnotherVersionDrewIsDeleted() throws Exception {
        Path old = Files.createDirectories(folder.resolve("phantoms-0123456789ab"));
        Files.writeString(old.resolve(SampleCase.STUBS.fileName()), "old");
        Path mine = Files.writeString(folder.resolve("mine.txt"), "kept");
        Path file = new Samples(folder).file(SampleCase.STUBS);
        assertNotEquals(old, file.getParent());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(mine));
    }

    @Test
    void anotherGeneratorOrAnotherListHasAnotherMark() throws IOException {
        assertEquals(Generator.mark(List.of("a")), Generator.mark(List.of("a")));
        assertNotEquals(Generator.mark(List.of("a")), Generator.mark(List.of("b")));
    }

    @Test
    void aFileIsKnownForTheCaseThatItIs() throws Exception {
        Samples samples = new Samples(folder);
        Path file = samples.file(SampleCase.PYKNOSIS);
        assertEquals(Optional.of(SampleCase.PYKNOSIS), samples.caseOf(file));
        assertEquals(
                Optional.empty(), samples.caseOf(shared.resolve(SampleCase.PYKNOSIS.fileName())));
        assertEquals(Optional.empty(), samples.caseOf(folder.resolve("mine.tif")));
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.map(Path::normalize).toList();
        }
    }
}
