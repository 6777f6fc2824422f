package dragonfly.app.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dragonfly.app.overlay.LookFacts;
import dragonfly.app.overlay.Looks;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.PictureWriter;
import dragonfly.app.strip.Strip;
import dragonfly.app.tasks.SameThread;
import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.selection.SelectionSettings;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Real images in the viewport, with an overlay whose scores are drawn by lot; written to {@code
 * app/target/pictures} for a person to look at.
 */
final class ViewerPicturesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("dragonfly.root"), "app/target/pictures");

    @ParameterizedTest
    @CsvSource({
        "cr, dicom/images/CR-ModalitySequenceLUT.dcm, 0",
        "ct, dicom/images/693_UNCI.dcm, 0.35",
        "mr, dicom/images/examples_overlay.dcm, 0.35",
        "us, dicom/images/examples_ybr_color.dcm, 0",
        "fundus, fundus/right-eye-600.jpg, 0.35",
        "chest, photo/cxr-nih-00000001_000.png, 0.2",
    })
    void realImagesAreShownWithTheirOverlay(String name, String file, double heat)
            throws Exception {
        Path path = Path.of(System.getProperty("dragonfly.root"), "../shared/testdata", file);
        assumeTrue(Files.isRegularFile(path), "there is no ../shared/testdata/" + file);
        Files.createDirectories(FOLDER);
        try (MedicalImage image = Images.open(path)) {
            Rendered picture = ModelPicture.render(image, image.display().initialState());
            MultiResolution levels = Looks.levels(picture);
            LookFacts facts =
                    Looks.facts(picture, levels, SelectionSettings.published().pin(12).drop(8));
            Overlay overlay = facts.overlay(heat, Overlay.usualLines());
            SameThread now = new SameThread();
            Viewer viewer = OnScreen.call(() -> new Viewer(now, now));
            Strip strip = OnScreen.call(() -> new Strip(now));
            Stage stage =
                    OnScreen.show(
                            OnScreen.call(() -> new BorderPane(viewer, null, null, strip, null)),
                            800,
                            900);
            OnScreen.run(
                    () -> {
                        viewer.imageProperty().set(image);
                        viewer.overlayProperty().set(overlay);
                        viewer.hoveredTileProperty().set(facts.selection().tiles()[2]);
                        strip.show(facts, levels::subImage);
                        strip.hoveredTileProperty().bindBidirectional(viewer.hoveredTileProperty());
                    });
            OnScreen.painted(stage.getScene());
            WritableImage seen = OnScreen.call(() -> stage.getScene().snapshot(null));
            OnScreen.run(stage::close);
            ImageIO.write(
                    SwingFXUtils.fromFXImage(seen, null),
                    "png",
                    FOLDER.resolve(name + ".png").toFile());
            assertTrue(lit(seen, 100, 100, 700, 600) > 0.2, "the image can be seen in the middle");
            PictureWriter.write(FOLDER.resolve(name + "-file.png"), picture, overlay);
            BufferedImage written = ImageIO.read(FOLDER.resolve(name + "-file.png").toFile());
            assertEquals(1200, Math.max(written.getWidth(), written.getHeight()), 110);
        }
    }

    /** The share of pixels in a rectangle that are not black. */
    private static double lit(WritableImage image, int x0, int y0, int x1, int y1) {
        int lit = 0;
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                lit += (image.getPixelReader().getArgb(x, y) & 0xFFFFFF) != 0 ? 1 : 0;
            }
        }
        return (double) lit / (x1 - x0) / (y1 - y0);
    }
}
