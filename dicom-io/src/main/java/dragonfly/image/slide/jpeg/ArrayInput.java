package dragonfly.image.slide.jpeg;

import javax.imageio.stream.ImageInputStreamImpl;

/** A part of an array as ImageIO wants it: no copy and no temporary file. */
final class ArrayInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final int end;

    ArrayInput(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < end ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        bitOffset = 0;
        int count = (int) Math.min(length, end - streamPos);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, (int) streamPos, to, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return end;
    }
}
