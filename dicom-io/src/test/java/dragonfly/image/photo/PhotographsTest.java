package dragonfly.image.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Photographs of the test data against what Pillow makes of them. */
class PhotographsTest {
    private static Rendered asShown(Path file) throws ImageException {
        try (MedicalImage image = Images.open(file)) {
            return ModelPicture.render(image, image.display().initialState());
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    @TestFactory
    Stream<DynamicTest> theGoldenPicturesAreExact() throws IOException {
        Path folder = SharedData.path("golden/images");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode picture : json(folder.resolve("images.json"))) {
            String name = picture.get("file").asText();
            tests.add(
                    DynamicTest.dynamicTest(
                            name,
                            () ->
                                    assertEquals(
                                            picture.get("rgb_sha256").asText(),
                                            asShown(folder.resolve(name)).sha256())));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> sizesAndPixelsAreAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String folder : List.of("photo", "fundus")) {
            Path path = SharedData.path("testdata/" + folder);
            json(path.resolve("expected.json"))
                    .properties()
                    .forEach(
                            entry ->
                                    tests.add(
                                            DynamicTest.dynamicTest(
                                                    folder + "/" + entry.getKey(),
                                                    () ->
                                                            check(
                                                                    path.resolve(entry.getKey()),
                                                                    entry.getValue()))));
        }
        return tests.stream();
    }

    private static void check(Path file, JsonNode expected) throws Exception {
        if (expected.has("error")) {
            ImageException e = assertThrows(ImageException.class, () -> Images.open(file).close());
            assertNotEquals(Fault.UNSUPPORTED, e.fault(), e.getMessage());
            return;
        }
        JsonNode upright = expected.path("upright");
        try (MedicalImage image = Images.open(file)) {
            assertEquals(upright.path(0).asInt(expected.get("w").asInt()), image.width());
            assertEquals(upright.path(1).asInt(expected.get("h").asInt()), image.height());
            if (expected.has("pixels_sha256")) {
                assertEquals(expected.get("pixels_sha256").asText(), pixels(image));
            }
        }
    }

    /** The hash of the samples as Pillow keeps them: one byte a gray, three a colour. */
    private static String pixels(MedicalImage image) throws Exception {
        if (!image.display().monochrome()) {
            return ModelPicture.render(image, image.display().initialState()).sha256();
        }
        short[] words = assertInstanceOf(Gray16.class, image.read(0)).words();
        byte[] bytes = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[i] = (byte) words[i];
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void alphaIsDroppedNotBlended() throws Exception {
        assertEquals(
                "01a413c5efe374ba3f6f49bc6d8d3254f7d17314edc4aaef1a599d628ce7195c",
                asShown(SharedData.path("testdata/fundus/right-eye-rgba.png")).sha256());
    }

    @Test
    void aPaletteIsExpanded() throws Exception {
        assertEquals(
                "1e2a137e02cc06302622b107310de42e5f779eac7b5109e3f7a9c1a34430115a",
                asShown(SharedData.path("testdata/fundus/right-eye-palette.png")).sha256());
    }

    @Test
    void inksOfAnAdobeFileAreInverted() throws Exception {
        Rendered printed = asShown(SharedData.path("testdata/fundus/right-eye-cmyk.jpg"));
        Rendered original = asShown(SharedData.path("testdata/fundus/right-eye.png"));
        assertTrue(meanDifference(printed.rgb(), original.rgb()) < 1);
    }

    @Test
    void coloursOfAnotherProfileBecomeThoseOfTheOriginal() throws Exception {
        Rendered original = asShown(SharedData.path("testdata/fundus/right-eye.png"));
        Rendered adobe = asShown(SharedData.path("testdata/fundus/right-eye-icc-adobergb.jpg"));
        assertTrue(meanDifference(adobe.rgb(), original.rgb()) < 1);
    }

    @Test
    void aProgressiveFileShowsTheSamePicture() throws Exception {
        Rendered original = asShown(SharedData.path("testdata/fundus/right-eye.png"));
        Rendered progressive =
                asShown(SharedData.path("testdata/fundus/right-eye-progressive.jpg"));
        assertTrue(meanDifference(progressive.rgb(), original.rgb()) < 3);
    }

    @Test
    void sixteenBitsOfGrayAreKept() throws Exception {
        try (MedicalImage eight =
                        Images.open(SharedData.path("testdata/photo/cxr-nih-00000001_000.png"));
                MedicalImage sixteen =
                        Images.open(SharedData.path("testdata/photo/cxr-nih-16bit-gray.png"));
                MedicalImage twelve =
                        Images.open(
                                SharedData.path(
                                        "testdata/photo/cxr-nih-12in16-gray-miniswhite.tif"))) {
            Gray16 narrow = assertInstanceOf(Gray16.class, eight.read(0));
            Gray16 wide = assertInstanceOf(Gray16.class, sixteen.read(0));
            Gray16 inverted = assertInstanceOf(Gray16.class, twelve.read(0));
            assertEquals(8, narrow.bitsStored());
            assertEquals(16, wide.bitsStored());
            for (int i = 0; i < 512; i++) {
                int gray = narrow.value(i, i);
                assertEquals(gray, wide.value(i, i) >> 8);
                // Stored as 4095 less 16 times the gray: white is zero of 16 bits.
                assertEquals(65535 - (4095 - 16 * gray), inverted.value(i, i), 16);
            }
        }
    }

    private static double meanDifference(byte[] a, byte[] b) {
        assertEquals(a.length, b.length);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
        }
        return (double) sum / a.length;
    }

    @Test
    void aPictureLiesAsItsOrientationSays() {
        // Stored: 1 2 3 / 4 5 6. What Exif 2.32 says the upright picture is.
        int[][] upright = {
            {1, 2, 3, 4, 5, 6},
            {3, 2, 1, 6, 5, 4},
            {6, 5, 4, 3, 2, 1},
            {4, 5, 6, 1, 2, 3},
            {1, 4, 2, 5, 3, 6},
            {4, 1, 5, 2, 6, 3},
            {6, 3, 5, 2, 4, 1},
            {3, 6, 2, 5, 1, 4},
        };
        Rgb8 stored = new Rgb8(3, 2, new int[] {1, 2, 3, 4, 5, 6});
        for (int orientation = 1; orientation <= 8; orientation++) {
            Rgb8 turned = (Rgb8) Upright.turn(stored, orientation);
            assertEquals(orientation < 5 ? 3 : 2, turned.width());
            assertEquals(
                    Arrays.toString(upright[orientation - 1]),
                    Arrays.toString(turned.packed()),
                    "orientation " + orientation);
        }
    }
}
