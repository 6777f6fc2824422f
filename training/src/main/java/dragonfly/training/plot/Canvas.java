package dragonfly.training.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * A picture that lines and small letters are drawn on, without AWT's drawing: its fonts differ from
 * machine to machine, and some have none.
 */
final class Canvas {
    /** Height of a letter and the way from one to the next, in pixels. */
    static final int LETTER_HEIGHT = 10;

    static final int LETTER_STEP = 8;

    private static final int ZOOM = 2;
    private static final int WHITE = 0xFFFFFF;
    private static final Map<Character, Integer> LETTERS = Letters.TABLE;

    private final BufferedImage image;

    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, WHITE);
            }
        }
    }

    /** A straight line between two points, both included. */
    void line(double x0, double y0, double x1, double y1, int colour) {
        int steps = (int) Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
        for (int i = 0; i <= steps; i++) {
            double t = steps == 0 ? 0 : (double) i / steps;
            dot((int) Math.round(x0 + t * (x1 - x0)), (int) Math.round(y0 + t * (y1 - y0)), colour);
        }
    }

    /** Text with its top left corner at a point; letters that are not known stay blank. */
    void text(String text, int x, int y, int colour) {
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            int bits = LETTERS.getOrDefault(upper.charAt(i), 0);
            for (int p = 0; p < Letters.WIDTH * Letters.HEIGHT; p++) {
                if ((bits >> (Letters.WIDTH * Letters.HEIGHT - 1 - p) & 1) == 1) {
                    square(
                            x + i * LETTER_STEP + p % Letters.WIDTH * ZOOM,
                            y + p / Letters.WIDTH * ZOOM,
                            colour);
                }
            }
        }
    }

    private void square(int x, int y, int colour) {
        for (int i = 0; i < ZOOM * ZOOM; i++) {
            dot(x + i % ZOOM, y + i / ZOOM, colour);
        }
    }

    private void dot(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
            image.setRGB(x, y, colour);
        }
    }

    void write(Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("This Java writes no PNG");
        }
    }
}
