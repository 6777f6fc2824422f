package dragonfly.image.slide.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.image.Level;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.slide.Slide;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The DICOM slides of the test data against what OpenSlide says of them. */
class ReferenceSlidesTest {
    @TestFactory
    Stream<DynamicTest> aSlideIsWhatOpenSlideSays() throws Exception {
        Path folder = SharedData.path("testdata/wsi");
        JsonNode files =
                new ObjectMapper().readTree(folder.resolve("expected.json").toFile()).get("files");
        return files.properties().stream()
                .filter(entry -> entry.getValue().get("vendor").asText().equals("dicom"))
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                check(
                                                        folder.resolve(entry.getKey()),
                                                        entry.getValue())));
    }

    private static void check(Path file, JsonNode expected) throws Exception {
        try (Slide slide = DicomSlide.open(file)) {
            assertEquals(expected.get("levels").size(), slide.levels().size());
            for (int i = 0; i < slide.levels().size(); i++) {
                JsonNode level = expected.get("levels").get(i);
                Level found = slide.levels().get(i);
                assertEquals(level.get("w").asInt(), found.width());
                assertEquals(level.get("h").asInt(), found.height());
                assertEquals(level.get("downsample").asDouble(), found.downsample(), 1e-9);
                assertEquals(level.get("tile").get(0).asInt(), slide.tiling(i).width());
                assertEquals(level.get("tile").get(1).asInt(), slide.tiling(i).height());
            }
            assertEquals(
                    Double.parseDouble(expected.get("mpp").get(0).asText()),
                    1000 * slide.spacing().orElseThrow().columnMillimetres(),
                    1e-9);
            assertEquals(
                    Double.parseDouble(expected.get("objective").asText()),
                    slide.objective().orElseThrow());
            assertEquals(
                    expected.get("icc_bytes").asInt(), slide.iccProfile().orElseThrow().length);
            for (Map.Entry<String, JsonNode> picture : expected.get("associated").properties()) {
                Rgb8 found = slide.associated(picture.getKey());
                assertEquals(picture.getValue().get(0).asInt(), found.width());
                assertEquals(picture.getValue().get(1).asInt(), found.height());
            }
            for (JsonNode region : expected.get("regions")) {
                assertEquals(region.get("rgba_sha256").asText(), sha256(slide, region));
            }
        }
    }

    private static String sha256(Slide slide, JsonNode region) throws Exception {
        int width = region.get("w").asInt();
        int height = region.get("h").asInt();
        int[] argb = new int[width * height];
        slide.readRegion(
                0,
                region.get("level").asInt(),
                region.get("x").asInt(),
                region.get("y").asInt(),
                width,
                height,
                argb);
        byte[] rgba = new byte[4 * argb.length];
        for (int i = 0; i < argb.length; i++) {
            rgba[4 * i] = (byte) (argb[i] >> 16);
            rgba[4 * i + 1] = (byte) (argb[i] >> 8);
            rgba[4 * i + 2] = (byte) argb[i];
            rgba[4 * i + 3] = (byte) (argb[i] >>> 24);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgba));
    }

    @Test
    void aLabelInAFolderOfManyImagesOpensItsSlide() throws Exception {
        Path label = SharedData.path("testdata/dicom/images/wsi_label_jpeg_ybr422.dcm");
        try (Slide slide = DicomSlide.open(label)) {
            assertEquals(2220, slide.width());
            assertEquals(2967, slide.height());
            assertEquals(Set.of("label", "macro"), slide.associatedNames());
            assertEquals(387, slide.associated("label").width());
            assertEquals(1280, slide.associated("macro").width());
        }
    }

    @Test
    void severalThreadsReadTheSamePixels() throws Exception {
        Path file = SharedData.path("testdata/dicom/images/wsi_volume_jpeg.dcm");
        try (Slide slide = DicomSlide.open(file);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            int[] all = new int[slide.width() * slide.height()];
            slide.readRegion(0, 0, 0, 0, slide.width(), slide.height(), all);
            Callable<Boolean> task = () -> tilesAre(all, slide);
            for (Future<Boolean> same :
                    threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> task).toList())) {
                assertTrue(same.get());
            }
        }
    }

    private static boolean tilesAre(int[] all, Slide slide) throws Exception {
        int[] tile = new int[240 * 240];
        boolean same = true;
        for (int y = 0; y < slide.height(); y += 240) {
            for (int x = 0; x < slide.width(); x += 240) {
                slide.readRegion(0, 0, x, y, 240, 240, tile);
                int at = Math.min(239, slide.height() - 1 - y) * 240;
                same &= tile[at] == all[(y + at / 240) * slide.width() + x];
            }
        }
        return same;
    }
}
