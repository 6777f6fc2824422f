package dragonfly.image.slide.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.Level;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.SpacingSource;
import dragonfly.image.display.Window;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.Tiling;
import dragonfly.image.slide.dicom.SlideBytes.Picture;
import dragonfly.image.slide.dicom.SlideBytes.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

class DicomSlideTest {
    private static final int OPTICAL_PATHS = 0x00480105;
    private static final int SHARED = 0x52009229;

    @TempDir Path folder;

    private Path write(String name, DicomBytes dicom) throws Exception {
        return Files.write(folder.resolve(name), dicom.file(DicomBytes.EXPLICIT));
    }

    /** A volume of tiles of 8 × 8 pixels in one colour. */
    private static DicomBytes volume(int width, int height, int colour) {
        return plain("VOLUME", width, height, colour, 1).text(0x00209311, "CS", "TILED_FULL");
    }

    private static DicomBytes plain(String flavour, int width, int height, int colour, int layers) {
        byte[] samples = new byte[width * height * 3];
        Arrays.fill(samples, (byte) colour);
        Picture picture = new Picture(Pixels.COLOUR, width, height, samples);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            frames.addAll(picture.frames(8, 8));
        }
        return SlideBytes.withFrames(
                SlideBytes.instance(Pixels.COLOUR, flavour, width, height, 8, 8), frames);
    }

    private static int colourAt(Slide slide, int frame, int level, int x, int y) throws Exception {
        int[] argb = new int[1];
        slide.readRegion(frame, level, x, y, 1, 1, argb);
        return argb[0];
    }

    private static int gray(int value) {
        return 0xFF000000 | value * 0x010101;
    }

    @Test
    void theInstancesOfASeriesAreTheLevelsOfOneSlideWhicheverIsOpened() throws Exception {
        List<Path> files = new ArrayList<>();
        files.add(write("coarse", volume(10, 5, 30)));
        files.add(write("fine", volume(40, 21, 10)));
        files.add(write("middle", volume(20, 10, 20)));
        files.add(write("label", plain("LABEL", 12, 9, 90, 1)));
        files.add(write("overview", plain("OVERVIEW", 5, 5, 91, 1)));
        files.add(write("thumbnail", plain("THUMBNAIL", 6, 6, 92, 1)));
        write("other", volume(80, 42, 99).text(0x0020000E, "UI", "7.7"));
        Files.writeString(folder.resolve("notes"), "not an image");
        for (Path file : files) {
            try (Slide slide = DicomSlide.open(file)) {
                assertEquals(
                        List.of(
                                new Level(40, 21, 1),
                                new Level(20, 10, (2 + 2.1) / 2),
                                new Level(10, 5, (4 + 4.2) / 2)),
                        slide.levels());
                assertEquals(new Tiling(8, 8, 5, 3), slide.tiling(0));
                for (int level = 0; level < 3; level++) {
                    assertEquals(gray(10 * (level + 1)), colourAt(slide, 0, level, 3, 3));
                }
                assertEquals(Set.of("label", "macro", "thumbnail"), slide.associatedNames());
                Rgb8 label = slide.associated("label");
                assertEquals(12, label.width());
                assertEquals(9, label.height());
                assertEquals(gray(90), label.argb(11, 8));
                assertEquals("", slide.frameName(0));
            }
        }
    }

    @Test
    void twoPyramidsOfOneSeriesAreTwoSlides() throws Exception {
        Path left = write("a", volume(40, 20, 1).text(0x00080019, "UI", "5.1"));
        write("b", volume(20, 10, 2).text(0x00080019, "UI", "5.1"));
        Path right = write("c", volume(48, 24, 3).text(0x00080019, "UI", "5.2"));
        try (Slide slide = DicomSlide.open(left)) {
            assertEquals(2, slide.levels().size());
            assertEquals(40, slide.width());
        }
        try (Slide slide = DicomSlide.open(right)) {
            assertEquals(List.of(new Level(48, 24, 1)), slide.levels());
        }
    }

    @Test
    void onePyramidMayLieInSeveralSeries() throws Exception {
        Path fine = write("a", volume(40, 20, 1).text(0x00080019, "UI", "5.1"));
        write("b", volume(20, 10, 2).text(0x00080019, "UI", "5.1").text(0x0020000E, "UI", "8"));
        try (Slide slide = DicomSlide.open(fine)) {
            assertEquals(2, slide.levels().size());
        }
    }

    @Test
    void anotherPieceOfGlassInTheSeriesIsNoLevel() throws Exception {
        Path file = write("a", volume(40, 20, 1));
        write("b", volume(20, 20, 2));
        write("c", volume(20, 10, 3).text(0x00200052, "UI", "1.1"));
        try (Slide slide = DicomSlide.open(file)) {
            // The frame of reference tells nothing where only one of two has it.
            assertEquals(List.of(40, 20), slide.levels().stream().map(Level::width).toList());
            assertEquals(gray(3), colourAt(slide, 0, 1, 0, 0));
        }
        Path other = write("d", volume(40, 20, 4).text(0x00200052, "UI", "1.2"));
        try (Slide slide = DicomSlide.open(other)) {
            assertEquals(gray(4), colourAt(slide, 0, 0, 0, 0));
            assertEquals(1, slide.levels().size());
        }
    }

    @Test
    void aCopyBesideASlideChangesNothing() throws Exception {
        write("a", volume(16, 8, 1));
        Path opened = write("b", volume(16, 8, 2));
        try (Slide slide = DicomSlide.open(opened)) {
            assertEquals(1, slide.levels().size());
            assertEquals(1, slide.frames());
            assertEquals(gray(2), colourAt(slide, 0, 0, 0, 0));
        }
    }

    @Test
    void aLabelWithoutItsSlideIsNoSlide() throws Exception {
        Path label = write("label", plain("LABEL", 12, 9, 90, 1));
        DicomSlideProvider provider = new DicomSlideProvider();
        byte[] head = Arrays.copyOf(Files.readAllBytes(label), 160);
        assertEquals(0, provider.probe(label, head));
        ImageException e = assertThrows(ImageException.class, () -> provider.open(label).close());
        assertEquals(Fault.UNSUPPORTED, e.fault());
        write("volume", volume(16, 8, 1));
        assertEquals(100, provider.probe(label, head));
    }

    @Test
    void otherImagesAreNoSlides() throws Exception {
        Path file = write("ct", DicomBytes.gray(2, 2, 8, 8).ob(0x7FE00010, new byte[4]));
        byte[] head = Arrays.copyOf(Files.readAllBytes(file), 160);
        assertEquals(0, new DicomSlideProvider().probe(file, head));
        assertEquals(0, new DicomSlideProvider().probe(folder.resolve("none"), new byte[0]));
    }

    @Test
    void focalPlanesAndPathsAreFramesWithNames() throws Exception {
        DicomBytes fine =
                plain("VOLUME", 8, 8, 1, 6)
                        .text(0x00209311, "CS", "TILED_FULL")
                        .ul(0x00480303, 3)
                        .ul(0x00480302, 2)
                        .sequence(0x00480008, DicomBytes.empty().text(0x0040074A, "DS", "-2"))
                        .sequence(
                                SHARED,
                                DicomBytes.empty()
                                        .sequence(
                                                0x00289110,
                                                DicomBytes.empty().text(0x00180088, "DS", "0.002")))
                        .sequence(
                                OPTICAL_PATHS,
                                SlideBytes.path("1")
                                        .text(0x00480107, "ST", "DAPI")
                                        .ob(0x00282000, new byte[] {1, 2}),
                                SlideBytes.path("2")
                                        .fl(0x00220055, 488)
                                        .text(0x00480112, "DS", "40"));
        Path file = write("fine", fine);
        write(
                "coarse",
                plain("VOLUME", 4, 4, 7, 2)
                        .text(0x00209311, "CS", "TILED_FULL")
                        .sequence(OPTICAL_PATHS, SlideBytes.path("1"), SlideBytes.path("2")));
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(
                    List.of(
                            "DAPI · focal plane 1 of 3 (-2.0 µm)",
                            "DAPI · focal plane 2 of 3 (0.0 µm)",
                            "DAPI · focal plane 3 of 3 (2.0 µm)",
                            "Optical path 2, 488 nm · focal plane 1 of 3 (-2.0 µm)",
                            "Optical path 2, 488 nm · focal plane 2 of 3 (0.0 µm)",
                            "Optical path 2, 488 nm · focal plane 3 of 3 (2.0 µm)"),
                    List.of(0, 1, 2, 3, 4, 5).stream().map(slide::frameName).toList());
            assertEquals(OptionalDouble.of(40), slide.objective());
            assertArrayEquals(new byte[] {1, 2}, slide.iccProfile().orElseThrow());
            assertTrue(slide.iccProfile(3).isEmpty());
            // The coarse level has one plane, which stands for all.
            assertEquals(gray(7), colourAt(slide, 5, 1, 0, 0));
        }
    }

    @Test
    void heightsThatFollowTheTissueAreNoStack() throws Exception {
        DicomBytes[] places = new DicomBytes[4];
        Arrays.setAll(places, i -> SlideBytes.place(1 + 8 * i, 1, 10 + 0.7 * i, "1"));
        Path file =
                write(
                        "a",
                        plain("VOLUME", 32, 8, 5, 1)
                                .text(0x00209311, "CS", "TILED_SPARSE")
                                .sequence(SlideBytes.PER_FRAME, places));
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(1, slide.frames());
            assertEquals(gray(5), colourAt(slide, 0, 0, 31, 7));
        }
    }

    @Test
    void whatIsAbsentIsTransparentAndShownInTheRecommendedColour() throws Exception {
        DicomBytes sparse =
                SlideBytes.withFrames(
                        SlideBytes.instance(Pixels.COLOUR, "VOLUME", 32, 8, 8, 8),
                        List.of(new byte[8 * 8 * 3]));
        sparse.text(0x00209311, "CS", "TILED_SPARSE")
                .sequence(SlideBytes.PER_FRAME, SlideBytes.place(9, 1, 0, ""))
                .us(0x00480015, 0xFFFF, 0, 0);
        Path file = write("a", sparse);
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(0, colourAt(slide, 0, 0, 0, 0));
            assertEquals(0xFF000000, colourAt(slide, 0, 0, 8, 0));
            assertEquals(0, colourAt(slide, 0, 0, 16, 0));
            Rgb8 shown = (Rgb8) slide.read(0, 0, new Region(7, 0, 2, 1));
            assertArrayEquals(new int[] {0xFFFFFFFF, 0xFF000000}, shown.packed());
        }
    }

    @Test
    void aColourOfTheCieIsTheSameOnTheScreen() {
        // Known pairs: white, mid gray, the sRGB primaries' L*a*b* under D50.
        assertEquals(0xFFFFFFFF, CieLab.toRgb(lab(100, 0, 0)));
        assertEquals(0xFF000000, CieLab.toRgb(lab(0, 0, 0)));
        assertNear(0xFF777777, CieLab.toRgb(lab(50, 0, 0)));
        assertNear(0xFFFF0000, CieLab.toRgb(lab(54.29, 80.80, 69.89)));
        assertNear(0xFF0000FF, CieLab.toRgb(lab(29.57, 68.30, -112.03)));
    }

    private static int[] lab(double lightness, double a, double b) {
        return new int[] {
            (int) Math.round(lightness * 655.35),
            (int) Math.round((a + 128) * 257),
            (int) Math.round((b + 128) * 257)
        };
    }

    private static void assertNear(int expected, int actual) {
        for (int shift = 0; shift < 24; shift += 8) {
            int distance = ((expected >> shift) & 0xFF) - ((actual >> shift) & 0xFF);
            assertTrue(Math.abs(distance) <= 2, Integer.toHexString(actual));
        }
    }

    @Test
    void thePixelSizeComesFromTheWholeWhereNoneIsStated() throws Exception {
        Path file = write("a", volume(40, 20, 1).fl(0x00480001, 0.02).fl(0x00480002, 0.01));
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(0.0005, slide.spacing().orElseThrow().columnMillimetres(), 1e-9);
            assertEquals(0.0005, slide.spacing().orElseThrow().rowMillimetres(), 1e-9);
            assertEquals(SpacingSource.SLIDE, slide.spacing().orElseThrow().source());
        }
    }

    @Test
    void aPixelThatIsLargerThanAnyOfASlideIsNotBelieved() throws Exception {
        Path file = write("a", volume(40, 20, 1).fl(0x00480001, 40).fl(0x00480002, 20));
        try (Slide slide = DicomSlide.open(file)) {
            assertTrue(slide.spacing().isEmpty());
        }
    }

    @Test
    void levelsInsideAFileAreRead() throws Exception {
        DicomBytes file =
                volume(32, 16, 1)
                        .text(0x7FDF0010, "LO", "PixelMed Publishing")
                        .sequence(0x7FDF1001, volume(16, 8, 2), volume(8, 4, 3));
        Path path = write("a", file);
        write("b", volume(16, 8, 22));
        try (Slide slide = DicomSlide.open(path)) {
            assertEquals(List.of(32, 16, 8), slide.levels().stream().map(Level::width).toList());
            // One that is also an instance of its own is taken from there.
            assertEquals(gray(22), colourAt(slide, 0, 1, 0, 0));
            assertEquals(gray(3), colourAt(slide, 0, 2, 0, 0));
        }
    }

    @Test
    void aLevelOfAnotherKindIsRefusedWhenItIsRead() throws Exception {
        Path file = write("a", volume(16, 8, 1));
        write(
                "b",
                SlideBytes.withFrames(
                                SlideBytes.instance(Pixels.GRAY8, "VOLUME", 8, 4, 8, 8),
                                List.of(new byte[64]))
                        .text(0x00209311, "CS", "TILED_FULL"));
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(gray(1), colourAt(slide, 0, 0, 0, 0));
            ImageException e =
                    assertThrows(ImageException.class, () -> colourAt(slide, 0, 1, 0, 0));
            assertEquals(Fault.DAMAGED, e.fault());
        }
    }

    @Test
    void missingAndUnreadableFilesAreToldAndTheRestIsShown() throws Exception {
        Path part =
                write(
                        "a",
                        SlideBytes.withFrames(
                                        SlideBytes.instance(Pixels.COLOUR, "VOLUME", 16, 8, 8, 8),
                                        List.of(new byte[192]))
                                .text(0x00209311, "CS", "TILED_FULL")
                                .text(0x00209161, "UI", "9.9")
                                .us(0x00209163, 2)
                                .ul(0x00209228, 1));
        byte[] broken = volume(8, 4, 1).file(DicomBytes.EXPLICIT);
        Files.write(folder.resolve("b"), Arrays.copyOf(broken, broken.length - 190));
        try (Slide slide = DicomSlide.open(part)) {
            assertEquals(0, colourAt(slide, 0, 0, 0, 0));
            assertEquals(0xFF000000, colourAt(slide, 0, 0, 8, 0));
            assertEquals(
                    List.of(
                            "1 of the files that make up this slide are not in its folder.",
                            "1 of the files that make up this slide could not be read."),
                    slide.notices());
        }
    }

    @Test
    void aSlideThatDoesNotSayWhereItsTilesLieIsRefused() throws Exception {
        Path file =
                write(
                        "a",
                        SlideBytes.withFrames(
                                SlideBytes.instance(Pixels.COLOUR, "VOLUME", 32, 8, 8, 8),
                                List.of(new byte[192])));
        ImageException e = assertThrows(ImageException.class, () -> DicomSlide.open(file).close());
        assertEquals(Fault.DAMAGED, e.fault());
    }

    @Test
    void fluorescenceGetsAWindowOfItsOwnForEachPath() throws Exception {
        List<byte[]> frames = new ArrayList<>();
        for (int level : new int[] {100, 5000}) {
            byte[] samples = new byte[16 * 16 * 2];
            for (int i = 0; i < 256; i++) {
                samples[2 * i] = (byte) (level + i);
                samples[2 * i + 1] = (byte) ((level + i) >> 8);
            }
            frames.add(samples);
        }
        DicomBytes dicom =
                SlideBytes.withFrames(
                                SlideBytes.instance(Pixels.GRAY16, "VOLUME", 16, 16, 16, 16),
                                frames)
                        .text(0x00209311, "CS", "TILED_FULL")
                        .sequence(OPTICAL_PATHS, SlideBytes.path("a"), SlideBytes.path("b"));
        try (Slide slide = DicomSlide.open(write("a", dicom))) {
            Window first = (Window) slide.display(0).presets().getFirst();
            Window second = (Window) slide.display(1).presets().getFirst();
            assertEquals(228, first.center(), 2);
            assertEquals(5128, second.center(), 2);
            assertEquals(0xFF000000, colourAt(slide, 1, 0, 0, 0));
            assertEquals(0xFFFFFFFF, colourAt(slide, 1, 0, 15, 15));
            assertFalse(slide.display(1).presets().isEmpty());
        }
    }

    @Test
    void coloursStayAsStoredAndTheirProfileIsOfferedToTheDisplay() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Path file =
                write(
                        "a",
                        volume(16, 8, 40)
                                .sequence(
                                        OPTICAL_PATHS,
                                        SlideBytes.path("1").ob(0x00282000, profile)));
        try (Slide slide = DicomSlide.open(file)) {
            assertTrue(slide.display(0).profile().isPresent());
            assertEquals(gray(40), colourAt(slide, 0, 0, 0, 0));
        }
    }

    @Test
    void aClosedSlideIsRefusedAndNotRead() throws Exception {
        Slide slide = DicomSlide.open(write("a", volume(16, 8, 1)));
        slide.close();
        slide.close();
        assertThrows(ImageException.class, () -> colourAt(slide, 0, 0, 0, 0));
    }
}
