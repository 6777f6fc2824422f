package dragonfly.image.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dragonfly.image.Gray16;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The expected values that lie beside the slides of the test data. */
public final class SlideExpectations {
    private final Path folder;
    private final JsonNode files;

    private SlideExpectations(Path folder, JsonNode files) {
        this.folder = folder;
        this.files = files;
    }

    public static SlideExpectations read() throws IOException {
        Path folder = SharedData.path("testdata/wsi");
        JsonNode root = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        return new SlideExpectations(folder, root.get("files"));
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    public JsonNode of(String name) {
        return files.get(name);
    }

    /** Everything that OpenSlide says of a file. */
    public void check(String name, Slide slide) throws Exception {
        JsonNode expected = of(name);
        assertEquals(expected.get("vendor").asText(), slide.vendor(), "vendor");
        checkLevels(expected.get("levels"), slide);
        checkMicrons(expected.get("mpp"), slide);
        if (!expected.get("objective").isNull()) {
            assertEquals(expected.get("objective").asDouble(), slide.objective().orElse(0));
        }
        int icc = slide.iccProfile().map(profile -> profile.length).orElse(0);
        assertEquals(expected.get("icc_bytes").asInt(), icc, "ICC profile");
        JsonNode associated = expected.get("associated");
        assertEquals(associated.size(), slide.associatedNames().size());
        for (String other : slide.associatedNames()) {
            if (name.contains("unreadable")) {
                assertThrows(ImageException.class, () -> slide.associated(other));
                continue;
            }
            Rgb8 picture = slide.associated(other);
            assertEquals(associated.get(other).get(0).asInt(), picture.width(), other);
            assertEquals(associated.get(other).get(1).asInt(), picture.height(), other);
        }
        for (JsonNode region : expected.get("regions")) {
            checkRegion(region, slide);
        }
    }

    private static void checkLevels(JsonNode levels, Slide slide) {
        assertEquals(levels.size(), slide.levels().size(), "levels");
        for (int i = 0; i < levels.size(); i++) {
            Level level = slide.levels().get(i);
            assertEquals(levels.get(i).get("w").asInt(), level.width());
            assertEquals(levels.get(i).get("h").asInt(), level.height());
            assertEquals(levels.get(i).get("downsample").asDouble(), level.downsample(), 1e-5);
            JsonNode tile = levels.get(i).get("tile");
            assertEquals(tile.get(0).asInt(), slide.tiling(i).width());
            assertEquals(tile.get(1).asInt(), slide.tiling(i).height());
        }
    }

    private static void checkMicrons(JsonNode microns, Slide slide) {
        double x = microns.get(0).asDouble();
        double found = slide.spacing().map(s -> s.columnMillimetres() * 1000).orElse(0.0);
        assertEquals(x > 100 ? 0 : x, found, 1e-9, "microns per pixel");
    }

    public static void checkRegion(JsonNode region, Slide slide) throws Exception {
        int level = region.get("level").asInt();
        double downsample = slide.levels().get(level).downsample();
        long x = Math.round(region.get("x").asInt() / downsample);
        long y = Math.round(region.get("y").asInt() / downsample);
        int width = region.get("w").asInt();
        int height = region.get("h").asInt();
        int[] argb = new int[width * height];
        if (region.has("error")) {
            ImageException e =
                    assertThrows(
                            ImageException.class,
                            () -> slide.readRegion(0, level, x, y, width, height, argb));
            assertEquals(ImageException.Fault.DAMAGED, e.fault());
        } else {
            slide.readRegion(0, level, x, y, width, height, argb);
            assertEquals(region.get("rgba_sha256").asText(), sha256(rgba(argb)), "" + region);
        }
    }

    /** Straight-alpha bytes R, G, B, A. */
    public static byte[] rgba(int[] argb) {
        byte[] bytes = new byte[argb.length * 4];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            for (int c = 0; c < 3; c++) {
                int channel = (argb[i] >> (16 - 8 * c)) & 0xFF;
                bytes[4 * i + c] = (byte) (alpha == 0 ? 0 : channel * 255 / alpha);
            }
            bytes[4 * i + 3] = (byte) alpha;
        }
        return bytes;
    }

    /** The hash of a whole level's samples as they are stored, with those of all frames in turn. */
    public static String samples(Slide slide, int level) throws ImageException {
        Level size = slide.levels().get(level);
        MessageDigest digest = digest();
        for (int frame = 0; frame < slide.frames(); frame++) {
            Raster raster = slide.read(frame, level, Region.all(size));
            if (raster instanceof Rgb8 colour) {
                for (int pixel : colour.packed()) {
                    digest.update((byte) (pixel >> 16));
                    digest.update((byte) (pixel >> 8));
                    digest.update((byte) pixel);
                }
            } else {
                for (short word : ((Gray16) raster).words()) {
                    digest.update((byte) word);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
