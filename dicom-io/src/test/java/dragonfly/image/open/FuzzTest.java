package dragonfly.image.open;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.SharedData;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A stranger's file can be refused, never more than that. */
class FuzzTest {
    private static final int ROUNDS = 100;
    private static final long MOST_BYTES = 64L << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dicom/images/MR_small_implicit.dcm",
                "dicom/images/MR_small_bigendian.dcm",
                "dicom/images/MR_small_RLE.dcm",
                "dicom/images/SC_rgb_rle_16bit.dcm",
                "dicom/images/SC_rgb_dcmtk_+eb+cy+s2.dcm",
                "dicom/images/MR-JPEGLosslessSV1.dcm",
                "dicom/images/seg_image_ct_binary_overlap.dcm",
                "dicom/images/emri_small.dcm",
                "dicom/images/liver_deflate.dcm",
                "dicom/images/image_dfl.dcm",
                "dicom/images/gdcm-US-ALOKA-16.dcm",
                "dicom/images/parametric_map_double_float.dcm",
                "dicom/images/nested_priv_SQ.dcm",
                "dicom/images/vlut_04.dcm",
                "dicom/images/GDCMJ2K_TextGBR.dcm",
                "dicom/images/emri_small_jpeg_2k_lossless.dcm",
                "dicom/images/htj2k_MR4.dcm",
                "fundus/right-eye-palette.png",
                "fundus/right-eye-600.jpg",
                "fundus/right-eye-progressive.jpg",
                "fundus/right-eye-16bit.tif",
                "photo/cxr-nih-12in16-gray-miniswhite.tif",
                "photo/cxr-nih-16bit-gray.png",
            })
    void aChangedFileOpensOrIsRefused(String name) throws Exception {
        byte[] original = Files.readAllBytes(SharedData.path("testdata/" + name));
        Random random = new Random(name.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Path file = folder.resolve("changed");
            Files.write(file, Mutation.of(original, random));
            long bytes = Allocation.bytes(() -> openAndRead(file));
            assertTrue(bytes < MOST_BYTES, "round " + round + " allocated " + bytes);
        }
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void openAndRead(Path file) {
        try (MedicalImage image = Images.open(file)) {
            for (int frame = 0; frame < Math.min(3, image.frames()); frame++) {
                image.read(frame);
            }
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
