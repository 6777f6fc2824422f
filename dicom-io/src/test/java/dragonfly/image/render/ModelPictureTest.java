package dragonfly.image.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.display.DisplayState;
import dragonfly.image.display.GrayTable;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.Window;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;

class ModelPictureTest {
    @TempDir Path folder;

    @Test
    void theModelSeesTheGraysOfTheViewersTable() throws Exception {
        Path file = SharedData.path("testdata/dicom/images/CT-JPEGLosslessSV1.dcm");
        try (MedicalImage image = Images.open(file)) {
            DisplayState state =
                    image.display().initialState().withVoi(Window.linear(40, 400, "")).invert();
            Gray16 raster = (Gray16) image.read(0);
            GrayTable table =
                    GrayTable.of(image.display(), state, raster.signed(), raster.bitsStored());
            byte[] rgb = ModelPicture.render(image, state).rgb();
            for (int i = 0; i < raster.words().length; i++) {
                int gray = table.argb(raster.words()[i]) & 0xFF;
                assertEquals(gray, rgb[3 * i] & 0xFF);
                assertEquals(gray, rgb[3 * i + 1] & 0xFF);
                assertEquals(gray, rgb[3 * i + 2] & 0xFF);
            }
        }
    }

    private MedicalImage twoFrames() throws ImageException {
        return Images.open(
                DicomBytes.gray(1, 1, 16, 12)
                        .text(0x00280008, "IS", "2")
                        .text(0x00281050, "DS", "40")
                        .text(0x00281051, "DS", "400")
                        .text(0x00281055, "LO", "SOFT TISSUE")
                        .ow(0x7FE00010, 0, 240)
                        .write(folder, DicomBytes.EXPLICIT));
    }

    @Test
    void theDescriptionNamesFrameAndWindow() throws Exception {
        try (MedicalImage image = twoFrames()) {
            DisplayState state = image.display().initialState().withFrame(1);
            Rendered rendered = ModelPicture.render(image, state);
            assertEquals("frame 2 of 2, window 40/400 (SOFT TISSUE)", rendered.description());
            assertEquals(255, rendered.rgb()[0] & 0xFF);
            assertEquals(
                    "frame 2 of 2, window 40/400 (SOFT TISSUE), large values dark",
                    ModelPicture.render(image, state.invert()).description());
        }
    }

    @Test
    void aThumbnailAveragesAreas() {
        Rgb8 stripes =
                new Rgb8(
                        4,
                        2,
                        new int[] {
                            0xFF000000, 0xFFFFFFFF, 0xFF100000, 0xFF300000,
                            0xFF000000, 0xFFFFFFFF, 0xFF100000, 0xFF300000
                        });
        Rgb8 small = Thumbnail.of(stripes, 2);
        assertEquals("[-8355712, -14680064]", Arrays.toString(small.packed()));
        assertEquals(2, small.width());
        assertEquals(1, small.height());
        assertEquals(stripes, Thumbnail.of(stripes, 4));
    }

    @Test
    void anAutomaticWindowLeavesOutOutliersAndPadding() {
        short[] words = new short[2000];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) (100 + i % 100);
        }
        words[0] = 4000;
        words[1] = -2000;
        words[2] = -2000;
        Gray16 raster = new Gray16(50, 40, words, true, 16);
        Rescale modality = new Rescale(-1, 0, "");
        assertEquals(
                Window.over(-199, -100, "").shortForm(),
                AutoWindow.percentiles(raster, modality, PixelPadding.none()).shortForm());
        assertEquals(
                Window.over(-4000, -100, "").shortForm(),
                AutoWindow.minimumToMaximum(raster, modality, PixelPadding.between(-2000, -2000))
                        .shortForm());
    }
}
