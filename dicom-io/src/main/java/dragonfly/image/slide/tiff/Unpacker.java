package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.codec.zstd.Zstd;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes a compression that knows nothing of pixels. No state; fills what it was given or fails.
 */
enum Unpacker {
    COPY {
        @Override
        void unpack(byte[] packed, byte[] to, int count) throws ImageException {
            if (packed.length < count) {
                throw shortBy(count - packed.length);
            }
            System.arraycopy(packed, 0, to, 0, count);
        }
    },
    LZW {
        @Override
        void unpack(byte[] packed, byte[] to, int count) throws ImageException {
            int done = new LzwDecoder(packed).decode(to, count);
            if (done < count) {
                throw shortBy(count - done);
            }
        }
    },
    PACKBITS {
        @Override
        void unpack(byte[] packed, byte[] to, int count) throws ImageException {
            int done = PackBits.decode(packed, to, count);
            if (done < count) {
                throw shortBy(count - done);
            }
        }
    },
    DEFLATE {
        @Override
        void unpack(byte[] packed, byte[] to, int count) throws ImageException {
            try (Inflater inflater = new Inflater()) {
                inflater.setInput(packed);
                int done = 0;
                while (done < count && !inflater.finished()) {
                    int more = inflater.inflate(to, done, count - done);
                    if (more == 0) {
                        break;
                    }
                    done += more;
                }
                if (done < count) {
                    throw shortBy(count - done);
                }
            } catch (DataFormatException e) {
                throw ImageException.damaged("A tile of the slide is damaged.", e);
            }
        }
    },
    ZSTD {
        @Override
        void unpack(byte[] packed, byte[] to, int count) throws ImageException {
            int done = Zstd.decode(packed, to, count);
            if (done < count) {
                throw shortBy(count - done);
            }
        }
    };

    /**
     * Unpacks a piece.
     *
     * @param packed the piece as it lies in the file
     * @param to takes the bytes
     * @param count how many bytes are wanted; what the piece has beyond is passed over
     * @throws ImageException if it is damaged or has fewer
     */
    abstract void unpack(byte[] packed, byte[] to, int count) throws ImageException;

    private static ImageException shortBy(int bytes) {
        return ImageException.damaged(
                "A tile of the slide is damaged.", bytes + " bytes are missing at its end");
    }

    /** The one for a compression that knows nothing of pixels. */
    static Unpacker of(Compression compression) {
        return switch (compression) {
            case NONE -> COPY;
            case LZW -> LZW;
            case DEFLATE -> DEFLATE;
            case PACKBITS -> PACKBITS;
            case ZSTD -> ZSTD;
            default -> throw new IllegalArgumentException(compression.label());
        };
    }
}
