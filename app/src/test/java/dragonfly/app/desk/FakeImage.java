package dragonfly.app.desk;

import dragonfly.image.Gray16;
import dragonfly.image.Identity;
import dragonfly.image.ImageKind;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Orientation;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Spacing;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A gray image of 48 × 32 pixels and any number of frames, made of nothing. */
public final class FakeImage implements MedicalImage {
    private final Path source;
    private final int frames;
    private volatile boolean closed;

    public FakeImage(String name, int frames) {
        this.source = Path.of(name).toAbsolutePath();
        this.frames = frames;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public Path source() {
        return source;
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
        return 48;
    }

    @Override
    public int height() {
        return 32;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public List<Level> levels() {
        return List.of(new Level(48, 32, 1));
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
        return DisplayDefaults.gray(
                List.of(Window.over(0, 255, "full"), Window.over(40, 80, "narrow")));
    }

    @Override
    public OptionalDouble frameMillis() {
        return OptionalDouble.empty();
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public Raster read(int frame, int level, Region region) {
        short[] words = new short[region.width() * region.height()];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) ((i + frame) % 256);
        }
        return new Gray16(region.width(), region.height(), words, false, 8);
    }

    @Override
    public void close() {
        closed = true;
    }
}
