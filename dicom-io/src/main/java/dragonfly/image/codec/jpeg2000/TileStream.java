package dragonfly.image.codec.jpeg2000;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Where in the code stream a tile's packets lie. */
final class TileStream {
    /** The packets of one tile-part, from its first byte to before its end. */
    record Part(int start, int end) {}

    private final int index;
    private final Parameters parameters;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable ByteArrayOutputStream packedHeaders;

    TileStream(int index, Parameters parameters) {
        this.index = index;
        this.parameters = parameters;
    }

    void add(Part part) {
        parts.add(part);
    }

    /** Takes in packet headers that stand apart from the packets: PPM and PPT, A.7.4, A.7.5. */
    void addPackedHeaders(byte[] bytes) {
        if (packedHeaders == null) {
            packedHeaders = new ByteArrayOutputStream();
        }
        packedHeaders.writeBytes(bytes);
    }

    int index() {
        return index;
    }

    Parameters parameters() {
        return parameters;
    }

    List<Part> parts() {
        return parts;
    }

    /** Packet headers that stand apart; null if they stand before each packet. */
    byte @Nullable [] packedHeaders() {
        return packedHeaders == null ? null : packedHeaders.toByteArray();
    }
}
