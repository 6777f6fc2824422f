package dragonfly.app.overlay;

import dragonfly.app.compose.ImageToScreen;
import dragonfly.model.picture.Grid;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Draws an overlay with the toolkit's pen, for the screen and for picture files alike. It draws
 * over what is there and clears nothing. Screen's thread, or the thread that owns an off-screen
 * canvas.
 */
public final class OverlayPainter {
    // What the model did not read stays nearly clear: the anatomy comes first.
    private static final double UNREAD = 0.35;
    private static final double FRAME = 2;
    private static final double BADGE_HEIGHT = 18;
    private static final double FONT_SIZE = 11;
    // Of a monospaced face: all that the badge needs to know of it.
    private static final double ADVANCE = 0.6 * FONT_SIZE;
    private static final double ROOM_FOR_SCORE = 78;
    private static final double ROOM_FOR_RANK = 34;

    private OverlayPainter() {}

    /**
     * Paints everything.
     *
     * @param g where; its state is as before afterwards
     * @param overlay what
     * @param placement of the image, in the pen's own units
     * @param highlighted the high tile to show brighter; -1 for none
     */
    public static void paint(
            GraphicsContext g, Overlay overlay, ImageToScreen placement, int highlighted) {
        g.save();
        heat(g, overlay, placement);
        lines(g, overlay, placement);
        for (Tile tile : overlay.tiles()) {
            if (tile.index() != highlighted) {
                tile(g, overlay, tile, Box.of(tile, placement), false);
            }
        }
        for (Tile tile : overlay.tiles()) {
            if (tile.index() == highlighted) {
                tile(g, overlay, tile, Box.of(tile, placement), true);
            }
        }
        g.restore();
    }

    private static void heat(GraphicsContext g, Overlay overlay, ImageToScreen placement) {
        if (overlay.heatOpacity() <= 0) {
            return;
        }
        for (Tile tile : overlay.tiles()) {
            if (tile.scored()) {
                Box box = Box.of(tile, placement);
                double opacity = overlay.heatOpacity() * (tile.mark().read() ? 1 : UNREAD);
                g.setFill(HeatColours.colour(tile.share(), opacity));
                g.fillRect(box.left(), box.top(), box.width(), box.height());
            }
        }
    }

    private static void lines(GraphicsContext g, Overlay overlay, ImageToScreen placement) {
        g.setLineWidth(1);
        g.setLineDashes();
        if (overlay.lines().contains(GridLines.HIGH)) {
            grid(g, overlay, overlay.grids().high(), placement, OverlayColours.LINE);
        }
        if (overlay.lines().contains(GridLines.MEDIUM)) {
            grid(g, overlay, overlay.grids().medium(), placement, OverlayColours.MEDIUM_LINE);
        }
        if (overlay.lines().contains(GridLines.LOW)) {
            Box whole = Box.of(0, 0, overlay.imageWidth(), overlay.imageHeight(), placement);
            g.setStroke(OverlayColours.MEDIUM_LINE);
            g.strokeRect(
                    whole.left() + 0.5, whole.top() + 0.5, whole.width() - 1, whole.height() - 1);
        }
    }

    private static void grid(
            GraphicsContext g, Overlay overlay, Grid grid, ImageToScreen placement, Color colour) {
        Box whole = Box.of(0, 0, overlay.imageWidth(), overlay.imageHeight(), placement);
        g.setStroke(colour);
        for (int i = 1; i < grid.columns(); i++) {
            double x =
                    Math.rint(placement.screenX((double) overlay.imageWidth() * i / grid.columns()))
                            + 0.5;
            g.strokeLine(x, whole.top() + 0.5, x, whole.bottom() - 0.5);
        }
        for (int i = 1; i < grid.rows(); i++) {
            double y =
                    Math.rint(placement.screenY((double) overlay.imageHeight() * i / grid.rows()))
                            + 0.5;
            g.strokeLine(whole.left() + 0.5, y, whole.right() - 0.5, y);
        }
    }

