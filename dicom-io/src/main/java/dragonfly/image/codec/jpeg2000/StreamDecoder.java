package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decodes the tiles of a code stream that are wanted. Many tiles are spread over the threads; of
 * few, each one's blocks, rows and columns are.
 */
final class StreamDecoder {
    private final Codestream stream;
    private final DecodeOptions options;
    private final Area area;
    private final int streamLength;
    private final Workers workers;

    /**
     * A decoder of one stream.
     *
     * @param area which part of the reference grid is wanted
     */
    StreamDecoder(Codestream stream, DecodeOptions options, Area area, int streamLength) {
        this.stream = stream;
        this.options = options;
        this.area = area;
        this.streamLength = streamLength;
        workers = new Workers(options.threads(), options.executor());
    }

    /** Fills the planes; returns whether nothing of them was missing. */
    boolean decode(PlaneBuffer[] planes) throws ImageException {
        ImageSize size = stream.size();
        List<TileStream> tiles = new ArrayList<>();
        AtomicBoolean complete = new AtomicBoolean(true);
        for (int t = 0; t < size.tiles(); t++) {
            if (!size.tile(t).intersection(area).isEmpty()) {
                TileStream tile = stream.tiles().get(t);
                if (tile == null) {
                    complete.set(false);
                } else {
                    tiles.add(tile);
                }
            }
        }
        if (size.tiles() > 1) {
            for (PlaneBuffer plane : planes) {
                plane.allocate();
            }
        }
        if (tiles.size() >= 2 * workers.slots()) {
            @Nullable TileDecoder[] decoders = new TileDecoder[workers.slots()];
            workers.run(
                    tiles.size(),
                    (slot, index) -> {
                        if (decoders[slot] == null) {
                            decoders[slot] =
                                    new TileDecoder(stream, options.reduce(), Workers.alone());
                        }
                        if (!decode(tiles.get(index), decoders[slot], planes)) {
                            complete.set(false);
                        }
                    });
        } else {
            TileDecoder decoder = new TileDecoder(stream, options.reduce(), workers);
            for (TileStream tile : tiles) {
                if (!decode(tile, decoder, planes)) {
                    complete.set(false);
                }
            }
        }
        return complete.get();
    }

    private boolean decode(TileStream parts, TileDecoder decoder, PlaneBuffer[] planes)
            throws ImageException {
        Tile tile = Tile.read(stream, parts, streamLength);
        return decoder.decode(tile, planes) && tile.complete();
    }
}
