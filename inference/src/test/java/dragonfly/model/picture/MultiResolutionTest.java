package dragonfly.model.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.model.Golden;
import dragonfly.model.GoldenPicture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

class MultiResolutionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"v1-R224", "v2-R336"})
    void everyGoldenPictureGivesTheReferencesBytesAndFloats(String file) throws Exception {
        Path folder = Golden.folder();
        JsonNode images = JSON.readTree(folder.resolve("images/images.json").toFile());
        JsonNode golden = JSON.readTree(folder.resolve("preprocess/" + file + ".json").toFile());
        assertEquals(8, golden.size());
        GridRule rule = file.startsWith("v1") ? GridRule.V1 : GridRule.V2;
        for (Map.Entry<String, JsonNode> entry : golden.properties()) {
            RgbImage image = GoldenPicture.read(entry.getKey());
            assertEquals(images.path(entry.getKey()).path("rgb_sha256").asText(), image.sha256());
            JsonNode expected = entry.getValue();
            MultiResolution levels = MultiResolution.of(image, expected.path("R").intValue(), rule);
            compareLevels(levels, expected.path("levels"));
            comparePixels(levels, expected.path("pixel_values"));
        }
    }

    private static void compareLevels(MultiResolution levels, JsonNode expected) {
        for (Level level : Level.values()) {
            JsonNode own = expected.path(level.name().toLowerCase(Locale.ROOT));
            assertEquals(
                    new Grid(own.path("columns").intValue(), own.path("rows").intValue()),
                    levels.choice().grid(level));
            assertEquals(own.path("width").intValue(), levels.level(level).width());
            assertEquals(own.path("height").intValue(), levels.level(level).height());
            assertEquals(own.path("rgb_sha256").asText(), levels.level(level).sha256());
        }
    }

    private static void comparePixels(MultiResolution levels, JsonNode expected)
            throws NoSuchAlgorithmException {
        assertEquals(expected.path("shape").get(0).intValue(), levels.count());
        MessageDigest whole = MessageDigest.getInstance("SHA-256");
        float[] floats = new float[3 * levels.side() * levels.side()];
        for (int i = 0; i < levels.count(); i++) {
            levels.normalised(i, floats, 0, Normalisation.CLIP);
            byte[] bytes = littleEndian(floats);
            whole.update(bytes);
            assertEquals(expected.path("tile_sha256").get(i).asText(), sha256(bytes));
        }
        assertEquals(expected.path("sha256").asText(), HexFormat.of().formatHex(whole.digest()));
    }

    private static byte[] littleEndian(float[] floats) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * floats.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(floats);
        return bytes.array();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void subImagesStandInTheOrderLowMediumHighRowByRow() {
        MultiResolution levels = MultiResolution.of(noise(90, 60), 8, GridRule.V1);
        assertEquals(29, levels.count());
        assertEquals(levels.low().sha256(), levels.subImage(0).sha256());
        assertEquals(new SubImageBox(Level.MEDIUM, 1, 1, 0, 45, 0, 45, 30), levels.boxes().get(2));
        assertEquals(new SubImageBox(Level.HIGH, 6, 0, 1, 0, 15, 15, 15), levels.boxes().get(11));
        byte[] tile = levels.subImage(5 + 23).rgb();
        byte[] high = levels.high().rgb();
        assertEquals(high[high.length - 1], tile[tile.length - 1], "the lower right corner");
    }

    @Test
    void theBoxesOfALevelCoverTheImageWithoutOverlap() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            int width = 1 + random.nextInt(200);
            int height = 1 + random.nextInt(200);
            MultiResolution levels = MultiResolution.of(noise(width, height), 4, GridRule.V2);
            for (Level level : Level.values()) {
                double area =
                        levels.boxes().stream()
                                .filter(box -> box.level() == level)
                                .mapToDouble(box -> box.width() * box.height())
                                .sum();
                assertEquals((double) width * height, area, 1e-6);
            }
            assertTrue(
                    levels.boxes().stream()
                            .allMatch(
                                    box ->
                                            box.x() >= 0
                                                    && box.y() >= 0
                                                    && box.x() + box.width() <= width + 1e-9
                                                    && box.y() + box.height() <= height + 1e-9));
        }
    }

    @Test
    void floatsAreWrittenWhereTheyAreAskedForAndNowhereElse() {
        MultiResolution levels = MultiResolution.of(noise(20, 20), 4, GridRule.V1);
        float[] alone = new float[48];
        levels.normalised(7, alone, 0, Normalisation.CLIP);
        FloatBuffer many = FloatBuffer.allocate(100);
        levels.normalised(7, many, 50, Normalisation.CLIP);
        assertEquals(0, many.position());
        float[] expected = new float[100];
        System.arraycopy(alone, 0, expected, 50, 48);
        assertArrayEquals(expected, many.array());
    }

    @Test
    void planesAreRedGreenBlueAndNormalisedEachForItself() {
        MultiResolution levels =
                MultiResolution.of(new RgbImage(1, 1, new byte[] {0, (byte) 255, 51}), 1, rule());
        float[] floats = new float[3];
        levels.normalised(
                0,
                floats,
                0,
                Normalisation.of(
                        new float[] {0.5f, 0.5f, 0}, new float[] {0.5f, 0.25f, 1}, 1 / 255.0));
        assertArrayEquals(new float[] {-1, 2, 0.2f}, floats, 1e-6f);
    }

    private static GridRule rule() {
        return new GridRule(List.of(new Grid(1, 1)), List.of(), 1);
    }

    @Test
    void aNormalisationThatWouldDivideByZeroIsRefused() {
        float[] mean = {0, 0, 0};
        assertThrows(
                IllegalArgumentException.class,
                () -> Normalisation.of(mean, new float[] {1, 0, 1}, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Normalisation.of(mean, new float[] {1, Float.NaN, 1}, 1));
        assertThrows(IllegalArgumentException.class, () -> Normalisation.of(mean, new float[2], 1));
    }

    @Test
    void aSideThatNoEncoderHasIsRefusedBeforeMemoryIsTaken() {
        RgbImage image = noise(3, 3);
        for (int side : new int[] {0, -5, 100_000, Integer.MAX_VALUE}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> MultiResolution.of(image, side, GridRule.V1));
        }
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        new Random(width * 31L + height).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }
}
