package dragonfly.image.slide.openslide;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Limits;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourProfile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.slide.Microns;
import dragonfly.image.slide.Opaque;
import dragonfly.image.slide.SlideIdentity;
import dragonfly.image.slide.TileKey;
import dragonfly.image.slide.TiledSlide;
import dragonfly.image.slide.Tiling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A slide that OpenSlide reads. */
final class OpenSlideSlide extends TiledSlide {
    private static final int USUAL_TILE = 256;
    private static final int LARGEST_TILE = 2048;

    private final Path source;
    private final SharedHandle handle;
    private final String version;
    private final List<Level> levels = new ArrayList<>();
    private final List<Tiling> tilings = new ArrayList<>();
    private final Map<String, String> properties;
    private final Set<String> associated;
    private final DisplayDefaults display;
    private final Map<TileKey, ImageException> broken = new ConcurrentHashMap<>();

    /** Takes over the handle. */
    OpenSlideSlide(Path source, SharedHandle handle) throws ImageException {
        this.source = source;
        this.handle = handle;
        this.version = handle.version();
        this.properties = handle.properties();
        this.associated = new LinkedHashSet<>(handle.associatedNames());
        this.display = DisplayDefaults.colour(handle.icc().flatMap(ColourProfile::of));
        double[][] sizes = handle.levels();
        for (int i = 0; i < sizes.length; i++) {
            Level level = new Level((int) sizes[i][0], (int) sizes[i][1], sizes[i][2]);
            levels.add(level);
            tilings.add(
                    Tiling.covering(
                            level.width(),
                            level.height(),
                            tileSide(i, "width"),
                            tileSide(i, "height")));
        }
    }

    /** The file's tile side, made larger where it is a strip of a few rows. */
    private int tileSide(int level, String which) {
        String stated = property("openslide.level[" + level + "].tile-" + which);
        int side = stated.matches("\\d{1,4}") ? Integer.parseInt(stated) : USUAL_TILE;
        if (side < 1 || side > LARGEST_TILE) {
            return USUAL_TILE;
        }
        return side >= USUAL_TILE / 4 ? side : side * Math.ceilDiv(USUAL_TILE / 2, side);
    }

    private String property(String name) {
        return properties.getOrDefault(name, "");
    }

    private OptionalDouble number(String name) {
        String text = property(name);
        if (!text.matches("\\d{1,9}(\\.\\d{1,24})?([eE][+-]?\\d{1,2})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(text));
    }

    @Override
    protected boolean readTile(int frame, int level, int column, int row, int[] argb)
            throws ImageException {
        Tiling tiling = tilings.get(level);
        readRegion(
                frame,
                level,
                (long) column * tiling.width(),
                (long) row * tiling.height(),
                tiling.width(),
                tiling.height(),
                argb);
        return true;
    }

    @Override
    public void readRegion(int frame, int level, long x, long y, int width, int height, int[] argb)
            throws ImageException {
        Objects.checkIndex(frame, 1);
        double downsample = levels.get(level).downsample();
        Objects.checkFromIndexSize(0, Math.multiplyExact(width, height), argb.length);
        List<TileKey> tiles = tiles(level, x, y, width, height);
        for (TileKey tile : tiles) {
            ImageException known = broken.get(tile);
            if (known != null) {
                throw known;
            }
        }
        try {
            handle.read(
                    Math.round(x * downsample),
                    Math.round(y * downsample),
                    level,
                    width,
                    height,
                    argb);
        } catch (ImageException e) {
            // A handle that was reopened is no reason to try the same tile for ever.
            if (tiles.size() == 1 && e.fault() == ImageException.Fault.DAMAGED) {
                broken.put(tiles.getFirst(), e);
            }
            throw e;
        }
    }

    /** The tiles that a rectangle touches; none if there are so many that it is no tile's own. */
    private List<TileKey> tiles(int level, long x, long y, int width, int height) {
        Tiling tiling = tilings.get(level);
        List<TileKey> tiles = new ArrayList<>();
        if (broken.isEmpty() && (width > tiling.width() || height > tiling.height())) {
            return tiles;
        }
        long lastRow = Math.min(tiling.down() - 1, Math.floorDiv(y + height - 1, tiling.height()));
        long lastColumn =
                Math.min(tiling.across() - 1, Math.floorDiv(x + width - 1, tiling.width()));
        for (long row = Math.max(0, Math.floorDiv(y, tiling.height())); row <= lastRow; row++) {
            for (long column = Math.max(0, Math.floorDiv(x, tiling.width()));
                    column <= lastColumn;
                    column++) {
                tiles.add(new TileKey(0, level, (int) column, (int) row));
            }
        }
        return tiles;
    }

    @Override
    protected int background() {
        String colour = property("openslide.background-color");
        return colour.matches("[0-9A-Fa-f]{6}") ? 0xFF000000 | Integer.parseInt(colour, 16) : WHITE;
    }

    @Override
    public String provider() {
        return "OpenSlide " + version;
    }

    @Override
    public String vendor() {
        return property("openslide.vendor");
    }

    @Override
    public OptionalDouble objective() {
        return number("openslide.objective-power");
    }

    @Override
    public Map<String, String> properties() {
        return properties;
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return handle.icc();
    }

    @Override
    public Tiling tiling(int level) {
        return tilings.get(level);
    }

    @Override
    public Set<String> associatedNames() {
        return Set.copyOf(associated);
    }

    @Override
    public Rgb8 associated(String name) throws ImageException {
        if (!associated.contains(name)) {
            throw ImageException.unsupported("The slide has no picture of that name.");
        }
        long[] size = handle.associatedSize(name);
        Limits.check(size[0], size[1], 2 * Integer.BYTES);
        int[] argb = new int[(int) (size[0] * size[1])];
        handle.readAssociated(name, argb);
        Opaque.over(WHITE, argb);
        return new Rgb8((int) size[0], (int) size[1], argb);
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public Identity identity() {
        return SlideIdentity.MICROSCOPY;
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public List<Level> levels() {
        return List.copyOf(levels);
    }

    @Override
    public Optional<Spacing> spacing() {
        return Microns.spacing(number("openslide.mpp-x"), number("openslide.mpp-y"));
    }

    @Override
    public DisplayDefaults display() {
        return display;
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {
        handle.close();
    }
}
