package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.Samples;
import dragonfly.image.display.DisplayDefaults;
import dragonfly.image.display.Window;
import dragonfly.image.render.AutoWindow;

import java.util.List;

/**
 * Frames of one pixel data element, decoded one by one and not remembered. Valid as long as the
 * object they come from is open. Safe for several threads.
 */
public final class FrameStack {
    private final DicomFrames frames;
    private final FrameReader reader;
    private final DisplayReader display;
    private final boolean jpeg;

    private FrameStack(
            DicomFrames frames, FrameReader reader, DisplayReader display, boolean jpeg) {
        this.jpeg = jpeg;
        this.frames = frames;
        this.reader = reader;
        this.display = display;
    }

    static FrameStack of(DicomFile file) throws ImageException {
        DicomFrames frames = DicomFrames.of(file);
        return new FrameStack(
                frames,
                DicomFiles.reader(file, frames),
                new DisplayReader(new FunctionalGroups(file.dataset()), frames.format()),
                file.syntax().isJpeg());
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

    /**
     * Decodes a frame and leaves its samples as they are stored, before any conversion; bits above
     * the stored ones are cleared, or repeat the sign.
     *
     * @param frame 0 to {@code available() - 1}
     * @throws ImageException as {@link #read}
     */
    public Samples stored(int frame) throws ImageException {
        Samples samples = reader.samples(frame);
        StoredBits.clean(samples.data(), frames.format());
        return samples;
    }

    /** Whether the frames are JPEG streams of one kind or another (PS3.5 annex A.4.1). */
    public boolean isJpeg() {
        return jpeg;
    }

    /**
     * The bytes of a frame as the file has them, fragments joined.
     *
     * @param frame 0 to {@code available() - 1}
     * @throws ImageException as {@link #read}
     */
    public byte[] encoded(int frame) throws ImageException {
        return reader.encoded(frame).bytes();
    }

    /** Who decodes the frames, by the name of its class. */
    public String decoder() {
        return frames.decoder().getClass().getSimpleName();
    }

    /** Whether a window must be computed of samples, since the object names none for its grays. */
    public boolean wantsWindow() {
        return format().photometric().isMonochrome()
                && format().bitsStored() > 8
                && !display.namesWindow(0);
    }

    /** How the object wants its frames shown. */
    public DisplayDefaults display() {
        return display.defaults(0, List.of());
    }

    /**
     * How its frames are shown where it names no window.
     *
     * @param sample grays that stand for all
     */
    public DisplayDefaults display(Raster sample) {
        List<Window> computed =
                List.of(
                        AutoWindow.percentiles(sample, display.modality(0), display.padding()),
                        AutoWindow.minimumToMaximum(
                                sample, display.modality(0), display.padding()));
        return display.defaults(0, computed);
    }
}
