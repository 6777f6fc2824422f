package dragonfly.image.photo;

import dragonfly.image.ImageException;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens PNG, JPEG, JPEG 2000 and TIFF files. */
public final class Photographs {
    private Photographs() {}

    /** Whether a file that starts so is a picture of a kind that is read. */
    public static boolean recognises(byte[] head) {
        return PhotoFormat.of(head).filter(PhotoFormat::isRead).isPresent();
    }

    /** What a file that starts so is called, be it read or not; "" if it is no picture. */
    public static String format(byte[] head) {
        return PhotoFormat.of(head).map(PhotoFormat::label).orElse("");
    }

    /**
     * Says that a file that starts so is no picture that is read, and what it is if that is known.
     */
    public static ImageException refusal(byte[] head) {
        if (head.length == 0) {
            return ImageException.notAnImage("The file is empty.");
        }
        return PhotoFormat.of(head)
                .map(
                        format ->
                                ImageException.unsupported(
                                        "This is a "
                                                + format.label()
                                                + " file, which is not read."))
                .orElseGet(
                        () ->
                                ImageException.notAnImage(
                                        "This file is not an image that this program knows."));
    }

    /**
     * Opens and decodes a picture.
     *
     * @return an open image that the caller closes; it holds its pixels
     * @throws ImageException if the file is damaged, too large or of a kind that is not read
     */
    public static MedicalImage open(Path file) throws ImageException {
        PictureFile picture = pictureFile(file);
        Raster stored = picture.decode();
        return new PhotoImage(
                file,
                Upright.turn(stored, picture.orientation()),
                picture.notices(),
                picture.profile());
    }

    /**
     * The size of a picture, from its header.
     *
     * @throws ImageException if the header is damaged or claims what cannot be
     */
    public static PhotoSize size(Path file) throws ImageException {
        PictureFile picture = pictureFile(file);
        return Upright.swapsSides(picture.orientation())
                ? new PhotoSize(picture.height(), picture.width())
                : new PhotoSize(picture.width(), picture.height());
    }

    private static PictureFile pictureFile(Path file) throws ImageException {
        byte[] bytes = read(file);
        PhotoFormat format = PhotoFormat.of(bytes).orElseThrow(() -> refusal(bytes));
        return switch (format) {
            case PNG -> new PngFile(bytes);
            case JPEG -> new JpegFile(bytes);
            case TIFF_LITTLE, TIFF_BIG -> new TiffFile(bytes);
            case JPEG_2000, JPEG_2000_STREAM -> new Jpeg2000File(bytes);
            default -> throw refusal(bytes);
        };
    }

    private static byte[] read(Path file) throws ImageException {
        try {
            long size = Files.size(file);
            if (size > Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 4)) {
                throw ImageException.tooLarge(
                        "The picture file is larger than this program can hold.", size + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw ImageException.missing();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }
}
