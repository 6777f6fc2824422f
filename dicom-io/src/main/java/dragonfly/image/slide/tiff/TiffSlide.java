package dragonfly.image.slide.tiff;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Level;
import dragonfly.image.Raster;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.Spacing;
import dragonfly.image.display.ColourProfile;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.slide.Microns;
import dragonfly.image.slide.SlideIdentity;
import dragonfly.image.slide.TiledSlide;
import dragonfly.image.slide.Tiling;
import dragonfly.image.slide.jpeg.TileJpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A slide in a TIFF file. */
final class TiffSlide extends TiledSlide {
    /** Frames whose own window is looked for; those after them take the last one's. */
    private static final int MOST_DISPLAYS = 64;

    private static final String CUT_SHORT = "The slide file is cut short: tiles are missing.";

    private final Path source;
    private final TiffBytes file;
    private final TileJpeg jpeg;
    private final Plan plan;
    private final List<List<TiffLevel>> frames = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<DisplayDefaults> displays;
    private final List<String> notices;

    /**
     * Takes over the file and the decoder.
     *
     * @throws ImageException with {@code UNSUPPORTED} if its compression is not read
     */
    TiffSlide(Path source, TiffBytes file, Plan plan, TileJpeg jpeg) throws ImageException {
        this.source = source;
        this.file = file;
        this.plan = plan;
        this.jpeg = jpeg;
        TiffPicture first = plan.first();
        for (List<TiffPicture> frame : plan.frames()) {
            List<TiffLevel> pyramid = new ArrayList<>();
            for (TiffPicture picture : frame) {
                checkCompression(picture, pyramid.size());
                pyramid.add(new TiffLevel(file, picture, jpeg));
            }
            frames.add(pyramid);
        }
        for (TiffLevel level : frames.getFirst()) {
            TiffPicture own = level.picture();
            levels.add(Level.below(first.width(), first.height(), own.width(), own.height()));
        }
        boolean complete = frames.getFirst().getFirst().checkWhole();
        notices = complete ? plan.notices() : plan.with(CUT_SHORT).notices();
        displays =
                isGray()
                        ? grayDisplays()
                        : List.of(DisplayDefaults.colour(iccProfile().flatMap(ColourProfile::of)));
    }

    private static void checkCompression(TiffPicture picture, int level) throws ImageException {
        if (!picture.isRead()) {
            throw ImageException.unsupported(
                    "The tiles of this slide (the first of level %d) are compressed by %s, which is not read."
                            .formatted(level, picture.compressionLabel()));
        }
        boolean planes =
                picture.layout().planar()
                        && picture.compression().filter(Compression::isJpeg2000).isPresent();
        if (planes) {
            throw ImageException.unsupported(
                    "The tiles of this slide are JPEG 2000 plane by plane, which is not read.");
        }
        boolean jpeg = picture.compression().filter(c -> c == Compression.JPEG).isPresent();
        if (jpeg && picture.layout().bits() != 8) {
            throw ImageException.unsupported(
                    "The tiles of this slide are JPEG of %d bits, which is not read."
                            .formatted(picture.layout().bits()));
        }
    }

    private boolean isGray() {
        SampleLayout layout = plan.first().layout();
        boolean plain =
                layout.samples() == 1 || !plan.first().compression().orElseThrow().isPicture();
        return layout.photometric().isGray() && layout.alpha() == SampleLayout.Alpha.NONE && plain;
    }

    /** One for all frames if 8 bits are shown as they are, else one for each. */
    private List<DisplayDefaults> grayDisplays() {
        List<DisplayDefaults> all = new ArrayList<>();
        boolean one = plan.first().layout().bits() <= 8;
        int count = one ? 1 : Math.min(frames.size(), MOST_DISPLAYS);
        for (List<TiffLevel> frame : frames.subList(0, count)) {
            all.add(GrayDisplays.of(frame.getLast(), file.order()));
        }
        return all;
    }

    @Override
    protected boolean readTile(int frame, int level, int column, int row, int[] argb)
            throws ImageException {
        return frames.get(frame).get(level).colours(column, row, argb);
    }

    @Override
    protected boolean hasTile(int frame, int level, int column, int row) throws ImageException {
        return frames.get(frame).get(level).has(column, row);
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        if (!isGray()) {
            return super.read(frame, level, region);
        }
        checkWithin(level, region);
        return GraySamples.read(frames.get(frame).get(level), region, file.order());
    }

    @Override
    public String provider() {
        return "TIFF";
    }

    @Override
    public String vendor() {
        return plan.vendor();
    }

    @Override
    public OptionalDouble objective() {
        return plan.objective();
    }

    @Override
    public Map<String, String> properties() {
        return plan.properties();
    }

    @Override
    public Optional<byte[]> iccProfile() {
        try {
            return Optional.ofNullable(plan.first().directory().bytes(Tag.ICC_PROFILE));
        } catch (ImageException e) {
            // A damaged profile is as good as none.
            return Optional.empty();
        }
    }

    @Override
    public Tiling tiling(int level) {
        return frames.getFirst().get(level).tiling();
    }

    @Override
    public Set<String> associatedNames() {
        return new LinkedHashSet<>(plan.associated().keySet());
    }

    @Override
    public Rgb8 associated(String name) throws ImageException {
        TiffPicture picture = plan.associated().get(name);
        if (picture == null) {
            throw ImageException.unsupported("The slide has no picture of that name.");
        }
        checkCompression(picture, 0);
        return Whole.read(new TiffLevel(file, picture, jpeg));
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
        return frames.size();
    }

    @Override
    public List<Level> levels() {
        return List.copyOf(levels);
    }

    @Override
    public Optional<Spacing> spacing() {
        return Microns.spacing(plan.micronsX(), plan.micronsY());
    }

    @Override
    public DisplayDefaults display() {
        return displays.getFirst();
    }

    @Override
    public DisplayDefaults display(int frame) {
        Objects.checkIndex(frame, frames.size());
        return displays.get(Math.min(frame, displays.size() - 1));
    }

    @Override
    public List<String> notices() {
        return notices;
    }

    @Override
    public void close() {
        jpeg.close();
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing a file that was only read", e);
        }
    }
}
