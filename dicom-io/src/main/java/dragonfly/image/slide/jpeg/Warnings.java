package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * What the JDK's reader warns of. A warning means that pixels were made up where the stream was
 * damaged, and nobody would see that on a slide; OpenSlide refuses such tiles, too.
 */
final class Warnings implements IIOReadWarningListener {
    private @Nullable String first;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        first = first == null ? warning : first;
    }

    void clear() {
        first = null;
    }

    void check() throws ImageException {
        if (first != null) {
            throw JpegStream.damaged(first);
        }
    }
}
