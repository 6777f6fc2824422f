package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Decodes tiles into planes: blocks, wavelets, then colours and levels. */
final class TileDecoder {
    private final Codestream stream;
    private final int reduce;
    private final Workers workers;
    private final @Nullable BlockDecoder[] decoders;

    /**
     * A decoder of one tile at a time.
     *
     * @param workers what a single tile's work is spread over
     */
    TileDecoder(Codestream stream, int reduce, Workers workers) {
        this.stream = stream;
        this.reduce = reduce;
        this.workers = workers;
        decoders = new BlockDecoder[workers.slots()];
    }

    /**
     * Decodes a tile into the planes of the picture; those of other tiles stay as they are.
     *
     * @return whether all of its blocks made sense
     */
    boolean decode(Tile tile, PlaneBuffer[] planes) throws ImageException {
        List<Coefficients> all = new ArrayList<>();
        List<BlockJob> jobs = new ArrayList<>();
        for (TileComponent component : tile.components()) {
            if (component.style().levels() < reduce) {
                throw Faults.unsupported("without a smaller version");
            }
            Coefficients target =
                    new Coefficients(
                            component.reduced(reduce).area(), component.style().isReversible());
            all.add(target);
            jobs.addAll(BlockJob.of(wanted(component), target));
        }
        AtomicBoolean sensible = new AtomicBoolean(true);
        workers.run(
                jobs.size(),
                (slot, index) -> {
                    if (!decode(slot, jobs.get(index))) {
                        sensible.set(false);
                    }
                });
        for (int c = 0; c < all.size(); c++) {
            List<Resolution> resolutions = wanted(tile.components().get(c));
            if (tile.components().get(c).style().isReversible()) {
                Wavelet53.inverse(all.get(c), resolutions, workers);
            } else {
                Wavelet97.inverse(all.get(c), resolutions, workers);
            }
        }
        if (tile.transformed()) {
            ColourTransform.inverse(all.get(0), all.get(1), all.get(2), workers);
        }
        for (int c = 0; c < all.size(); c++) {
            planes[c].put(all.get(c), workers);
        }
        return sensible.get();
    }

    private List<Resolution> wanted(TileComponent component) {
        return component.resolutions().subList(0, component.style().levels() - reduce + 1);
    }

    private boolean decode(int slot, BlockJob job) {
        if (decoders[slot] == null) {
            decoders[slot] = new BlockDecoder();
        }
        BlockDecoder decoder = decoders[slot];
        boolean sensible = decoder.decode(job.block(), job.style(), stream.bytes());
        job.target().put(job.block(), decoder.state(), job.style().isReversible());
        return sensible;
    }
}
