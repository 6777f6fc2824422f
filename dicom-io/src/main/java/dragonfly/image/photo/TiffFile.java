package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.Raster;

import java.util.List;

/** The first picture of a TIFF file, by the JDK's reader. */
final class TiffFile implements PictureFile {
    /** More than any of TIFF's compressions of several bits a sample can do. */
    private static final long MOST_BYTES_A_BYTE = 4096;

    private final byte[] bytes;
    private final JdkReader.Size size;

    TiffFile(byte[] bytes) throws ImageException {
        this.bytes = bytes;
        this.size = JdkReader.size("tiff", bytes);
        Limits.check(size.width(), size.height(), 8);
        boolean bilevel = size.bitsPerPixel() == 1;
        long raw = (long) size.width() * size.height() * size.bitsPerPixel() / 8;
        if (!bilevel && raw > bytes.length * MOST_BYTES_A_BYTE) {
            throw ImageException.damaged(
                    "The file is far too short for an image of %,d × %,d pixels."
                            .formatted(size.width(), size.height()),
                    bytes.length + " bytes of TIFF");
        }
    }

    @Override
    public int width() {
        return size.width();
    }

    @Override
    public int height() {
        return size.height();
    }

    @Override
    public int orientation() {
        return ExifOrientation.read(bytes, 0);
    }

    @Override
    public List<String> notices() {
        return size.more()
                ? List.of("The file has several pictures; the first is shown.")
                : List.of();
    }

    @Override
    public Raster decode() throws ImageException {
        return StoredSamples.of(JdkReader.read("tiff", bytes));
    }
}
