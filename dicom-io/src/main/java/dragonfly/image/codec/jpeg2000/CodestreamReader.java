package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/**
 * Takes a code stream apart: annex A. What comes first must be right; a stream that breaks off
 * later gives the tile-parts before. The numbers of tile-parts are not looked at, since files lie
 * about them and the order of the stream is enough; a length of a tile-part that does not lead to
 * the next marker is replaced by where that marker is.
 */
final class CodestreamReader {
    private static final int SOT_SEGMENT = 12;

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final Map<Integer, TileStream> tiles = new TreeMap<>();
    private @Nullable Cursor packedHeaders;
    private boolean ended;

    CodestreamReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The main header alone. */
    static Codestream header(byte[] bytes, int start, int end) throws ImageException {
        return new CodestreamReader(bytes, start, end).read(false);
    }

    /** The whole stream. */
    static Codestream whole(byte[] bytes, int start, int end) throws ImageException {
        return new CodestreamReader(bytes, start, end).read(true);
    }

    private Codestream read(boolean tileParts) throws ImageException {
        Cursor cursor = new Cursor(bytes, start, end);
        if (cursor.u16() != Marker.SOC || cursor.u16() != Marker.SIZ) {
            throw Faults.damaged("no start of a code stream");
        }
        ImageSize size = ImageSize.read(segment(cursor));
        Parameters main = new Parameters(size.components().size());
        PackedSegments packed = new PackedSegments();
        int marker = cursor.u16();
        while (marker != Marker.SOT) {
            if (marker < 0xFF00 || marker == Marker.EOC || marker == Marker.SOD) {
                throw Faults.damaged("marker %04X in the main header".formatted(marker));
            }
            if (!Marker.isBare(marker)) {
                Cursor segment = segment(cursor);
                if (marker == Marker.PPM) {
                    packed.add(segment);
                } else {
                    main.read(marker, segment);
                }
            }
            marker = cursor.u16();
        }
        if (!packed.isEmpty()) {
            byte[] joined = packed.joined();
            packedHeaders = new Cursor(joined, 0, joined.length);
        }
        if (tileParts) {
            tileParts(cursor.position() - 2, size, main);
        }
        return new Codestream(bytes, size, main, tiles, ended);
    }

    private static Cursor segment(Cursor cursor) throws ImageException {
        return cursor.part(cursor.u16() - 2);
    }

    private void tileParts(int first, ImageSize size, Parameters main) throws ImageException {
        int at = first;
        while (at >= 0 && at + SOT_SEGMENT < end && marker(at) == Marker.SOT) {
            try {
                at = tilePart(at, size, main);
            } catch (ImageException e) {
                if (tiles.isEmpty()) {
                    throw e;
                }
                return; // what came before is still an image
            }
        }
        ended = at == end || (at >= 0 && at + 1 < end && marker(at) == Marker.EOC);
        if (tiles.isEmpty()) {
            throw Faults.damaged("no tiles");
        }
    }

    /** Reads the header of a tile-part; returns where the next one starts, or less than 0. */
    private int tilePart(int at, ImageSize size, Parameters main) throws ImageException {
        Cursor cursor = new Cursor(bytes, at + 2, end);
        Cursor sot = segment(cursor);
        int index = sot.u16();
        long length = sot.u32();
        if (index >= size.tiles()) {
            throw Faults.damaged("tile %d of %d".formatted(index, size.tiles()));
        }
        TileStream tile =
                tiles.containsKey(index) ? tiles.get(index) : new TileStream(index, main.forTile());
        PackedSegments packed = new PackedSegments();
        int marker = cursor.u16();
        while (marker != Marker.SOD) {
            if (marker < 0xFF00 || marker == Marker.EOC || marker == Marker.SOT) {
                throw Faults.damaged("marker %04X in a tile's header".formatted(marker));
            }
            if (!Marker.isBare(marker)) {
                Cursor segment = segment(cursor);
                if (marker == Marker.PPT) {
                    packed.add(segment);
                } else {
                    tile.parameters().read(marker, segment);
                }
            }
            marker = cursor.u16();
        }
        if (packedHeaders != null) {
            tile.addPackedHeaders(packedHeaders.bytes(packedHeaders.u31()));
        } else if (!packed.isEmpty()) {
            tile.addPackedHeaders(packed.joined());
        }
        int next = next(cursor.position(), length == 0 ? end : at + length);
        tile.add(new TileStream.Part(cursor.position(), next < 0 ? end : next));
        tiles.put(index, tile);
        return next;
    }

    /** Where the packets from {@code data} on end: at the stated place if a marker is there. */
    private int next(int data, long stated) {
        if (stated >= data && stated + 1 < end) {
            int marker = marker((int) stated);
            if (marker == Marker.SOT || marker == Marker.EOC) {
                return (int) stated;
            }
        }
        if (stated == end) {
            int last = end - 1;
            while (last > data && bytes[last] == 0) {
                last--; // padding
            }
            return last > data && marker(last - 1) == Marker.EOC ? last - 1 : end;
        }
        for (int at = data; at + 1 < end; at++) {
            // Neither packet headers nor code words hold an 0xFF before more than 0x8F.
            if (bytes[at] == (byte) 0xFF
                    && (marker(at) == Marker.SOT || marker(at) == Marker.EOC)) {
                return at;
            }
        }
        return -1;
    }

    private int marker(int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
