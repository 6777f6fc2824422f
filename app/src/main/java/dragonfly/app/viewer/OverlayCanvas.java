package dragonfly.app.viewer;

import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.overlay.HeatScale;
import dragonfly.app.overlay.Overlay;
import dragonfly.app.overlay.OverlayPainter;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The sheet over the image that the overlay is painted on; out of the pointer's way. */
final class OverlayCanvas extends Canvas {
    private static final double MARGIN = 14;
    private static final double LETTER = 26;
    // Above and below the bar stand the corners' words.
    private static final double ROOM_FOR_WORDS = 120;

    OverlayCanvas() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    /**
     * Replaces what is painted.
     *
     * @param highlighted the tile pointed at; -1 for none
     * @param letter what stands at the right edge, which the colour bar keeps clear of
     */
    void paint(Overlay overlay, ImageToScreen placement, int highlighted, String letter) {
        clear();
        GraphicsContext g = getGraphicsContext2D();
        OverlayPainter.paint(g, overlay, placement, highlighted);
        boolean heat = overlay.scored() && overlay.heatOpacity() > 0;
        if (heat && getHeight() > HeatScale.HEIGHT + ROOM_FOR_WORDS) {
            double right = getWidth() - MARGIN - (letter.isEmpty() ? 0 : LETTER);
            HeatScale.paint(g, right, (getHeight() - HeatScale.HEIGHT) / 2);
        }
    }
}
