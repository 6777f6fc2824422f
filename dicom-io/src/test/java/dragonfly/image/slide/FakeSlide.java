package dragonfly.image.slide;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.display.DisplayDefaults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A slide that knows what colour each pixel has, with one absent and one broken tile. */
final class FakeSlide extends TiledSlide {
    static final int TILE = 16;
    static final TileKey ABSENT = new TileKey(0, 0, 1, 1);
    static final TileKey BROKEN = new TileKey(0, 0, 2, 0);

    final AtomicInteger decoded = new AtomicInteger();
    private final List<Level> levels;

    FakeSlide(int width, int height) {
        levels =
                List.of(
                        new Level(width, height, 1),
                        new Level(width / 2, height / 2, 2),
                        new Level(width / 4, height / 4, 4));
    }

    /** The pre-multiplied colour of a pixel of a level. */
    static int colour(int level, long x, long y) {
        return 0xFF000000 | level << 20 | (int) (y & 0x3FF) << 10 | (int) (x & 0x3FF);
    }

    @Override
    protected boolean readTile(int frame, int level, int column, int row, int[] argb)
            throws ImageException {
        decoded.incrementAndGet();
        TileKey key = new TileKey(frame, level, column, row);
        if (key.equals(ABSENT)) {
            return false;
        }
        if (key.equals(BROKEN)) {
            throw ImageException.damaged("A tile is damaged.", "made so");
        }
        for (int y = 0; y < TILE; y++) {
            for (int x = 0; x < TILE; x++) {
                argb[y * TILE + x] = colour(level, column * TILE + x, row * TILE + y);
            }
        }
        return true;
    }

    @Override
    public Tiling tiling(int level) {
        Level size = levels.get(level);
        return Tiling.covering(size.width(), size.height(), TILE, TILE);
    }

    @Override
    public String provider() {
        return "fake";
    }

    @Override
    public String vendor() {
        return "fake";
    }

    @Override
    public OptionalDouble objective() {
        return OptionalDouble.empty();
    }

    @Override
    public Map<String, String> properties() {
        return Map.of();
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return Optional.empty();
    }

    @Override
    public Set<String> associatedNames() {
        return Set.of();
    }

    @Override
    public Rgb8 associated(String name) throws ImageException {
        throw ImageException.unsupported("There is none.");
    }

    @Override
    public Path source() {
        return Path.of("fake");
    }

    @Override
    public Identity identity() {
        return Identity.none();
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public Optional<Spacing> spacing() {
        return Optional.empty();
    }

    @Override
    public DisplayDefaults display() {
        return DisplayDefaults.colour();
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {}
}
