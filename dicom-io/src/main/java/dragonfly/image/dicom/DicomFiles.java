package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;

import java.io.IOException;
import java.nio.file.Path;

/** Opens DICOM files, with and without a preamble. */
public final class DicomFiles {
    private DicomFiles() {}

    /**
     * Whether a file starts as DICOM files do.
     *
     * @param head its first bytes, at least 140 if it has so many
     */
    public static boolean recognises(byte[] head) {
        return DicomSignature.matches(head);
    }

    /**
     * Opens an image.
     *
     * @return an open image that the caller closes
     * @throws ImageException if the file holds none, is damaged, or is compressed in a way that is
     *     not read
     */
    public static MedicalImage open(Path path) throws ImageException {
        DicomFile file = DicomFile.open(path);
        boolean opened = false;
        try {
            DicomFrames frames = DicomFrames.of(file);
            FrameReader reader = reader(file, frames);
            DicomImage image =
                    new DicomImage(
                            path, file, frames, reader, DicomDescription.of(file, frames, reader));
            Thread.ofVirtual().name("frame index").start(() -> findAll(frames.source()));
            opened = true;
            return image;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /** The walk over a large file without a table goes on while its first frame is looked at. */
    private static void findAll(FrameSource source) {
        try {
            source.findAll();
        } catch (IOException e) {
            // Closed meanwhile, or a disk that fails: whoever reads a frame then is told.
            System.getLogger(DicomFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "The walk over the frames ended early", e);
        }
    }

    static FrameReader reader(DicomFile file, DicomFrames frames) throws ImageException {
        Palette palette =
                switch (frames.format().photometric()) {
                    case PALETTE_COLOR -> PaletteReader.read(file.dataset());
                    default -> Palette.grays();
                };
        return new FrameReader(
                frames.source(),
                frames.decoder(),
                frames.format(),
                new FrameRaster(frames.format(), palette),
                frames.cut());
    }

    /**
     * Reads what a list needs to know, without decoding.
     *
     * @throws ImageException as {@link #open}
     */
    public static DicomSummary summary(Path path) throws ImageException {
        try (DicomFile file = DicomFile.open(path)) {
            DicomFrames frames = DicomFrames.of(file);
            FunctionalGroups groups = new FunctionalGroups(file.dataset());
            return new DicomSummary(
                    IdentityReader.identity(groups),
                    frames.source().available(),
                    frames.format().columns(),
                    frames.format().rows(),
                    GeometryReader.position(groups));
        }
    }
}
