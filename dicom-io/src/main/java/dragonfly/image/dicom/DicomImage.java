package dragonfly.image.dicom;

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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A DICOM object as an image. Owns the file. */
final class DicomImage implements MedicalImage {
    /** More sentences than this cover the image. */
    private static final int MOST_PARTIAL = 3;

    private final Path path;
    private final DicomFile file;
    private final DicomFrames frames;
    private final FrameReader reader;
    private final DicomDescription description;

    DicomImage(
            Path path,
            DicomFile file,
            DicomFrames frames,
            FrameReader reader,
            DicomDescription description) {
        this.path = path;
        this.file = file;
        this.frames = frames;
        this.reader = reader;
        this.description = description;
    }

    @Override
    public Path source() {
        return path;
    }

    @Override
    public ImageKind kind() {
        return ImageKind.DICOM;
    }

    @Override
    public Identity identity() {
        return description.identity();
    }

    @Override
    public int width() {
        return frames.format().columns();
    }

    @Override
    public int height() {
        return frames.format().rows();
    }

    @Override
    public int frames() {
        return frames.source().available();
    }

    @Override
    public List<Level> levels() {
        return List.of(new Level(width(), height(), 1));
    }

    @Override
    public Optional<Spacing> spacing() {
        return description.geometry().spacing(0);
    }

    @Override
    public Optional<Spacing> spacing(int frame) {
        return description.geometry().spacing(Objects.checkIndex(frame, frames()));
    }

    @Override
    public double pixelAspect() {
        return description.geometry().pixelAspect();
    }

    @Override
    public Orientation orientation() {
        return description.geometry().orientation(0);
    }

    @Override
    public Orientation orientation(int frame) {
        return description.geometry().orientation(Objects.checkIndex(frame, frames()));
    }

    @Override
    public DisplayDefaults display() {
        return description.displays().of(0);
    }

    @Override
    public DisplayDefaults display(int frame) {
        Objects.checkIndex(frame, frames());
        return description.displays().of(frame);
    }

    @Override
    public OptionalDouble frameMillis() {
        return description.frameMillis();
    }

    @Override
    public List<String> notices() {
        List<String> found = new ArrayList<>();
        int known = frames.source().known();
        if (known < frames()) {
            found.add(DicomDescription.cutShort(known, frames.announced()));
        }
        if (!frames.cut()) {
            reader.partial().stream()
                    .sorted()
                    .limit(MOST_PARTIAL)
                    .map(frame -> "A part of frame %,d is missing.".formatted(frame + 1))
                    .forEach(found::add);
        }
        return description.notices(found);
    }

    @Override
    public boolean isWhole(int frame) {
        return !reader.partial().contains(frame);
    }

    @Override
    public Raster read(int frame, int level, Region region) throws ImageException {
        Objects.checkIndex(frame, frames());
        Objects.checkIndex(level, 1);
        return reader.read(frame).crop(region);
    }

    @Override
    public void close() {
        file.close();
    }
}
