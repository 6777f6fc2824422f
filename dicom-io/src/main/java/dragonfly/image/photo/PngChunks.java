package dragonfly.image.photo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file that are not pixels: W3C PNG (third edition) section 5. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int FRAMING = 12;
    private static final int PROFILE = 0x69434350;
    private static final int EXIF = 0x65584966;
    private static final int LONGEST_NAME = 79;
    private static final int LONGEST_PROFILE = 16 << 20;

    private final ByteBuffer png;

    /** The chunks of a whole file. */
    PngChunks(byte[] bytes) {
        this.png = ByteBuffer.wrap(bytes);
    }

    /** Offset of the Exif block's TIFF header. */
    OptionalInt exif() {
        int at = find(EXIF);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The embedded ICC profile, unpacked; nothing without one or if it is damaged. */
    Optional<byte[]> profile() {
        int at = find(PROFILE);
        if (at < 0) {
            return Optional.empty();
        }
        int end = at + png.getInt(at - 8);
        int name = at;
        while (name < end && name - at <= LONGEST_NAME && png.get(name) != 0) {
            name++;
        }
        int packed = name + 2; // behind the name's zero and the method
        if (packed >= end) {
            return Optional.empty();
        }
        try (InputStream input =
                new InflaterInputStream(
                        new ByteArrayInputStream(png.array(), packed, end - packed))) {
            return Optional.of(input.readNBytes(LONGEST_PROFILE));
        } catch (IOException damaged) {
            // The picture is whole without its profile.
            return Optional.empty();
        }
    }

    /** Where the content of the first chunk of a type starts; -1 if there is none. */
    private int find(int type) {
        int at = SIGNATURE;
        while (at + FRAMING <= png.limit()) {
            int length = png.getInt(at);
            if (length < 0 || length > png.limit() - at - FRAMING) {
                return -1;
            }
            if (png.getInt(at + 4) == type) {
                return at + 8;
            }
            at += FRAMING + length;
        }
        return -1;
    }
}
