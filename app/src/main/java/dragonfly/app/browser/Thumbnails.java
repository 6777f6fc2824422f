package dragonfly.app.browser;

import dragonfly.app.tasks.Work;
import dragonfly.app.words.Words;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.open.Images;
import dragonfly.image.render.Thumbnail;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Small pictures of files, made when a line comes into view and kept for a while. A file that
 * cannot be read simply has none: its series says so when it is opened.
 */
public final class Thumbnails {
    private static final int SIDE = 128;
    private static final int KEPT = 600;
    private static final int AT_ONCE = 2;

    private final Work work;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Path, List<Consumer<Image>>> waiting = new HashMap<>();
    private final Map<Path, Image> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
                    return size() > KEPT;
                }
            };

    public Thumbnails(Work work) {
        this.work = work;
    }

    /** Gives the picture of {@code file} to {@code taker}, at once or later; screen's thread. */
    public void request(Path file, Consumer<Image> taker) {
        Image image = kept.get(file);
        if (image != null) {
            taker.accept(image);
            return;
        }
        List<Consumer<Image>> takers = waiting.get(file);
        if (takers != null) {
            takers.add(taker);
            return;
        }
        waiting.put(file, new ArrayList<>(List.of(taker)));
        work.order(Words.of("browser.thumbnail"), ticket -> make(file))
                .done(picture -> deliver(file, image(picture)))
                .failed(failure -> waiting.remove(file))
                .cancelled(() -> waiting.remove(file))
                .start();
    }

    private void deliver(Path file, Image image) {
        kept.put(file, image);
        List<Consumer<Image>> takers = waiting.remove(file);
        if (takers != null) {
            takers.forEach(taker -> taker.accept(image));
        }
    }

    private Rgb8 make(Path file) throws Exception {
        turns.acquire();
        try (MedicalImage image = Images.open(file)) {
            return Thumbnail.of(image, SIDE);
        } finally {
            turns.release();
        }
    }

    /** A picture as the screen wants it. */
    public static Image image(Rgb8 picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.packed(),
                        0,
                        picture.width());
        return image;
    }
}
