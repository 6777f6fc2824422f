package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the packets of one tile (B.9 and B.10): which blocks get how many passes, and where their
 * bytes lie. Nothing is copied. Stops where the data end or make no sense.
 */
final class PacketReader implements PacketSink {
    private static final int MOST_LENGTH_BITS = 30;

    private final byte[] bytes;
    private final List<TileStream.Part> parts;
    private final byte @Nullable [] packedHeaders;
    private final long mostBlocks;
    private final List<CodeBlock> included = new ArrayList<>();
    private final List<Integer> firstChunks = new ArrayList<>();
    private int part = -1;
    private int at;
    private int end;
    private int packedAt;
    private boolean exhausted;
    private boolean broken;

    /**
     * A reader of a tile's packets.
     *
     * @param mostBlocks how many code blocks a precinct may have before memory is refused
     */
    PacketReader(byte[] bytes, TileStream tile, long mostBlocks) {
        this.bytes = bytes;
        this.parts = tile.parts();
        this.packedHeaders = tile.packedHeaders();
        this.mostBlocks = mostBlocks;
        if (parts.isEmpty()) {
            exhausted = true;
        } else {
            nextPart();
        }
    }

    private boolean nextPart() {
        while (part + 1 < parts.size()) {
            part++;
            at = parts.get(part).start();
            end = parts.get(part).end();
            if (at < end) {
                return true;
            }
        }
        return false;
    }

    /** Whether packets were missing when the data came to their end. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Whether a packet is cut or makes no sense. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public boolean packet(Resolution resolution, int number, int layer) throws ImageException {
        if (layer < resolution.layersRead(number)) {
            return true; // came in an earlier volume
        }
        if (!hasMore()) {
            exhausted = true;
            return false;
        }
        Precinct precinct = resolution.precinct(number, mostBlocks);
        skipMarker(Marker.SOP, 6);
        included.clear();
        firstChunks.clear();
        PacketBits bits =
                packedHeaders == null
                        ? new PacketBits(bytes, at, end)
                        : new PacketBits(packedHeaders, packedAt, packedHeaders.length);
        CodingStyle style = resolution.component().style();
        if (bits.bit() == 1) {
            for (BlockGrid grid : precinct.grids) {
                header(grid, style, layer, bits);
            }
        }
        precinct.layersRead = layer + 1;
        broken = broken || bits.isOverrun();
        finishHeader(bits.finish());
        placeBodies();
        return !broken;
    }

    private boolean hasMore() {
        if (packedHeaders != null) {
            return packedAt < packedHeaders.length;
        }
        return at < end || nextPart();
    }

    private void finishHeader(int headerEnd) {
        if (packedHeaders == null) {
            at = headerEnd;
            skipMarker(Marker.EPH, 2);
        } else {
            packedAt = headerEnd;
            if (isMarker(packedHeaders, packedAt, packedHeaders.length, Marker.EPH)) {
                packedAt += 2;
            }
        }
    }

    private void skipMarker(int marker, int length) {
        if (isMarker(bytes, at, end, marker)) {
            at = Math.min(end, at + length);
        }
    }

    private static boolean isMarker(byte[] bytes, int at, int end, int marker) {
        return at + 1 < end
                && bytes[at] == (byte) 0xFF
                && (bytes[at + 1] & 0xFF) == (marker & 0xFF);
    }

    private void header(BlockGrid grid, CodingStyle style, int layer, PacketBits bits)
            throws ImageException {
        for (int i = 0; i < grid.size() && !broken; i++) {
            CodeBlock block = grid.block(i);
            boolean isNew = block == null;
            boolean here = isNew ? grid.isIncluded(i, layer, bits) : bits.bit() == 1;
            if (bits.isOverrun()) {
                broken = true;
            } else if (here) {
                if (block == null) {
                    block = grid.include(i, bits);
                }
                included.add(block);
                firstChunks.add(block.chunks());
                lengths(block, style, isNew, bits);
            }
        }
    }

    private void lengths(CodeBlock block, CodingStyle style, boolean isNew, PacketBits bits)
            throws ImageException {
        int passes = bits.passes();
        while (bits.bit() == 1 && block.lengthBits <= MOST_LENGTH_BITS) {
            block.lengthBits++;
        }
        int placeholders = 0;
        if (style.has(CodingStyle.HIGH_THROUGHPUT)) {
            placeholders = isNew ? (passes - 1) / 3 * 3 : 0;
            block.planes -= placeholders / 3;
            if (block.passes() + passes - placeholders > 3) {
                throw Faults.unsupported("with several high-throughput sets in a block");
            }
        }
        boolean deep =
                style.has(CodingStyle.HIGH_THROUGHPUT)
                        ? block.band.planes() > CodeBlock.MOST_PLANES
                        : block.planes > CodeBlock.MOST_PLANES;
        if (deep) {
            throw Faults.unsupported("of %d bit planes".formatted(block.planes));
        }
        passes -= placeholders;
        while (passes > 0) {
            int done = block.passes();
            int count = Math.min(passes, CodeBlock.codewordEnd(style, done) - done);
            int lengthBits =
                    block.lengthBits + 31 - Integer.numberOfLeadingZeros(count + placeholders);
            if (lengthBits > MOST_LENGTH_BITS) {
                broken = true;
                return;
            }
            block.add(bits.bits(lengthBits), count);
            passes -= count;
            placeholders = 0;
        }
    }

    /** The bytes of all included blocks follow one another. */
    private void placeBodies() {
        if (!included.isEmpty() && at >= end) {
            nextPart(); // packed headers run ahead of the parts that hold the bodies
        }
        for (int i = 0; i < included.size(); i++) {
            CodeBlock block = included.get(i);
            for (int chunk = firstChunks.get(i); chunk < block.chunks(); chunk++) {
                if (broken || block.length(chunk) > end - at) {
                    broken = true;
                    block.cut(chunk);
                } else {
                    block.place(chunk, at);
                    at += block.length(chunk);
                }
            }
        }
    }
}
