package dragonfly.image.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file read by position, never mapped: a mapped file cannot be deleted on Windows. Interrupting a
 * reading thread closes its channel; the next read opens another, so that a cancelled task does not
 * take the image with it.
 */
public final class FileBytes implements ByteSource {
    private final Path file;
    private final long length;
    private FileChannel channel;
    private boolean closed;

    /** Opens a file; the caller closes it. */
    public FileBytes(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.length = channel.size();
    }

    private synchronized FileChannel channel() throws IOException {
        if (!channel.isOpen() && !closed) {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return channel;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, byte[] to, int offset, int count) throws IOException {
        FileChannel from = channel();
        ByteBuffer target = ByteBuffer.wrap(to, offset, count);
        while (target.hasRemaining()) {
            int more = from.read(target, position + count - target.remaining());
            if (more < 0) {
                break;
            }
        }
        return count - target.remaining();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
