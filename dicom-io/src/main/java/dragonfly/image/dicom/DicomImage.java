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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A DICOM object as an image. Owns the file. */
final class DicomImage implements MedicalImage {
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
        return description.spacing();
    }

    @Override
    public Orientation orientation() {
        return description.orientation();
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
        int known = frames.source().known();
        return known < frames()
                ? description.withNotice(DicomDescription.cutShort(known, frames.announced()))
                : description.notices();
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
