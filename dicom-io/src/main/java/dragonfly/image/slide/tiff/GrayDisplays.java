package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.VoiTransform;
import dragonfly.image.display.Window;
import dragonfly.image.render.AutoWindow;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** How slides of grays want to be shown: by what their coarsest level holds. */
final class GrayDisplays {
    /** Of a larger level only the middle is looked at. */
    private static final int SIDE = 1024;

    private GrayDisplays() {}

    /** The defaults for one frame, computed from its coarsest level. */
    static DisplayDefaults of(TiffLevel coarsest, ByteOrder order) {
        SampleLayout layout = coarsest.picture().layout();
        List<VoiTransform> presets = new ArrayList<>();
        boolean eightBits = layout.bits() <= 8;
        if (eightBits) {
            presets.add(fullRange(layout));
        }
        try {
            Raster raster = GraySamples.read(coarsest, middle(coarsest.picture()), order);
            presets.add(AutoWindow.percentiles(raster, Rescale.identity(), PixelPadding.none()));
            presets.add(
                    AutoWindow.minimumToMaximum(raster, Rescale.identity(), PixelPadding.none()));
        } catch (ImageException e) {
            // Reading the level will fail again and say why; a window must be there all the same.
            presets.add(fullRange(layout));
        }
        if (!eightBits && layout.bits() <= 16) {
            presets.add(fullRange(layout));
        }
        return new DisplayDefaults(
                true,
                layout.photometric() == Photometric.WHITE_IS_ZERO,
                Rescale.identity(),
                presets,
                PixelPadding.none());
    }

    private static Region middle(TiffPicture picture) {
        int width = Math.min(SIDE, picture.width());
        int height = Math.min(SIDE, picture.height());
        return new Region(
                (picture.width() - width) / 2, (picture.height() - height) / 2, width, height);
    }

    private static Window fullRange(SampleLayout layout) {
        double range = Math.pow(2, layout.bits());
        double low = layout.format() == SampleLayout.SIGNED ? -range / 2 : 0;
        return Window.over(low, low + range - 1, "Full range");
    }
}
