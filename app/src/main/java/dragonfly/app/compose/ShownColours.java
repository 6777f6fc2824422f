package dragonfly.app.compose;

import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.display.ColourScale;

import org.jspecify.annotations.Nullable;

/**
 * Colours by a profile, or without red and blue: worked out once for a frame and kept while that
 * frame is shown so. One thread at a time.
 */
final class ShownColours {
    private @Nullable Rgb8 stored;
    private @Nullable ColourScale scale;
    private @Nullable Rgb8 shown;

    /** What is to be resampled: the frame itself unless its colours are to be changed. */
    Raster of(FrameRequest request) {
        if (!(request.raster() instanceof Rgb8 colours)) {
            return request.raster();
        }
        ColourScale wanted = ColourScale.of(request.defaults(), request.display());
        if (wanted.isIdentity()) {
            return colours;
        }
        Rgb8 kept = shown;
        if (kept == null || stored != colours || !wanted.equals(scale)) {
            kept = new Rgb8(colours.width(), colours.height(), wanted.apply(colours.packed()));
            shown = kept;
            stored = colours;
            scale = wanted;
        }
        return kept;
    }

    /** Lets go of the frame. */
    void clear() {
        stored = null;
        scale = null;
        shown = null;
    }
}
