package dragonfly.image.dicom;

import dragonfly.image.file.ByteSource;

/**
 * A part of a file that was read already, at the positions it has there; nothing lies before it.
 * Immutable as long as nobody writes to the array.
 */
final class MemoryBytes implements ByteSource {
    private final long start;
    private final byte[] bytes;

    /** Takes over the array, whose first byte lies at a position. */
    MemoryBytes(long start, byte[] bytes) {
        this.start = start;
        this.bytes = bytes;
    }

    @Override
    public long length() {
        return start + bytes.length;
    }

    @Override
    public int read(long position, byte[] to, int offset, int count) {
        int there = position < start ? 0 : Math.clamp(length() - position, 0, count);
        if (there > 0) {
            System.arraycopy(bytes, (int) (position - start), to, offset, there);
        }
        return there;
    }

    @Override
    public void close() {}
}
