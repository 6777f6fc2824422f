package dragonfly.app.export;

import dragonfly.image.Identity;
import dragonfly.image.ImageKind;
import dragonfly.image.MedicalImage;
import dragonfly.image.render.Rendered;
import dragonfly.model.picture.RgbImage;

import java.nio.file.Path;
import java.util.List;

/**
 * An image as it was shown to the model, and what is still known of it when the file is closed.
 *
 * @param file it came from
 * @param kind what sort of file
 * @param identity who and what it shows; patient data
 * @param width of the stored image in pixels
 * @param height of the stored image in pixels
 * @param frames in the file
 * @param notices sentences that must be shown with it
 * @param picture the 8-bit picture
 */
public record ShownImage(
        Path file,
        ImageKind kind,
        Identity identity,
        int width,
        int height,
        int frames,
        List<String> notices,
        Rendered picture) {
    /** Copies the list. */
    public ShownImage {
        notices = List.copyOf(notices);
    }

    /** What is known of an open image. */
    public static ShownImage of(MedicalImage image, Rendered picture) {
        return new ShownImage(
                image.source(),
                image.kind(),
                image.identity(),
                image.width(),
                image.height(),
                image.frames(),
                image.notices(),
                picture);
    }

    /** The file's name without its folder. */
    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** The picture as the model takes it; the pixels are shared. */
    public RgbImage rgb() {
        return new RgbImage(picture.width(), picture.height(), picture.rgb());
    }
}
