package dragonfly.app.viewer;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shows composed surfaces, one surface pixel on one pixel of the physical screen; screen's thread.
 */
final class ViewportPicture {
    private record Shown(PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    private static final int IN_TURN = 3;

    private final ImageView view = new ImageView();
    private final Map<Surface, Shown> images =
            new LinkedHashMap<>(IN_TURN, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Surface, Shown> eldest) {
                    return size() > IN_TURN;
                }
            };

    ViewportPicture() {
        view.setManaged(false);
        view.setMouseTransparent(true);
        // The pixels are final: any smoothing on the way to the screen would blur them.
        view.setSmooth(false);
    }

    Node node() {
        return view;
    }

    void show(Surface surface, int width, int height, double outputScale) {
        Shown shown = images.computeIfAbsent(surface, ViewportPicture::wrap);
        shown.buffer().updateBuffer(buffer -> new Rectangle2D(0, 0, width, height));
        view.setImage(shown.image());
        view.setViewport(new Rectangle2D(0, 0, width, height));
        view.setFitWidth(width / outputScale);
        view.setFitHeight(height / outputScale);
        view.setVisible(true);
    }

    void hide() {
        view.setVisible(false);
    }

    private static Shown wrap(Surface surface) {
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(
                        surface.width(),
                        surface.height(),
                        IntBuffer.wrap(surface.pixels()),
                        PixelFormat.getIntArgbPreInstance());
        return new Shown(buffer, new WritableImage(buffer));
    }
}
