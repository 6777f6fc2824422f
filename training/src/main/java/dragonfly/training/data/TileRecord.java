package dragonfly.training.data;

import dragonfly.model.picture.Grid;
import dragonfly.model.picture.MultiResolution;
import dragonfly.model.picture.SubImageBox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes one example as it is stored. */
final class TileRecord {
    private TileRecord() {}

    /**
     * Sub-images in batch order, R × R × 3 bytes each, exactly as the inference cuts them, then the
     * classes of each patch of each sub-image as ints.
     *
     * @throws IOException if the picture's grids are not those of the frame
     */
    static ByteBuffer of(Example example, Frame frame) throws IOException {
        MultiResolution levels =
                MultiResolution.of(example.picture(), frame.vision().side(), frame.rule());
        if (!levels.choice().equals(frame.grids())) {
            throw new IOException(
                    "A picture of %d × %d pixels gets other grids than the run's"
                            .formatted(example.picture().width(), example.picture().height()));
        }
        ByteBuffer record =
                ByteBuffer.allocate(Math.toIntExact(frame.recordBytes()))
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int tile = 0; tile < levels.count(); tile++) {
            record.put(levels.subImage(tile).rgb());
        }
        int side = frame.vision().patchesPerSide();
        for (SubImageBox box : levels.boxes()) {
            Grid grid = frame.grids().grid(box.level());
            for (int patch = 0; patch < frame.patches(); patch++) {
                record.putInt(
                        example.labels()
                                .within(
                                        box.column() * side + patch % side,
                                        box.row() * side + patch / side,
                                        grid.columns() * side,
                                        grid.rows() * side));
            }
        }
        return record.flip();
    }
}
