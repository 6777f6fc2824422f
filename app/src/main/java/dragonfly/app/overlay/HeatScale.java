package dragonfly.app.overlay;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The bar that says which colour is which score. */
public final class HeatScale {
    /** How much room it takes across. */
    public static final double WIDTH = 50;

    /** How much room it takes down. */
    public static final double HEIGHT = 132;

    private static final double BAR = 9;
    private static final int STOPS = 17;
    private static final LinearGradient GRADIENT = gradient();

    private HeatScale() {}

    /**
     * Paints the bar; its labels are on its left.
     *
     * @param g where
     * @param right the bar's right edge
     * @param top the bar's upper edge
     */
    public static void paint(GraphicsContext g, double right, double top) {
        g.save();
        double x = Math.rint(right - BAR);
        double y = Math.rint(top);
        g.setFill(OverlayColours.BADGE);
        g.fillRoundRect(right - WIDTH, y - 8, WIDTH + 6, HEIGHT + 16, 8, 8);
        g.setFill(GRADIENT);
        g.fillRoundRect(x, y, BAR, HEIGHT, 6, 6);
        g.setFill(OverlayColours.TEXT);
        g.setFont(Font.font("JetBrains Mono", 11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText("1.00", x - 6, y + 5);
        g.fillText("0.00", x - 6, y + HEIGHT - 5);
        g.translate(x - 12, y + HEIGHT / 2);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(OverlayColours.SECONDARY);
        g.fillText("score", 0, 0);
        g.restore();
    }

    private static LinearGradient gradient() {
        Stop[] stops = new Stop[STOPS];
        for (int i = 0; i < STOPS; i++) {
            double down = (double) i / (STOPS - 1);
            stops[i] = new Stop(down, HeatColours.colour(1 - down, 1));
        }
        return new LinearGradient(0, 0, 0, 1, true, CycleMethod.NO_CYCLE, stops);
    }
}
