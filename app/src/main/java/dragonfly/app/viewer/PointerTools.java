package dragonfly.app.viewer;

import javafx.animation.PauseTransition;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What the hand does on the viewer: drags, wheel, clicks, pinches. Left drag: the chosen tool;
 * right drag: zoom, or window where zoom is on the left; middle drag: pan; double click: fit or
 * back.
 */
final class PointerTools {
    private static final double STILL = 3;
    private static final double PIXELS_A_DOUBLING = 120;
    private static final double WHEEL_NOTCH = 40;
    private static final double NOTCHES_A_DOUBLING = 6;
    // A second click within this time makes it a double click, which means the view, not the tile.
    private static final Duration DOUBLE_CLICK = Duration.millis(220);
    private static final Duration REST = Duration.millis(140);

    private final Viewer viewer;
    private final PauseTransition singleClick = new PauseTransition(DOUBLE_CLICK);
    private final PauseTransition rest = new PauseTransition(REST);
    private double pressX;
    private double pressY;
    private @Nullable Tool active;
    private boolean moved;
    private ViewState startView = ViewState.fitted();
    private @Nullable WindowDrag windowDrag;
    private double wheel;

    PointerTools(Viewer viewer) {
        this.viewer = viewer;
        rest.setOnFinished(e -> viewer.setMoving(false));
        viewer.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        viewer.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        viewer.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        viewer.addEventHandler(MouseEvent.MOUSE_MOVED, e -> viewer.point(e.getX(), e.getY()));
        viewer.addEventHandler(MouseEvent.MOUSE_EXITED, e -> viewer.pointNowhere());
        viewer.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        viewer.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    }

    private void pressed(MouseEvent e) {
        viewer.requestFocus();
        singleClick.stop();
        pressX = e.getX();
        pressY = e.getY();
        moved = false;
        startView = viewer.viewProperty().get();
        active = toolFor(e.getButton());
        windowDrag = active == Tool.WINDOW ? viewer.windowDrag() : null;
        if (active == Tool.WINDOW && windowDrag == null) {
            // Colours have no window: the hand wants to move something, so it moves the image.
            active = Tool.PAN;
        }
    }

    private @Nullable Tool toolFor(MouseButton button) {
        Tool left = viewer.toolProperty().get();
        return switch (button) {
            case PRIMARY -> left;
            case SECONDARY -> left == Tool.ZOOM ? Tool.WINDOW : Tool.ZOOM;
            case MIDDLE -> Tool.PAN;
            default -> null;
        };
    }

    private void dragged(MouseEvent e) {
        double dx = e.getX() - pressX;
        double dy = e.getY() - pressY;
        if (!moved && Math.hypot(dx, dy) < STILL) {
            return;
        }
        moved = true;
        viewer.point(e.getX(), e.getY());
        Tool tool = active;
        if (tool == null) {
            return;
        }
        double scale = viewer.outputScale();
        switch (tool) {
            case WINDOW -> dragWindow(dx, dy);
            case PAN -> viewer.setView(viewer.viewport().pan(startView, dx * scale, dy * scale));
            case ZOOM -> {
                viewer.setMoving(true);
                double factor = Math.pow(2, -dy / PIXELS_A_DOUBLING);
                viewer.setView(
                        viewer.viewport().zoom(startView, factor, pressX * scale, pressY * scale));
            }
        }
    }

    private void dragWindow(double dx, double dy) {
        WindowDrag drag = windowDrag;
        if (drag != null) {
            viewer.setWindow(drag.moved(dx, dy, ""));
        }
    }

    private void released(MouseEvent e) {
        viewer.setMoving(false);
        active = null;
        if (moved || e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.getClickCount() >= 2) {
            viewer.toggleFit();
            return;
        }
        int tile = viewer.tileAt(e.getX(), e.getY());
        if (tile >= 0) {
            singleClick.setOnFinished(after -> viewer.clickTile(tile));
            singleClick.playFromStart();
        }
    }

    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() == 0) {
            return;
        }
        e.consume();
        boolean zooming =
                viewer.frames() == 1
                        || e.isControlDown()
                        || viewer.toolProperty().get() == Tool.ZOOM;
        if (zooming) {
            double notches = e.getDeltaY() / WHEEL_NOTCH;
            zoomAt(Math.pow(2, notches / NOTCHES_A_DOUBLING), e.getX(), e.getY());
        } else if (!e.isInertia()) {
            wheel += e.getDeltaY();
            int frames = (int) (wheel / WHEEL_NOTCH);
            wheel -= frames * WHEEL_NOTCH;
            if (frames != 0) {
                viewer.cine().step(-frames);
            }
        }
    }

    private void pinched(ZoomEvent e) {
        zoomAt(e.getZoomFactor(), e.getX(), e.getY());
        e.consume();
    }

    private void zoomAt(double factor, double x, double y) {
        double scale = viewer.outputScale();
        viewer.setMoving(true);
        rest.playFromStart();
        viewer.setView(
                viewer.viewport().zoom(viewer.viewProperty().get(), factor, x * scale, y * scale));
        viewer.point(x, y);
    }
}
