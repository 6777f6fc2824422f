package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.file.ByteSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A deflated data set (PS3.5 annex A.5), inflated into memory: such a file cannot be read by
 * position, and a temporary file would leave patient data behind. Up to a quarter of the heap.
 */
final class InflatedBytes implements ByteSource {
    private static final int BLOCK = 1 << 18;

    private final List<byte[]> blocks;
    private final long length;

    private InflatedBytes(List<byte[]> blocks, long length) {
        this.blocks = blocks;
        this.length = length;
    }

    /**
     * Inflates from a position to the end; what a cut or damaged stream gave until then is kept.
     *
     * @param source stays open and belongs to the caller
     */
    static InflatedBytes of(ByteSource source, long start) throws IOException, ImageException {
        return of(source, start, Runtime.getRuntime().maxMemory() / 4);
    }

    /** The same with another bound on the bytes that come out. */
    static InflatedBytes of(ByteSource source, long start, long most)
            throws IOException, ImageException {
        List<byte[]> blocks = new ArrayList<>();
        long length = 0;
        try (Inflater inflater = new Inflater(true)) {
            byte[] input = new byte[1 << 16];
            long from = start;
            byte[] block = new byte[BLOCK];
            int filled = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int count = source.read(from, input, 0, input.length);
                    if (count == 0) {
                        break;
                    }
                    from += count;
                    inflater.setInput(input, 0, count);
                }
                int more = more(inflater, block, filled);
                if (more < 0) {
                    break;
                }
                filled += more;
                if (filled == BLOCK) {
                    blocks.add(block);
                    length += BLOCK;
                    block = new byte[BLOCK];
                    filled = 0;
                }
                if (length > most) {
                    throw ImageException.tooLarge(
                            "The deflated file unfolds to more than this program can hold.",
                            "over " + most + " bytes");
                }
                if (inflater.needsDictionary()) {
                    break;
                }
            }
            blocks.add(block);
            return new InflatedBytes(blocks, length + filled);
        }
    }

    /** How many bytes were inflated, -1 at damaged data: whatever stands before them is good. */
    private static int more(Inflater inflater, byte[] block, int filled) {
        try {
            return inflater.inflate(block, filled, BLOCK - filled);
        } catch (DataFormatException e) {
            return -1;
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, byte[] to, int offset, int count) {
        int wanted = Math.clamp(length - position, 0, count);
        int done = 0;
        while (done < wanted) {
            long at = position + done;
            byte[] block = blocks.get((int) (at / BLOCK));
            int inBlock = (int) (at % BLOCK);
            int part = Math.min(wanted - done, BLOCK - inBlock);
            System.arraycopy(block, inBlock, to, offset + done, part);
            done += part;
        }
        return wanted;
    }

    @Override
    public void close() {}
}
