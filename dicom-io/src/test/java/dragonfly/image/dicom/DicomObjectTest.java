package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

class DicomObjectTest {
    private static final int PRIVATE_SEQUENCE = 0x7FDF1001;

    @TempDir Path folder;

    private static byte[] rleOfOneByte(int value) {
        // A header of one segment (PS3.5 G.5), then a literal of two bytes and its padding.
        byte[] frame = new byte[64 + 4];
        frame[0] = 1;
        frame[4] = 64;
        frame[64] = 1;
        frame[65] = (byte) value;
        frame[66] = (byte) (value + 1);
        return frame;
    }

    private static DicomBytes small(int columns) {
        return DicomBytes.gray(columns, 1, 8, 8);
    }

    @Test
    void pixelsInsideItemsArePassedOverAndCanBeRead() throws Exception {
        DicomBytes inner =
                small(2).text(0x00280008, "IS", "2")
                        .encapsulated(new int[0], rleOfOneByte(20), rleOfOneByte(40));
        DicomBytes outer =
                small(2).sequence(PRIVATE_SEQUENCE, inner, DicomBytes.empty())
                        .encapsulated(new int[0], rleOfOneByte(60));
        try (DicomObject object = DicomObject.open(outer.write(folder, DicomBytes.RLE))) {
            assertEquals(60, ((Gray16) object.frames().read(0)).value(0, 0));
            Dataset item = object.dataset().items(PRIVATE_SEQUENCE).getFirst();
            assertTrue(object.hasFrames(item));
            FrameStack frames = object.frames(item);
            assertEquals(2, frames.available());
            assertEquals(41, ((Gray16) frames.read(1)).value(1, 0));
            assertFalse(object.hasFrames(object.dataset().items(PRIVATE_SEQUENCE).getLast()));
        }
    }

    @Test
    void aLongValueIsReadFromTheFile() throws Exception {
        byte[] profile = new byte[3 << 20];
        new Random(7).nextBytes(profile);
        byte[] small = Arrays.copyOf(profile, 100);
        DicomBytes dicom =
                small(2).ob(0x00282000, profile)
                        .sequence(0x00480105, DicomBytes.empty().ob(0x00282000, small))
                        .ob(0x7FE00010, new byte[2]);
        try (DicomObject object = DicomObject.open(dicom.write(folder, DicomBytes.EXPLICIT))) {
            assertArrayEquals(profile, object.bytes(object.dataset(), 0x00282000));
            assertArrayEquals(
                    small, object.bytes(object.dataset().items(0x00480105).getFirst(), 0x00282000));
            assertEquals(0, object.bytes(object.dataset(), 0x00282001).length);
        }
    }

    @Test
    void aLookAtASlideStopsAtTheTagAndAtOtherClasses() throws Exception {
        DicomBytes dicom =
                small(2).text(0x0020000E, "UI", "4.5")
                        .text(0x00200013, "IS", "6")
                        .text(0x00080016, "UI", ObjectKind.WHOLE_SLIDE);
        Path file = dicom.write(folder, DicomBytes.EXPLICIT);
        Dataset head = DicomObject.peekSlide(file, 0x0020000E).orElseThrow();
        assertEquals("4.5", head.text(0x0020000E));
        assertFalse(head.has(0x00200013));
        Path other = dicom.text(0x00080016, "UI", "1.2.3").write(folder, DicomBytes.EXPLICIT);
        assertEquals(Optional.empty(), DicomObject.peekSlide(other, 0x0020000E));
        Path text = Files.writeString(folder.resolve("notes"), "no DICOM at all");
        assertEquals(Optional.empty(), DicomObject.peekSlide(text, 0x0020000E));
    }
}
