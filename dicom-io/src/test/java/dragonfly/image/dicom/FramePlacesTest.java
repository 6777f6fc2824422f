package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.DicomBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;

/** Where the frames of a slide lie is read without making objects of it. */
class FramePlacesTest {
    private static final int PER_FRAME = 0x52009230;

    @TempDir Path folder;

    private static DicomBytes position(int column, int row, String depth) {
        return DicomBytes.empty()
                .text(0x0040074A, "DS", depth)
                .sl(0x0048021E, column)
                .sl(0x0048021F, row);
    }

    private static DicomBytes frame(int column, int row, String depth, String path) {
        return DicomBytes.empty()
                .sequence(0x00209111, DicomBytes.empty().sl(0x0048021E, 77))
                .sequence(0x00480207, DicomBytes.empty().text(0x00480106, "SH", path))
                .sequence(0x0048021A, position(column, row, depth));
    }

    private static DicomBytes slide() {
        return DicomBytes.gray(2, 2, 8, 8)
                .text(0x00080016, "UI", ObjectKind.WHOLE_SLIDE)
                .ob(0x7FE00010, new byte[4]);
    }

    private FramePlaces places(DicomBytes dicom) throws Exception {
        try (DicomObject object = DicomObject.open(dicom.write(folder, DicomBytes.EXPLICIT))) {
            assertEquals(1, object.frames().available());
            return object.places();
        }
    }

    @Test
    void everyFrameHasItsPlaceDepthAndPath() throws Exception {
        FramePlaces places =
                places(
                        slide().sequence(
                                        PER_FRAME,
                                        frame(1, 513, "0", "DAPI"),
                                        frame(-3, 70000, "1.5", "FITC"),
                                        frame(5, 6, "", "DAPI")));
        assertEquals(3, places.frames());
        assertEquals(1, places.column(0));
        assertEquals(513, places.row(0));
        assertEquals(-3, places.column(1));
        assertEquals(70000, places.row(1));
        assertEquals(1.5, places.depth(1));
        assertEquals("FITC", places.path(1));
        assertTrue(Double.isNaN(places.depth(2)));
        assertEquals("DAPI", places.path(2));
    }

    @Test
    void itemsThatEndWithDelimitersAreReadTheSame() throws Exception {
        DicomBytes frame =
                DicomBytes.empty()
                        .undefinedSequence(0x00209111, DicomBytes.empty().sl(0x0048021E, 77))
                        .undefinedSequence(0x0048021A, position(11, 12, "2"));
        FramePlaces places = places(slide().undefinedSequence(PER_FRAME, frame, frame));
        assertEquals(2, places.frames());
        assertEquals(11, places.column(1));
        assertEquals(12, places.row(1));
        assertEquals("", places.path(1));
    }

    @Test
    void aFrameThatSaysNothingIsUnknown() throws Exception {
        FramePlaces places =
                places(slide().sequence(PER_FRAME, DicomBytes.empty(), frame(9, 9, "x", "")));
        assertEquals(2, places.frames());
        assertEquals(FramePlaces.UNKNOWN, places.column(0));
        assertEquals(9, places.column(1));
        assertTrue(Double.isNaN(places.depth(1)));
    }

    @Test
    void aLengthThatLeavesItsItemLosesThePlacesAndNotThePixels() throws Exception {
        DicomBytes lie = DicomBytes.empty().lying(0x0048021A, "SQ", 4000, new byte[8]);
        assertEquals(0, places(slide().sequence(PER_FRAME, frame(1, 1, "", ""), lie)).frames());
    }

    @Test
    void manyFramesTakeFewBytes() throws Exception {
        DicomBytes[] frames = new DicomBytes[20_000];
        Arrays.setAll(frames, i -> frame(i, i, "0", "1"));
        Path file = slide().sequence(PER_FRAME, frames).write(folder, DicomBytes.EXPLICIT);
        try (DicomObject object = DicomObject.open(file)) {
            assertEquals(19_999, object.places().column(19_999));
        }
        long bytes = Allocation.bytes(() -> DicomObject.open(file).close());
        // Short-lived headers included; as data sets they would be six times that.
        assertTrue(bytes < 40_000_000, bytes + " bytes");
    }
}
