package dragonfly.model.verify;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.model.bundle.Sha256;
import dragonfly.model.picture.Grid;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.Normalisation;
import dragonfly.model.picture.RgbImage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** Compares the image pipeline: grids, stretched levels, normalised tiles. */
record PictureChecks(Tally tally, String scope) {
    /**
     * @param expected an {@code image_pipeline} object
     */
    void check(
            JsonNode expected, MultiResolution levels, Normalisation normalisation, String where) {
        level(expected, "low", new Grid(1, 1), levels.low(), where);
        level(expected, "medium", levels.choice().medium(), levels.medium(), where);
        level(expected, "high", levels.choice().high(), levels.high(), where);
        tiles(expected, levels, normalisation, where);
    }

    private void level(JsonNode expected, String name, Grid grid, RgbImage picture, String where) {
        JsonNode level = expected.path("levels").path(name);
        tally.exact(
                scope,
                "grids",
                where + " " + name,
                level.path("columns").asInt() == grid.columns()
                        && level.path("rows").asInt() == grid.rows());
        tally.exact(
                scope,
                "stretched levels",
                where + " " + name,
                level.path("width").asInt() == picture.width()
                        && level.path("height").asInt() == picture.height()
                        && level.path("rgb_sha256").asText().equals(picture.sha256()));
    }

    private void tiles(
            JsonNode expected, MultiResolution levels, Normalisation normalisation, String where) {
        JsonNode pixels = expected.path("pixel_values");
        int side = levels.side();
        float[] tile = new float[3 * side * side];
        MessageDigest all = Sha256.digest();
        boolean each = pixels.path("tile_sha256").size() == levels.count();
        for (int i = 0; i < levels.count(); i++) {
            levels.normalised(i, tile, 0, normalisation);
            byte[] bytes = littleEndian(tile);
            all.update(bytes);
            each &= Sha256.of(bytes).equals(pixels.path("tile_sha256").path(i).asText());
        }
        tally.exact(
                scope,
                "pixel values",
                where,
                each && Sha256.hex(all).equals(pixels.path("sha256").asText()));
    }

    private static byte[] littleEndian(float[] values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
