package dragonfly.app.samples;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.open.Images;
import dragonfly.image.render.Thumbnail;
import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.Scene;

import java.io.IOException;
import java.util.Optional;

/** Small pictures of the sample cases for the start page. */
public final class SamplePicture {
    private SamplePicture() {}

    /**
     * A picture of a case; of a phantom drawn as coarsely as the model sees it, which takes some 20
     * ms and leaves no file.
     *
     * @param side the most pixels of its longer side
     */
    public static Rgb8 of(SampleCase wanted, Samples samples, int side)
            throws IOException, ImageException {
        Optional<Scene> scene = wanted.scene();
        if (scene.isPresent()) {
            return Thumbnail.of(packed(Phantom.render(scene.get(), 1)), side);
        }
        try (MedicalImage image = Images.open(samples.file(wanted))) {
            return Thumbnail.of(image, side);
        }
    }

    private static Rgb8 packed(Picture picture) {
        byte[] rgb = picture.rgb();
        int[] packed = new int[picture.width() * picture.height()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] =
                    0xFF000000
                            | (rgb[3 * i] & 0xFF) << 16
                            | (rgb[3 * i + 1] & 0xFF) << 8
                            | (rgb[3 * i + 2] & 0xFF);
        }
        return new Rgb8(picture.width(), picture.height(), packed);
    }
}
