package dragonfly.image.photo;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.ImageKind;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Orientation;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourProfile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.PixelPadding;
import dragonfly.image.display.Rescale;
import dragonfly.image.display.Window;
import dragonfly.image.render.AutoWindow;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A photograph, upright and decoded. Holds its pixels until it is closed. */
final class PhotoImage implements MedicalImage {
    private final Path file;
    private final int width;
    private final int height;
    private final DisplayDefaults display;
    private final List<String> notices;
    private volatile @Nullable Raster raster;

    PhotoImage(Path file, Raster raster, List<String> notices, Optional<ColourProfile> profile) {
        this.file = file;
        this.width = raster.width();
        this.height = raster.height();
        this.display = defaults(raster, profile);
        this.notices = List.copyOf(notices);
        this.raster = raster;
    }

    private static DisplayDefaults defaults(Raster raster, Optional<ColourProfile> profile) {
        return switch (raster) {
            case Rgb8 colour -> DisplayDefaults.colour(profile);
            // 8 bits are meant to be looked at as they are; more bits rarely fill their range.
            case Gray16 gray when gray.bitsStored() <= 8 ->
                    DisplayDefaults.gray(List.of(fullRange(gray), percentiles(raster)));
            case Gray16 gray ->
                    DisplayDefaults.gray(
                            List.of(percentiles(raster), fromEndToEnd(raster), fullRange(gray)));
            case GrayFloat gray ->
                    DisplayDefaults.gray(List.of(percentiles(gray), fromEndToEnd(gray)));
        };
    }

    private static Window percentiles(Raster raster) {
        return AutoWindow.percentiles(raster, Rescale.identity(), PixelPadding.none());
    }

    private static Window fromEndToEnd(Raster raster) {
        return AutoWindow.minimumToMaximum(raster, Rescale.identity(), PixelPadding.none());
    }

    private static Window fullRange(Gray16 gray) {
        int low = gray.signed() ? -(1 << (gray.bitsStored() - 1)) : 0;
        return Window.over(low, low + (1 << gray.bitsStored()) - 1, "Full range");
    }

    @Override
    public Path source() {
        return file;
    }

    @Override
    public ImageKind kind() {
        return ImageKind.PHOTOGRAPH;
    }

    @Override
    public Identity identity() {
        return Identity.none();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public List<Level> levels() {
        return List.of(new Level(width, height, 1));
    }

    @Override
    public Optional<Spacing> spacing() {
        return Optional.empty();
    }

    @Override
    public Orientation orientation() {
        return Orientation.unknown();
    }

    @Override
    public DisplayDefaults display() {
        return display;
    }

    @Override
    public OptionalDouble frameMillis() {
        return OptionalDouble.empty();
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        Objects.checkIndex(frame, 1);
        Objects.checkIndex(level, 1);
        Raster open = raster;
        if (open == null) {
            throw ImageException.closed();
        }
        return open.crop(region);
    }

    @Override
    public void close() {
        raster = null;
    }
}
