package dragonfly.app.viewer;

import dragonfly.app.compose.Packed;
import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.display.DisplayState;
import dragonfly.image.render.ModelPicture;
import dragonfly.image.render.Rendered;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/**
 * The 8-bit picture that the model saw, or would see now, as something the viewer can show. Made in
 * the background, once for each picture. Screen's thread.
 */
final class SeenPicture {
    /** What a picture is made of: two equal keys give the same picture. */
    private record Key(MedicalImage image, DisplayState display, @Nullable Rendered given) {}

    private record Made(Rgb8 raster, String description) {}

    private final Executor background;
    private final Executor screen;
    private final Runnable changed;
    private @Nullable Key key;
    private @Nullable Made made;
    private @Nullable ImageException failure;

    /**
     * Holds nothing yet.
     *
     * @param changed told on the screen's thread when a picture has come or failed
     */
    SeenPicture(Executor background, Executor screen, Runnable changed) {
        this.background = background;
        this.screen = screen;
        this.changed = changed;
    }

    /**
     * Asks for a picture; what came of it is then in {@link #raster()}.
     *
     * @param given the picture a look was made with; null for what the model would be given now
     */
    void want(MedicalImage image, DisplayState display, @Nullable Rendered given) {
        Key wanted = new Key(image, display, given);
        if (wanted.equals(key)) {
            return;
        }
        key = wanted;
        failure = null;
        background.execute(() -> make(wanted));
    }

    /** Lets the picture go. */
    void clear() {
        key = null;
        made = null;
        failure = null;
    }

    @Nullable Rgb8 raster() {
        return made == null ? null : made.raster();
    }

    /** How the picture was made; "" before it is there. */
    String description() {
        return made == null ? "" : made.description();
    }

    @Nullable ImageException failure() {
        return failure;
    }

    private void make(Key wanted) {
        try {
            Rendered rendered = wanted.given();
            Rendered picture =
                    rendered != null
                            ? rendered
                            : ModelPicture.render(wanted.image(), wanted.display());
            Made result =
                    new Made(
                            Packed.of(picture.width(), picture.height(), picture.rgb()),
                            picture.description());
            screen.execute(() -> settle(wanted, result, null));
        } catch (ImageException e) {
            screen.execute(() -> settle(wanted, null, e));
        }
    }

    private void settle(Key wanted, @Nullable Made result, @Nullable ImageException problem) {
        if (wanted.equals(key)) {
            made = result;
            failure = problem;
            changed.run();
        }
    }
}
