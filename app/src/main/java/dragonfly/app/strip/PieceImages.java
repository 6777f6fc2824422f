package dragonfly.app.strip;

import dragonfly.app.compose.Compositor;
import dragonfly.app.compose.FrameRequest;
import dragonfly.app.compose.ImageToScreen;
import dragonfly.app.compose.Packed;
import dragonfly.app.compose.Quality;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.model.picture.RgbImage;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures of a sub-image for the toolkit; may be made on any thread. */
final class PieceImages {
    private PieceImages() {}

    /** A square one of so many pixels a side: the mean of what falls on each. */
    static WritableImage small(RgbImage piece, int side) {
        DisplayDefaults colours = DisplayDefaults.colour();
        FrameRequest request =
                new FrameRequest(
                        Packed.of(piece.width(), piece.height(), piece.rgb()),
                        colours,
                        colours.initialState(),
                        new ImageToScreen(
                                0,
                                0,
                                (double) side / piece.width(),
                                (double) side / piece.height()),
                        side,
                        side,
                        Quality.FINE);
        int[] pixels = new int[side * side];
        new Compositor().compose(request, pixels, side);
        return image(pixels, side, side);
    }

    /** Every pixel as the encoder got it. */
    static WritableImage whole(RgbImage piece) {
        int[] pixels = Packed.of(piece.width(), piece.height(), piece.rgb()).packed();
        return image(pixels, piece.width(), piece.height());
    }

    private static WritableImage image(int[] pixels, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
