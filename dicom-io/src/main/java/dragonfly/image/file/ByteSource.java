package dragonfly.image.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/** Bytes at positions: a file, or what a file deflates to. Safe for several threads at once. */
public interface ByteSource extends Closeable {
    /** How many bytes there are. */
    long length();

    /** Fills a part of an array from a position; fewer bytes only where the source ends. */
    int read(long position, byte[] to, int offset, int count) throws IOException;

    /** Exactly these bytes. The caller has checked the count against the length. */
    default byte[] bytes(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        if (read(position, bytes, 0, count) < count) {
            throw new EOFException("The file became shorter while it was read");
        }
        return bytes;
    }
}
