package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;
import dragonfly.image.file.ByteSource;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;

/** A TIFF file's bytes in its own byte order. Every range is checked against the file. */
final class TiffBytes implements Closeable {
    private final ByteSource source;
    private final ByteOrder order;
    private final boolean big;

    TiffBytes(ByteSource source, ByteOrder order, boolean big) {
        this.source = source;
        this.order = order;
        this.big = big;
    }

    long length() {
        return source.length();
    }

    ByteOrder order() {
        return order;
    }

    /** Whether offsets have 64 bits. */
    boolean isBig() {
        return big;
    }

    /** Whether a range lies in the file. */
    boolean holds(long position, long count) {
        return position >= 0 && count >= 0 && position <= length() - count;
    }

    /** Reads a range. */
    ByteBuffer read(long position, long count, String what) throws ImageException {
        if (!holds(position, count) || count > Integer.MAX_VALUE - 16) {
            throw Damage.of(what + ": " + count + " bytes at " + position);
        }
        try {
            return ByteBuffer.wrap(source.bytes(position, (int) count)).order(order);
        } catch (ClosedChannelException e) {
            throw ImageException.closed();
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