    private static void tile(
            GraphicsContext g, Overlay overlay, Tile tile, Box box, boolean highlighted) {
        switch (tile.mark()) {
            case KEPT -> {
                frame(
                        g,
                        box,
                        highlighted ? OverlayColours.BRIGHT : OverlayColours.ACCENT,
                        highlighted);
                badge(g, overlay, tile, box, highlighted);
            }
            case PINNED -> {
                g.setLineDashes(6, 4);
                frame(g, box, OverlayColours.AMBER, highlighted);
                g.setLineDashes();
                badge(g, overlay, tile, box, highlighted);
            }
            case DROPPED -> dropped(g, overlay, tile, box, highlighted);
            case NOT_KEPT -> {
                if (highlighted) {
                    g.setLineDashes(2, 3);
                    frame(g, box, OverlayColours.TEXT, false);
                    g.setLineDashes();
                    badge(g, overlay, tile, box, true);
                }
            }
        }
    }

    /** A frame just inside the tile, so that neighbours keep their own. */
    private static void frame(GraphicsContext g, Box box, Color colour, boolean highlighted) {
        double line = highlighted ? FRAME + 1 : FRAME;
        // The stroke's edges lie on whole pixels; the bright one takes the gap to its neighbours
        // too.
        double inset = line / 2 + (highlighted ? 0 : 1);
        g.setStroke(colour);
        g.setLineWidth(line);
        g.strokeRect(
                box.left() + inset,
                box.top() + inset,
                box.width() - 2 * inset,
                box.height() - 2 * inset);
    }

    private static void dropped(
            GraphicsContext g, Overlay overlay, Tile tile, Box box, boolean highlighted) {
        g.setGlobalAlpha(highlighted ? 1 : 0.7);
        g.setLineDashes(3, 3);
        frame(g, box, OverlayColours.SECONDARY, false);
        g.setLineDashes();
        g.setLineWidth(1);
        g.strokeLine(box.left() + 3, box.bottom() - 3, box.right() - 3, box.top() + 3);
        badge(g, overlay, tile, box, highlighted);
        g.setGlobalAlpha(1);
    }

    /**
     * In the tile's corner, or, while that is out of sight, in the corner of what is seen of it.
     */
    private static void badge(
            GraphicsContext g, Overlay overlay, Tile tile, Box whole, boolean highlighted) {
        Box box = whole.within(g.getCanvas().getWidth(), g.getCanvas().getHeight());
        if (box.width() < ROOM_FOR_RANK || box.height() < BADGE_HEIGHT + 10) {
            return;
        }
        String text = overlay.badge(tile, box.width() >= ROOM_FOR_SCORE);
        if (text.isEmpty()) {
            return;
        }
        boolean lit = highlighted && tile.mark() == Mark.KEPT;
        double width = text.length() * ADVANCE + 12;
        double x = box.left() + 6;
        double y = box.top() + 6;
        g.setFill(lit ? OverlayColours.ACCENT : OverlayColours.BADGE);
        g.fillRoundRect(x, y, width, BADGE_HEIGHT, 6, 6);
        g.setFill(lit ? OverlayColours.GROUND : ink(tile));
        g.setFont(badgeFont());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x + 6, y + BADGE_HEIGHT / 2);
        if (tile.mark() == Mark.DROPPED) {
            g.setStroke(ink(tile));
            g.setLineWidth(1);
            double middle = Math.floor(y + BADGE_HEIGHT / 2) + 0.5;
            g.strokeLine(x + 5, middle, x + width - 5, middle);
        }
    }

    private static Color ink(Tile tile) {
        return switch (tile.mark()) {
            case KEPT -> OverlayColours.BRIGHT;
            case PINNED -> OverlayColours.AMBER;
            case DROPPED -> OverlayColours.SECONDARY;
            case NOT_KEPT -> OverlayColours.TEXT;
        };
    }

    private static Font badgeFont() {
        return Font.font("JetBrains Mono", FontWeight.BOLD, FONT_SIZE);
    }
}
