package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.dicom.codec.YbrToRgb;
import dragonfly.image.display.ColourView;
import dragonfly.image.display.DisplayState;
import dragonfly.image.render.ModelPicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Rare kinds of samples and colours: shown as they are meant, or refused by name. */
class PixelKindsTest {
    private static final int PIXELS = 0x7FE00010;
    private static final int FLOATS = 0x7FE00008;
    private static final int DOUBLES = 0x7FE00009;

    @TempDir Path folder;

    private MedicalImage open(DicomBytes dicom) throws ImageException {
        return DicomFiles.open(dicom.write(folder, DicomBytes.EXPLICIT));
    }

    private int[] colours(DicomBytes dicom, String syntax) throws ImageException {
        try (MedicalImage image = DicomFiles.open(dicom.write(folder, syntax))) {
            return ((Rgb8) image.read(0)).packed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARGB", "CMYK", "HSV"})
    void aRetiredKindOfColourIsRefusedByName(String photometric) {
        DicomBytes dicom =
                DicomBytes.colour(2, 2, photometric).us(0x00280002, 4).ob(PIXELS, new byte[16]);
        ImageException e = assertThrows(ImageException.class, () -> open(dicom).close());
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertTrue(e.getMessage().contains(photometric + " colours"), e.getMessage());
    }

    @Test
    void anUnknownKindOfColourIsRefused() {
        DicomBytes dicom = DicomBytes.colour(2, 2, "SEPIA").ob(PIXELS, new byte[12]);
        ImageException e = assertThrows(ImageException.class, () -> open(dicom).close());
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertFalse(e.getMessage().contains("SEPIA"));
    }

    @Test
    void colourHalvedBothWaysWithoutCompressionIsRefused() {
        DicomBytes dicom = DicomBytes.colour(4, 4, "YBR_PARTIAL_420").ob(PIXELS, new byte[24]);
        ImageException e = assertThrows(ImageException.class, () -> open(dicom).close());
        assertEquals(Fault.UNSUPPORTED, e.fault());
    }

    @Test
    void partialRangeColourIsWidened() throws Exception {
        byte[] halved = {16, (byte) 235, (byte) 128, (byte) 128};
        assertArrayEquals(
                new int[] {0xFF000000, 0xFFFFFFFF},
                colours(
                        DicomBytes.colour(2, 1, "YBR_PARTIAL_422").ob(PIXELS, halved),
                        DicomBytes.EXPLICIT));
        byte[] full = {16, (byte) 128, (byte) 128, (byte) 235, (byte) 128, (byte) 128};
        assertArrayEquals(
                new int[] {0xFF000000, 0xFFFFFFFF},
                colours(
                        DicomBytes.colour(2, 1, "YBR_PARTIAL_420").ob(PIXELS, full),
                        DicomBytes.EXPLICIT));
    }

    @Test
    void runLengthColourIsFullWhateverItIsCalled() throws Exception {
        byte[][] planes = {{100, 120}, {90, 91}, {(byte) 140, (byte) 141}};
        byte[] frame = rle(planes);
        int[] full = {YbrToRgb.full(100, 90, 140), YbrToRgb.full(120, 91, 141)};
        int[] partial = {YbrToRgb.partial(100, 90, 140), YbrToRgb.partial(120, 91, 141)};
        for (String photometric : new String[] {"YBR_FULL", "YBR_FULL_422", "YBR_PARTIAL_422"}) {
            DicomBytes dicom = DicomBytes.colour(2, 1, photometric).encapsulated(new int[0], frame);
            assertArrayEquals(
                    photometric.contains("PARTIAL") ? partial : full,
                    colours(dicom, DicomBytes.RLE),
                    photometric);
        }
    }

    /** Two bytes a segment, written as they are. */
    private static byte[] rle(byte[][] planes) {
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        header.putInt(planes.length);
        for (byte[] plane : planes) {
            header.putInt(64 + data.size());
            data.write(plane.length - 1);
            data.writeBytes(plane);
            data.write(data.size() % 2 == 1 ? new byte[] {-128} : new byte[0], 0, data.size() % 2);
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(header.array());
        frame.writeBytes(data.toByteArray());
        return frame.toByteArray();
    }

    @Test
    void sixteenBitColourShowsItsUpperByte() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(1, 1, 16, 16)
                        .us(0x00280002, 3)
                        .us(0x00280006, 0)
                        .text(0x00280004, "CS", "RGB")
                        .ow(PIXELS, 0x1122, 0xAABB, 0xFF00);
        assertArrayEquals(new int[] {0xFF11AAFF}, colours(dicom, DicomBytes.EXPLICIT));
    }

    private static DicomBytes palette(DicomBytes dicom, int first, int bits, int... entries) {
        dicom.text(0x00280004, "CS", "PALETTE COLOR");
        for (int channel = 0; channel < 3; channel++) {
            dicom.us(0x00281101 + channel, bits == 8 ? 2 * entries.length : entries.length);
            dicom.us(
                    0x00281101 + channel,
                    bits == 8 ? 2 * entries.length : entries.length,
                    first,
                    bits);
            dicom.ow(0x00281201 + channel, entries);
        }
        return dicom;
    }

    @Test
    void entriesOfEightBitsStandTwoToAWord() throws Exception {
        DicomBytes dicom =
                palette(DicomBytes.gray(4, 1, 8, 8), 0, 8, 0x2010, 0x4030)
                        .ob(PIXELS, new byte[] {0, 1, 2, 3});
        assertArrayEquals(
                new int[] {0xFF101010, 0xFF202020, 0xFF303030, 0xFF404040},
                colours(dicom, DicomBytes.EXPLICIT));
    }

    @Test
    void indicesOfSixteenBitsMayStartAnywhere() throws Exception {
        DicomBytes dicom =
                palette(DicomBytes.gray(3, 1, 16, 16), 40000, 16, 0x1000, 0x2000)
                        .ow(PIXELS, 40000, 40001, 65535);
        assertArrayEquals(
                new int[] {0xFF101010, 0xFF202020, 0xFF202020},
                colours(dicom, DicomBytes.EXPLICIT));
    }

    @Test
    void signedIndicesStartBelowZero() throws Exception {
        DicomBytes dicom =
                palette(DicomBytes.gray(3, 1, 16, 16), 65534, 16, 0x1000, 0x2000, 0x3000)
                        .us(0x00280103, 1)
                        .ow(PIXELS, 65534, 65535, 0);
        assertArrayEquals(
                new int[] {0xFF101010, 0xFF202020, 0xFF303030},
                colours(dicom, DicomBytes.EXPLICIT));
    }

    private static byte[] floats(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        return bytes.array();
    }

    private static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    @Test
    void paddingOfFloatingPointPixelsIsBlackAndCountsNotForTheWindow() throws Exception {
        DicomBytes floats =
                DicomBytes.gray(4, 1, 32, 32)
                        .lying(0x00280122, "FL", 4, floats(-1000.5))
                        .lying(0x00280124, "FL", 4, floats(-2000))
                        .lying(FLOATS, "OF", 16, floats(-1000.5, -1500, 0.25, 0.75));
        DicomBytes doubles =
                DicomBytes.gray(4, 1, 64, 64)
                        .lying(0x00280123, "FD", 8, doubles(-1000.5))
                        .lying(0x00280125, "FD", 8, doubles(-2000))
                        .lying(DOUBLES, "OD", 32, doubles(-1000.5, -1500, 0.25, 0.75));
        for (DicomBytes dicom : new DicomBytes[] {floats, doubles}) {
            try (MedicalImage image = open(dicom)) {
                assertEquals(0.25f, ((GrayFloat) image.read(0)).value(2, 0));
                assertEquals("0.5/0.5", image.display().presets().getFirst().shortForm());
                byte[] rgb = ModelPicture.render(image, image.display().initialState()).rgb();
                assertArrayEquals(new byte[] {0, 0, 0, (byte) 255}, grays(rgb));
            }
        }
    }

    private static byte[] grays(byte[] rgb) {
        byte[] grays = new byte[rgb.length / 3];
        for (int i = 0; i < grays.length; i++) {
            grays[i] = rgb[3 * i];
        }
        return grays;
    }

    @Test
    void aRangeOfPaddingIsBlackWhateverTheWindow() throws Exception {
        DicomBytes dicom =
                DicomBytes.gray(4, 1, 16, 16)
                        .us(0x00280103, 1)
                        .us(0x00280120, 65536 - 2000)
                        .us(0x00280121, 65536 - 1999)
                        .text(0x00281050, "DS", "-3000")
                        .text(0x00281051, "DS", "100")
                        .ow(PIXELS, 65536 - 2000, 65536 - 1999, 65536 - 1998, 5);
        try (MedicalImage image = open(dicom)) {
            byte[] rgb = ModelPicture.render(image, image.display().initialState()).rgb();
            assertArrayEquals(new byte[] {0, 0, (byte) 255, (byte) 255}, grays(rgb));
        }
    }

    @Test
    void aFrameThatEndsEarlyIsShownAsFarAsItGoesAndSaysSo() throws Exception {
        byte[] whole = rle(new byte[][] {{7, 8}});
        byte[] cut = rle(new byte[][] {{7, 8}});
        cut[64] = 0;
        cut[66] = -128;
        DicomBytes dicom =
                DicomBytes.gray(2, 1, 8, 8)
                        .text(0x00280008, "IS", "2")
                        .encapsulated(new int[0], whole, cut);
        try (MedicalImage image = DicomFiles.open(dicom.write(folder, DicomBytes.RLE))) {
            assertTrue(image.notices().isEmpty());
            assertEquals(8, ((Gray16) image.read(0)).value(1, 0));
            assertTrue(image.isWhole(0));
            assertArrayEquals(new short[] {7, 0}, ((Gray16) image.read(1)).words());
            assertFalse(image.isWhole(1));
            assertEquals("A part of frame 2 is missing.", image.notices().getFirst());
            String words =
                    ModelPicture.render(image, image.display().initialState().withFrame(1))
                            .description();
            assertTrue(words.contains("a part of the image is missing"), words);
        }
    }

    @Test
    void coloursFollowTheFilesProfileUnlessItIsSwitchedOff() throws Exception {
        byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        DicomBytes dicom =
                DicomBytes.colour(1, 2, "RGB")
                        .ob(0x00282000, linear)
                        .ob(PIXELS, new byte[] {55, 55, 55, 0, 0, 0});
        try (MedicalImage image = open(dicom)) {
            assertEquals(0xFF373737, ((Rgb8) image.read(0)).argb(0, 0), "stored colours stay");
            DisplayState state = image.display().initialState();
            int shown = ModelPicture.render(image, state).rgb()[0] & 0xFF;
            assertEquals(128, shown, 2);
            DisplayState off = state.withColours(ColourView.standard().withProfile(false));
            assertEquals(55, ModelPicture.render(image, off).rgb()[0]);
            assertTrue(ModelPicture.render(image, off).description().contains("as stored"));
        }
    }

    @Test
    void aDamagedProfileIsNone() throws Exception {
        DicomBytes dicom =
                DicomBytes.colour(1, 1, "RGB")
                        .ob(0x00282000, new byte[200])
                        .ob(PIXELS, new byte[] {1, 2, 3});
        try (MedicalImage image = open(dicom)) {
            assertTrue(image.display().profile().isEmpty());
        }
    }
}
