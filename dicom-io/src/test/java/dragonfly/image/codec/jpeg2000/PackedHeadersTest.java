package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Packet headers moved away from their packets, into the main header or that of the tile. */
class PackedHeadersTest {
    private static final int SOT_LENGTH = 12;

    @ParameterizedTest
    @ValueSource(strings = {"order-lrcp", "order-rlcp", "order-rpcl", "order-pcrl", "order-cprl"})
    void packetHeadersMayStandInTheTileHeader(String name) throws Exception {
        Packets packets = new Packets(TestStreams.bytes(name));
        int half = packets.headers.length / 2;
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        // The second half first: their numbers tell the order.
        segment(tile, 0x61, new byte[] {1}, half, packets.headers.length, packets.headers);
        segment(tile, 0x61, new byte[] {0}, 0, half, packets.headers);
        assertSame(name, packets.stream(new byte[0], tile.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-lrcp", "order-rlcp", "order-rpcl", "order-pcrl", "order-cprl"})
    void packetHeadersMayStandInTheMainHeader(String name) throws Exception {
        Packets packets = new Packets(TestStreams.bytes(name));
        int length = packets.headers.length;
        ByteArrayOutputStream main = new ByteArrayOutputStream();
        byte[] numbers = ByteBuffer.allocate(5).put((byte) 0).putInt(length).array();
        segment(main, 0x60, numbers, 0, 10, packets.headers);
        segment(main, 0x60, new byte[] {1}, 10, length, packets.headers);
        assertSame(name, packets.stream(main.toByteArray(), new byte[0]));
    }

    private static void assertSame(String name, byte[] stream) throws Exception {
        DecodeOptions options = DecodeOptions.whole().oneThread();
        Jpeg2000Picture picture = Jpeg2000.components(stream, options);
        assertTrue(picture.complete());
        assertEquals(
                TestStreams.sha256(Jpeg2000.components(TestStreams.bytes(name), options)),
                TestStreams.sha256(picture));
    }

    private static void segment(
            ByteArrayOutputStream to, int marker, byte[] numbers, int from, int end, byte[] bytes) {
        int length = 2 + numbers.length + end - from;
        to.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        to.writeBytes(numbers);
        to.write(bytes, from, end - from);
    }

    /** A stream of one tile with markers around packet headers, taken apart. */
    private static final class Packets {
        private final byte[] original;
        private final int tileAt;
        private final byte[] headers;
        private final byte[] bodies;

        Packets(byte[] stream) {
            original = stream;
            tileAt = find(stream, 0x90, 0);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            int at = find(stream, 0x93, tileAt) + 2;
            while (stream[at + 1] == (byte) 0x91) {
                int headerEnd = find(stream, 0x92, at) + 2;
                int next = headerEnd;
                while (stream[next] != (byte) 0xFF || (stream[next + 1] & 0xFF) < 0x91) {
                    next++;
                }
                header.write(stream, at + 6, headerEnd - at - 6);
                body.write(stream, headerEnd, next - headerEnd);
                at = next;
            }
            headers = header.toByteArray();
            bodies = body.toByteArray();
        }

        private static int find(byte[] stream, int marker, int from) {
            int at = from;
            while (stream[at] != (byte) 0xFF || stream[at + 1] != (byte) marker) {
                at++;
            }
            return at;
        }

        byte[] stream(byte[] inMainHeader, byte[] inTileHeader) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            stream.write(original, 0, tileAt);
            stream.writeBytes(inMainHeader);
            byte[] sot = Arrays.copyOfRange(original, tileAt, tileAt + SOT_LENGTH);
            int length = SOT_LENGTH + inTileHeader.length + 2 + bodies.length;
            stream.writeBytes(ByteBuffer.wrap(sot).putInt(6, length).array());
            stream.writeBytes(inTileHeader);
            stream.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x93});
            stream.writeBytes(bodies);
            stream.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
            return stream.toByteArray();
        }
    }
}
