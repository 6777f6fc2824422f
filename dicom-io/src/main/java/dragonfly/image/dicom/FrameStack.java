package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.VoiTransform;

import java.util.List;

/**
 * Frames of one pixel data element, decoded one by one and not remembered. Valid as long as the
 * object they come from is open. Safe for several threads.
 */
public final class FrameStack {
    private final DicomFrames frames;
    private final FrameReader reader;
    private final DisplayReader display;

    private FrameStack(DicomFrames frames, FrameReader reader, DisplayReader display) {
        this.frames = frames;
        this.reader = reader;
        this.display = display;
    }

    static FrameStack of(DicomFile file) throws ImageException {
        DicomFrames frames = DicomFrames.of(file);
        return new FrameStack(
                frames,
                DicomFiles.reader(file, frames),
                new DisplayReader(new FunctionalGroups(file.dataset()), frames.format()));
    }

    /** How one frame is laid out. */
    public FrameFormat format() {
        return frames.format();
    }

    /** Frames that the object claims to have. */
    public int announced() {
        return frames.announced();
    }

    /** Frames that may be read. */
    public int available() {
        return frames.source().available();
    }

    /** Whether the file ends before all that it announced. */
    public boolean cut() {
        return frames.cut();
    }

    /**
     * Decodes a frame.
     *
     * @param frame 0 to {@code available() - 1}
     * @return grays as stored, or colours as RGB
     * @throws ImageException if the frame is damaged or the disk fails
     */
    public Raster read(int frame) throws ImageException {
        return reader.decode(frame);
    }

    /** Whether the object names a window for its grays. */
    public boolean namesWindow() {
        return display.namesWindow(0);
    }

    /**
     * How the object wants its frames shown.
     *
     * @param computed windows that count if the object names none
     */
    public DisplayDefaults display(List<? extends VoiTransform> computed) {
        return display.defaults(0, computed);
    }
}
