package dragonfly.image.codec.jpeg2000;

import dragonfly.image.ImageException;

import java.util.ArrayList;
import java.util.List;

/**
 * A tile whose packets were read: every block knows where its bytes lie.
 *
 * @param components its components, laid out
 * @param transformed whether the first three are combined
 * @param complete whether all of its packets are there
 */
record Tile(List<TileComponent> components, boolean transformed, boolean complete) {
    /** Lays out a tile and reads its packets. */
    static Tile read(Codestream stream, TileStream parts, int streamLength) throws ImageException {
        ImageSize size = stream.size();
        Parameters parameters = parts.parameters();
        Area area = size.tile(parts.index());
        long most = Budget.mostParts(streamLength);
        List<TileComponent> components = new ArrayList<>();
        for (int c = 0; c < size.components().size(); c++) {
            components.add(new TileComponent(size, area, parameters, c, most));
        }
        PacketReader packets = new PacketReader(stream.bytes(), parts, most);
        PacketOrder order = new PacketOrder(components, packets);
        boolean more = true;
        for (Volume volume : parameters.volumes()) {
            more = more && order.walk(volume.upTo(parameters.coding().layers()));
        }
        // A stream that ends where a packet ends may leave the others out on purpose.
        boolean complete = !packets.isBroken() && (stream.ended() || !packets.isExhausted());
        boolean transformed = parameters.coding().transformed() && components.size() >= 3;
        return new Tile(List.copyOf(components), transformed, complete);
    }
}
