package dragonfly.app.overlay;

import dragonfly.app.compose.Compositor;
import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.compose.Packed;
import dragonfly.app.compose.Quality;
import dragonfly.app.file.AtomicFile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.render.Rendered;
import dragonfly.model.explain.DomainVerdict;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * Writes the picture that the model saw, with what it read drawn over it, as a PNG file: the same
 * strokes as on the screen, at a size that fits a page. Above a picture that is outside the model's
 * domain stands the warning; there is no way to draw it without.
 */
public final class PictureWriter {
    private static final int LONGER_SIDE = 1200;
    private static final double LARGEST_SCALE = 16;
    private static final double CAPTION = 28;
    private static final double WARNING = 44;
    private static final double NARROWEST = 420;

    private PictureWriter() {}

    /**
     * Draws one picture. Blocks; not on the screen's thread. Starts the toolkit if none runs, on
     * whatever platform the system properties name ({@code glass.platform=Headless} without a
     * display), and leaves it running: a process that is done ends by {@code System.exit}.
     *
     * @param picture what the model saw
     * @param overlay what it read; null for the picture alone
     * @return an opaque picture
     * @throws IOException if it cannot be drawn
     */
    public static BufferedImage draw(Rendered picture, @Nullable Overlay overlay)
            throws IOException {
        WritableImage painted = Toolkit.call(() -> paint(picture, overlay));
        // Without alpha: a page of paper shows nothing through.
        BufferedImage opaque =
                new BufferedImage(
                        (int) painted.getWidth(),
                        (int) painted.getHeight(),
                        BufferedImage.TYPE_INT_RGB);
        return SwingFXUtils.fromFXImage(painted, opaque);
    }

    /**
     * {@linkplain #draw Draws} a picture and writes it.
     *
     * @param png the file to create or replace
     * @throws IOException if the file cannot be written; an older one is then still whole
     */
    public static void write(Path png, Rendered picture, @Nullable Overlay overlay)
            throws IOException {
        write(png, draw(picture, overlay));
    }

    /**
     * Writes a picture that was drawn.
     *
     * @throws IOException if the file cannot be written; an older one is then still whole
     */
    public static void write(Path png, BufferedImage image) throws IOException {
        AtomicFile.write(
                png,
                out -> {
                    if (!ImageIO.write(image, "png", out)) {
                        throw new IOException("This Java has no PNG writer");
                    }
                });
    }

    private static WritableImage paint(Rendered picture, @Nullable Overlay overlay) {
        double scale =
                Math.min(
                        LARGEST_SCALE,
                        (double) LONGER_SIDE / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.rint(picture.width() * scale));
        int height = Math.max(1, (int) Math.rint(picture.height() * scale));
        boolean heat = overlay != null && overlay.scored() && overlay.heatOpacity() > 0;
        double right = heat && height > HeatScale.HEIGHT ? HeatScale.WIDTH + 24 : 0;
        Optional<DomainVerdict> outside = overlay == null ? Optional.empty() : overlay.outside();
        double top = outside.isPresent() ? WARNING : 0;
        Canvas canvas = new Canvas(Math.max(NARROWEST, width + right), top + height + CAPTION);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(javafx.scene.paint.Color.BLACK);
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        outside.ifPresent(verdict -> warn(g, verdict));
        g.translate(0, top);
        ImageToScreen placement =
                new ImageToScreen(
                        0, 0, (double) width / picture.width(), (double) height / picture.height());
        g.drawImage(resampled(picture, placement, width, height), 0, 0);
        if (overlay != null) {
            OverlayPainter.paint(g, overlay, placement, -1);
        }
        if (right > 0) {
            HeatScale.paint(g, width + right - 14, (height - HeatScale.HEIGHT) / 2);
        }
        g.setFill(OverlayColours.SECONDARY);
        g.setFont(Font.font("Inter", 12));
        g.setTextBaseline(VPos.CENTER);
        g.fillText(caption(picture, overlay), 8, height + CAPTION / 2, canvas.getWidth() - 16);
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    /** Two lines above the picture, so that they hide nothing of it. */
    private static void warn(GraphicsContext g, DomainVerdict verdict) {
        double width = g.getCanvas().getWidth();
        g.setFill(OverlayColours.WARNING);
        g.fillRect(0, 0, width, WARNING);
        g.setFill(OverlayColours.ON_WARNING);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font("Inter SemiBold", 13));
        g.fillText(DomainVerdict.WARNING, 8, WARNING * 0.3, width - 16);
        g.setFont(Font.font("Inter", 12));
        g.fillText(verdict.figures(), 8, WARNING * 0.72, width - 16);
    }

    private static String caption(Rendered picture, @Nullable Overlay overlay) {
        return overlay == null
                ? picture.description()
                : "%s · %d of %d high sub-images read"
                        .formatted(picture.description(), overlay.kept(), overlay.tiles().size());
    }

    private static WritableImage resampled(
            Rendered picture, ImageToScreen placement, int width, int height) {
        DisplayDefaults colours = DisplayDefaults.colour();
        FrameRequest request =
                new FrameRequest(
                        Packed.of(picture.width(), picture.height(), picture.rgb()),
                        colours,
                        colours.initialState(),
                        placement,
                        width,
                        height,
                        Quality.FINE);
        int[] pixels = new int[width * height];
        new Compositor().compose(request, pixels, width);
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
