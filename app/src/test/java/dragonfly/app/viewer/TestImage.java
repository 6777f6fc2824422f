package dragonfly.app.viewer;

import dragonfly.image.Gray16;
import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.ImageKind;
import dragonfly.image.Level;
import dragonfly.image.MedicalImage;
import dragonfly.image.Orientation;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Spacing;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.Window;
import dragonfly.image.display.WindowFunction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An image in memory, whose frames are ramps that differ by their frame. */
public final class TestImage implements MedicalImage {
    private final int width;
    private final int height;
    private final int frames;
    private boolean broken;
    private boolean windows;
    private boolean closed;
    private Identity identity = Identity.none();
    private final List<Integer> reads = new ArrayList<>();

    /** An image of ramps. */
    public TestImage(int width, int height, int frames) {
        this.width = width;
        this.height = height;
        this.frames = frames;
    }

    /** From now on every frame is damaged. */
    TestImage breakNow() {
        broken = true;
        return this;
    }

    /** The frames read so far, in order. */
    List<Integer> reads() {
        return reads;
    }

    /** The word at a pixel. */
    static int word(int frame, int x, int y) {
        return frame * 1000 + x + y;
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        if (broken || closed) {
            throw ImageException.damaged("This frame is damaged.", "made so by the test");
        }
        reads.add(frame);
        short[] words = new short[width * height];
        for (int i = 0; i < words.length; i++) {
            words[i] = (short) word(frame, i % width, i / width);
        }
        return new Gray16(width, height, words, false, 16);
    }

    @Override
    public Path source() {
        return Path.of("test.dcm");
    }

    @Override
    public ImageKind kind() {
        return ImageKind.DICOM;
    }

    /** From now on it says whose it is. */
    TestImage named() {
        identity =
                new Identity(
                        "PHANTOM^CHEST",
                        "",
                        "F",
                        "",
                        "054Y",
                        "20261124",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "CR",
                        "CHEST",
                        "PA",
                        "",
                        "",
                        "",
                        "",
                        "");
        return this;
    }

    @Override
    public Identity identity() {
        return identity;
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
        return frames;
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
        return new Orientation("R", "L", "", "");
    }

    @Override
    public DisplayDefaults display() {
        return DisplayDefaults.gray(List.of(new Window(500, 1000, WindowFunction.LINEAR, "")));
    }

    /** From now on each frame has a window of its own. */
    TestImage withWindows() {
        windows = true;
        return this;
    }

    /** The window of a frame. */
    static Window window(int frame) {
        return new Window(500 + 1000 * frame, 1000, WindowFunction.LINEAR, "");
    }

    @Override
    public DisplayDefaults display(int frame) {
        return windows ? DisplayDefaults.gray(List.of(window(frame))) : display();
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
    public void close() {
        closed = true;
    }
}
