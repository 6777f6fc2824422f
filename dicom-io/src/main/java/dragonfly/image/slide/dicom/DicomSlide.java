package dragonfly.image.slide.dicom;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Limits;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourProfile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.slide.TiledSlide;
import dragonfly.image.slide.Tiling;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A whole slide of DICOM instances. Owns their files. */
final class DicomSlide extends TiledSlide {
    private final Path source;
    private final SlideInstances instances;
    private final SlideDescription description;
    private final List<SlideLevel> matrices;
    private final List<Level> levels;
    private final List<List<Optional<Layer>>> layers = new ArrayList<>();
    private final TileReader tiles = new TileReader();
    private final Mosaic mosaic = new Mosaic(tiles);
    private final AssociatedPictures associated;
    private final @Nullable FrameDisplay[] displays;
    private final Map<String, DisplayDefaults> colours = new ConcurrentHashMap<>();

    private DicomSlide(
            Path source,
            SlideInstances instances,
            SlideDescription description,
            List<SlideLevel> matrices) {
        this.source = source;
        this.instances = instances;
        this.description = description;
        this.matrices = matrices;
        TileMatrix finest = matrices.getFirst().matrix();
        this.levels = matrices.stream().map(level -> level(level.matrix(), finest)).toList();
        matrices.forEach(level -> layers.add(description.frames().layers(level)));
        this.associated = new AssociatedPictures(instances.associated(), mosaic);
        this.displays = new FrameDisplay[frames()];
    }

    private static Level level(TileMatrix matrix, TileMatrix finest) {
        return Level.below(finest.columns(), finest.rows(), matrix.columns(), matrix.rows());
    }

    /**
     * Opens the slide that a file belongs to.
     *
     * @return an open slide that the caller closes
     */
    static DicomSlide open(Path file) throws ImageException {
        SlideInstances instances = SlideInstances.around(file);
        boolean opened = false;
        try {
            SlideAssembly assembly = new SlideAssembly(instances);
            List<SlideLevel> levels = assembly.levels();
            DicomSlide slide = new DicomSlide(file, instances, assembly.describe(levels), levels);
            opened = true;
            return slide;
        } finally {
            if (!opened) {
                instances.close();
            }
        }
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public String provider() {
        return DicomSlideProvider.NAME;
    }

    @Override
    public String vendor() {
        return "dicom";
    }

    @Override
    public Identity identity() {
        return description.identity();
    }

    @Override
    public int frames() {
        return description.frames().count();
    }

    @Override
    public String frameName(int frame) {
        return description.frames().names().get(frame);
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public Tiling tiling(int level) {
        return matrices.get(level).tiling();
    }

    @Override
    public Optional<Spacing> spacing() {
        return description.spacing();
    }

    @Override
    public OptionalDouble objective() {
        return description.paths().objective(matrices.getFirst().paths());
    }

    @Override
    public Map<String, String> properties() {
        return description.properties();
    }

    @Override
    public List<String> notices() {
        return description.notices();
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return iccProfile(0);
    }

    @Override
    public Optional<byte[]> iccProfile(int frame) {
        String path = description.frames().keys().get(frame).path();
        return description.paths().of(path).profile();
    }

    @Override
    public DisplayDefaults display() {
        return display(0);
    }

    /**
     * Decodes a few tiles when it is first asked of an optical path of grays without a window, and
     * looks into the profile of one of colours.
     */
    @Override
    public DisplayDefaults display(int frame) {
        FrameDisplay display = displayOf(frame);
        return display.isColour()
                ? colours.computeIfAbsent(
                        description.frames().keys().get(frame).path(), this::profiled)
                : display.defaults();
    }

    private DisplayDefaults profiled(String path) {
        Optional<byte[]> profile = description.paths().of(path).profile();
        return DisplayDefaults.colour(profile.flatMap(ColourProfile::of));
    }

    private FrameDisplay displayOf(int frame) {
        synchronized (displays) {
            FrameDisplay display = displays[frame];
            if (display == null) {
                display = makeDisplay(frame);
                displays[frame] = display;
            }
            return display;
        }
    }

    private FrameDisplay makeDisplay(int frame) {
        int coarsest = layers.size() - 1;
        while (coarsest > 0 && layers.get(coarsest).get(frame).isEmpty()) {
            coarsest--;
        }
        Layer first = matrices.getFirst().layers().values().iterator().next();
        Layer fine = layers.getFirst().get(frame).orElse(first);
        Layer coarse = layers.get(coarsest).get(frame).orElse(fine);
        return FrameDisplay.of(fine, coarse, matrices.get(coarsest).matrix());
    }

    @Override
    public Set<String> associatedNames() {
        return associated.names();
    }

    @Override
    public Rgb8 associated(String name) throws ImageException {
        return associated.read(name);
    }

    @Override
    protected int background() {
        return description.background();
    }

    @Override
    protected boolean readTile(int frame, int level, int column, int row, int[] argb)
            throws ImageException {
        Tiling tiling = tiling(level);
        Optional<Layer> layer = layers.get(level).get(frame);
        Region region =
                new Region(
                        column * tiling.width(),
                        row * tiling.height(),
                        tiling.width(),
                        tiling.height());
        return layer.isPresent()
                && mosaic.draw(layer.get(), region, displayOf(frame).grays(), argb);
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        FrameDisplay display = displayOf(Objects.checkIndex(frame, frames()));
        if (display.isColour()) {
            return super.read(frame, level, region);
        }
        checkWithin(level, region);
        Limits.check(region.width(), region.height(), Short.BYTES);
        Optional<Layer> layer = layers.get(level).get(frame);
        return layer.isPresent()
                ? mosaic.grays(layer.get(), region, display.black())
                : Mosaic.nothing(region, display.black());
    }

    @Override
    public void close() {
        tiles.close();
        instances.close();
    }
}
