package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.codec.TransferSyntax;
import dragonfly.image.file.ByteSource;
import dragonfly.image.file.FileBytes;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** A DICOM file that was opened and whose attributes were read. Owns the file. */
final class DicomFile implements AutoCloseable {
    private static final int PREAMBLE = 128;

    /** A value that is longer is no profile of colour, no table and no overlay. */
    private static final int LONGEST_VALUE = 1 << 28;

    private static final int HEAD = PREAMBLE + 32;
    private static final String CUT = "The file is cut short: it ends before its image.";

    private final ByteSource source;
    private final DicomLayout layout;

    private DicomFile(ByteSource source, DicomLayout layout) {
        this.source = source;
        this.layout = layout;
    }

    /**
     * Opens a file and reads what stands before its pixel data.
     *
     * @return an open file that the caller closes
     * @throws ImageException if it cannot be read or no attribute makes sense
     */
    static DicomFile open(Path path) throws ImageException {
        try {
            return open(new FileBytes(path));
        } catch (NoSuchFileException e) {
            throw ImageException.missing();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    // The caller of the returned object closes the source; on failure it is closed here.
    private static DicomFile open(ByteSource file) throws IOException, ImageException {
        ByteSource source = file;
        boolean opened = false;
        try {
            ByteCursor cursor = new ByteCursor(file);
            cursor.seek(startsAfterPreamble(cursor) ? PREAMBLE + 4 : 0);
            String uid = DicomEncoding.readMeta(cursor);
            if (TransferSyntax.of(uid).filter(TransferSyntax::isDeflated).isPresent()) {
                source = InflatedBytes.of(file, cursor.position());
                file.close();
                cursor = new ByteCursor(source);
            }
            DicomEncoding encoding = DicomEncoding.of(uid, cursor);
            DicomLayout layout = new DatasetParser(source, cursor.position(), encoding).parse();
            if (layout.dataset().isEmpty()) {
                throw ImageException.damaged(CUT, "no attributes");
            }
            DicomFile result = new DicomFile(source, layout);
            opened = true;
            return result;
        } finally {
            if (!opened) {
                source.close();
                file.close();
            }
        }
    }

    /** The attributes up to a tag, of objects of a class that is wanted. */
    static Optional<Dataset> peek(Path path, Predicate<String> sopClass, int lastTag)
            throws ImageException {
        try (ByteSource file = new FileBytes(path)) {
            byte[] head = new byte[HEAD];
            file.read(0, head, 0, HEAD);
            if (!DicomSignature.matches(head)) {
                return Optional.empty();
            }
            ByteCursor cursor = new ByteCursor(file);
            cursor.seek(startsAfterPreamble(cursor) ? PREAMBLE + 4 : 0);
            String uid = DicomEncoding.readMeta(cursor);
            if (TransferSyntax.of(uid).filter(TransferSyntax::isDeflated).isPresent()) {
                try (DicomFile whole = open(path)) {
                    return Optional.of(whole.dataset())
                            .filter(dataset -> sopClass.test(dataset.text(Tag.SOP_CLASS)));
                }
            }
            DicomEncoding encoding = DicomEncoding.of(uid, cursor);
            DatasetParser parser = new DatasetParser(file, cursor.position(), encoding);
            return sopClass.test(parser.parse(Tag.SOP_CLASS).dataset().text(Tag.SOP_CLASS))
                    ? Optional.of(parser.parse(lastTag).dataset())
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            throw ImageException.missing();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    /**
     * The pixel data inside an item as if it were an object. Shares this file and need not be
     * closed.
     */
    DicomFile inner(Dataset item) {
        return new DicomFile(
                source,
                new DicomLayout(
                        layout.transferSyntax(),
                        layout.bigEndian(),
                        item,
                        FramePlaces.none(),
                        Optional.empty(),
                        item.leftInFile(Tag.PIXEL_DATA),
                        false));
    }

    /**
     * The bytes of a value, also of one that is too long to be kept in memory.
     *
     * @param dataset of this file or an item in it
     * @return as in the file; none if there is no such value
     */
    byte[] bytes(Dataset dataset, int tag) throws ImageException {
        ElementHeader left = dataset.leftInFile(tag).orElse(null);
        if (left == null) {
            return dataset.bytes(tag);
        }
        if (left.isUndefined() || left.length() > LONGEST_VALUE) {
            throw ImageException.tooLarge(
                    "An attribute of this file is larger than this program can hold.",
                    left.length() + " bytes");
        }
        try {
            return source.bytes(left.value(), (int) left.length());
        } catch (EOFException e) {
            throw ImageException.damaged("The file became shorter while it was read.", e);
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    private static boolean startsAfterPreamble(ByteCursor cursor) throws IOException {
        return cursor.peek(PREAMBLE) == 'D'
                && cursor.peek(PREAMBLE + 1) == 'I'
                && cursor.peek(PREAMBLE + 2) == 'C'
                && cursor.peek(PREAMBLE + 3) == 'M';
    }

    ByteSource source() {
        return source;
    }

    DicomLayout layout() {
        return layout;
    }

    Dataset dataset() {
        return layout.dataset();
    }

    /**
     * The pixel data element.
     *
     * @throws ImageException with the reason why there is none
     */
    ElementHeader pixels() throws ImageException {
        if (layout.pixels().isPresent() && layout.pixels().get().length() > 0) {
            return layout.pixels().get();
        }
        if (layout.cut()) {
            throw ImageException.damaged(CUT, "no pixel data");
        }
        throw dataset().has(Tag.ROWS) || layout.pixels().isPresent()
                ? ImageException.damaged(
                        "The file describes an image but does not hold it.", "no pixel data")
                : ObjectKind.withoutPixels(dataset());
    }

    /**
     * How the pixel data are encoded: the stated transfer syntax, except that frames in items are
     * JPEG where the file says they are not compressed, a mislabelling that occurs.
     */
    TransferSyntax syntax() throws ImageException {
        TransferSyntax stated = statedSyntax();
        return pixels().isUndefined() && !stated.isEncapsulated()
                ? TransferSyntax.JPEG_BASELINE
                : stated;
    }

    private TransferSyntax statedSyntax() throws ImageException {
        String uid = layout.transferSyntax();
        return TransferSyntax.of(uid)
                .orElseThrow(
                        () ->
                                ImageException.unsupported(
                                        "The file is written in a transfer syntax that is not read"
                                                + " (%s)."
                                                        .formatted(uid.replaceAll("[^0-9.]", ""))));
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
            System.getLogger(DicomFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "A file did not close", e);
        }
    }
}
