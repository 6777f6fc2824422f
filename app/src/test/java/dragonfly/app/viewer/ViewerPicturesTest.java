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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private final SameThread now = new SameThread();
    private Viewer viewer;
    private Strip strip;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        viewer = OnScreen.call(() -> new Viewer(now, now));
        strip = OnScreen.call(() -> new Strip(now));
        stage =
                OnScreen.show(
                        OnScreen.call(() -> new BorderPane(viewer, null, null, strip, null)),
                        1100,
                        850);
        OnScreen.run(
                () -> strip.hoveredTileProperty().bindBidirectional(viewer.hoveredTileProperty()));
    }

    @AfterEach
    void close() throws Exception {
        OnScreen.run(stage::close);
    }

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
            OnScreen.run(
                    () -> {
                        viewer.imageProperty().set(image);
                        viewer.overlayProperty().set(overlay);
                        viewer.hoveredTileProperty().set(facts.selection().tiles()[2]);
                        strip.show(facts, levels::subImage);
                    });
            assertTrue(lit(photograph(name)) > 0.2, "the image can be seen");
            OnScreen.run(
                    () -> {
                        viewer.viewProperty()
                                .set(ViewState.at(image.width() * 0.4, image.height() * 0.6, 3.3));
                        viewer.identityVisibleProperty().set(true);
                        viewer.modelPictureProperty().set(true);
                        strip.passedOverShownProperty().set(true);
                    });
            assertTrue(lit(photograph(name + "-near")) > 0.2, "the model's picture can be seen");
            OnScreen.run(() -> viewer.imageProperty().set(null));

            PictureWriter.write(FOLDER.resolve(name + "-file.png"), picture, overlay);
            BufferedImage written = ImageIO.read(FOLDER.resolve(name + "-file.png").toFile());
            assertEquals(1200, Math.max(written.getWidth(), written.getHeight()), 110);
        }
    }

    private BufferedImage photograph(String name) throws Exception {
        OnScreen.painted(stage.getScene());
        WritableImage seen = OnScreen.call(() -> stage.getScene().snapshot(null));
        BufferedImage image = SwingFXUtils.fromFXImage(seen, null);
        ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
        return image;
    }

    /** The share of pixels in the middle of the viewport that are not black. */
    private static double lit(BufferedImage image) {
        int lit = 0;
        for (int y = 100; y < 600; y++) {
            for (int x = 200; x < 900; x++) {
                lit += (image.getRGB(x, y) & 0xFFFFFF) != 0 ? 1 : 0;
            }
        }
        return lit / (500.0 * 700);
    }
}
