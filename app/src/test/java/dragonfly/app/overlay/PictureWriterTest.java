package dragonfly.app.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.app.viewer.TestImage;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;
import dragonfly.model.selection.SelectionSettings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

final class PictureWriterTest {
    private static final int ACCENT = 0xFF3EC6B8;

    @TempDir Path folder;

    private static Rendered picture(int width, int height) throws Exception {
        try (TestImage image = new TestImage(width, height, 1)) {
            return ModelPicture.render(image, image.display().initialState());
        }
    }

    private BufferedImage written(Rendered picture, double heat) throws Exception {
        Path png = folder.resolve("picture.png");
        LookFacts facts =
                Looks.facts(picture, Looks.levels(picture), SelectionSettings.published());
        PictureWriter.write(png, picture, facts.overlay(heat, Overlay.usualLines()));
        return ImageIO.read(png.toFile());
    }

    @Test
    void keptTilesAreFramedInTheFileAsOnTheScreen() throws Exception {
        Rendered picture = picture(300, 200);
        BufferedImage image = written(picture, 0);
        assertEquals(1200, image.getWidth());
        assertEquals(828, image.getHeight());
        LookFacts facts =
                Looks.facts(picture, Looks.levels(picture), SelectionSettings.published());
        for (Tile tile : facts.tiles()) {
            // Two pixels inside the left edge, half way down, away from the badge.
            int x = (int) (tile.x() * 4) + 2;
            int y = (int) ((tile.y() + tile.height() / 2) * 4);
            assertEquals(tile.mark().read(), image.getRGB(x, y) == ACCENT, tile.toString());
        }
    }

    @Test
    void aPictureOutsideTheModelsDomainHasTheWarningAboveIt() throws Exception {
        Rendered picture = picture(300, 200);
        BufferedImage inside = written(picture, 0);
        LookFacts facts =
                Looks.facts(picture, Looks.levels(picture), SelectionSettings.published());
        Path png = folder.resolve("outside.png");
        PictureWriter.write(png, picture, Looks.outside(facts).overlay(0, Overlay.usualLines()));
        BufferedImage outside = ImageIO.read(png.toFile());
        int band = outside.getHeight() - inside.getHeight();
        assertEquals(44, band);
        int letters = 0;
        for (int x = 0; x < outside.getWidth(); x++) {
            assertEquals(0xFF8F1D19, outside.getRGB(x, 1), "red at " + x);
            letters += outside.getRGB(x, band / 3) == 0xFFFFFFFF ? 1 : 0;
        }
        assertTrue(letters > 20, "white letters: " + letters);
        for (int y = 0; y < inside.getHeight(); y += 7) {
            for (int x = 0; x < inside.getWidth(); x += 7) {
                assertEquals(inside.getRGB(x, y), outside.getRGB(x, y + band), x + ", " + y);
            }
        }
    }

    @Test
    void aHeatmapBringsItsScaleBesideThePicture() throws Exception {
        assertEquals(1200 + HeatScale.WIDTH + 24, written(picture(300, 200), 0.3).getWidth());
    }

    @Test
    void aSinglePixelStillMakesAFile() throws Exception {
        Path png = folder.resolve("one.png");
        PictureWriter.write(png, picture(1, 1), null);
        assertEquals(420, ImageIO.read(png.toFile()).getWidth());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "text");
        Rendered picture = picture(10, 10);
        assertThrows(
                IOException.class,
                () -> PictureWriter.write(notAFolder.resolve("x.png"), picture, null));
        assertEquals("text", Files.readString(notAFolder));
    }
}
