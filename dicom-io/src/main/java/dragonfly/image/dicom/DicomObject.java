package dragonfly.image.dicom;

import dragonfly.image.Identity;
import dragonfly.image.ImageException;
import dragonfly.image.Spacing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A DICOM file for whoever puts an image together from several of them, as slides are: its
 * attributes and its frames one by one. Owns the file. Safe for several threads.
 */
public final class DicomObject implements AutoCloseable {
    private final DicomFile file;

    private DicomObject(DicomFile file) {
        this.file = file;
    }

    /**
     * Opens a file and reads its attributes.
     *
     * @return an open object that the caller closes
     * @throws ImageException if it cannot be read or no attribute makes sense
     */
    public static DicomObject open(Path path) throws ImageException {
        return new DicomObject(DicomFile.open(path));
    }

    /**
     * The first attributes of a file, if it is a slide or a part of one. Reads a few kilobytes.
     *
     * @param lastTag the last attribute that is wanted
     * @return empty if it is something else
     * @throws ImageException if the file cannot be read
     */
    public static Optional<Dataset> peekSlide(Path path, int lastTag) throws ImageException {
        return DicomFile.peek(path, ObjectKind::isSlide, lastTag);
    }

    /** What the object says before its pixel data. */
    public Dataset dataset() {
        return file.dataset();
    }

    /** Who and what it shows. */
    public Identity identity() {
        return identity(dataset());
    }

    /** Who and what a data set shows. */
    public static Identity identity(Dataset dataset) {
        return IdentityReader.identity(new FunctionalGroups(dataset));
    }

    /** The size of a pixel, if the object says one. */
    public Optional<Spacing> spacing() {
        return GeometryReader.spacing(new FunctionalGroups(dataset()));
    }

    /** Where the frames of a whole slide lie. */
    public FramePlaces places() {
        return file.layout().places();
    }

    /** UID of the transfer syntax. */
    public String transferSyntax() {
        return file.layout().transferSyntax();
    }

    /** Bytes of the file. */
    public long length() {
        return file.source().length();
    }

    /**
     * The bytes of a value, also of one that is too long to be kept in memory.
     *
     * @param dataset of this object or an item in it
     * @return as in the file; none if there is no such value
     */
    public byte[] bytes(Dataset dataset, int tag) throws ImageException {
        return file.bytes(dataset, tag);
    }

    /**
     * The frames of the object.
     *
     * @throws ImageException if it has none, or they are compressed in a way that is not read
     */
    public FrameStack frames() throws ImageException {
        return FrameStack.of(file);
    }

    /** Whether an item holds pixel data of its own. */
    public boolean hasFrames(Dataset item) {
        return item.leftInFile(Tag.PIXEL_DATA).isPresent();
    }

    /**
     * The frames of pixel data inside an item of a sequence.
     *
     * @throws ImageException as {@link #frames()}
     */
    public FrameStack frames(Dataset item) throws ImageException {
        return FrameStack.of(file.inner(item));
    }

    @Override
    public void close() {
        file.close();
    }
}
