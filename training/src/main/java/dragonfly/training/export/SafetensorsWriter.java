package dragonfly.training.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Writes a safetensors file: eight bytes with the header's length, a JSON header, the data. The
 * file is written beside, forced to disk and moved into place.
 */
public final class SafetensorsWriter {
    /** How numbers are stored. */
    public enum Format {
        F32(4),
        /** The upper half of a float32, rounded to the nearest, ties to even. */
        BF16(2);

        private final int bytes;

        Format(int bytes) {
            this.bytes = bytes;
        }
    }

    /**
     * A tensor to be written.
     *
     * @param shape sizes, row-major
     * @param values handed over, not changed
     */
    public record Entry(String name, List<Long> shape, float[] values) {
        public Entry {
            shape = List.copyOf(shape);
        }
    }

    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * Writes tensors in the given order.
     *
     * @param metadata what the header says beside the tensors
     */
    public static void write(
            Path file, List<Entry> entries, Map<String, String> metadata, Format format)
            throws IOException {
        byte[] header = header(entries, metadata, format);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer length = buffer(Long.BYTES).putLong(header.length).flip();
            put(channel, length);
            put(channel, ByteBuffer.wrap(header));
            for (Entry entry : entries) {
                put(channel, data(entry.values(), format));
            }
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] header(List<Entry> entries, Map<String, String> metadata, Format format)
            throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode about = root.putObject("__metadata__");
        metadata.forEach(about::put);
        long at = 0;
        for (Entry entry : entries) {
            ObjectNode node = root.putObject(entry.name()).put("dtype", format.name());
            ArrayNode shape = node.putArray("shape");
            entry.shape().forEach(shape::add);
            long end = at + (long) entry.values().length * format.bytes;
            node.putArray("data_offsets").add(at).add(end);
            at = end;
        }
        String text = new ObjectMapper().writeValueAsString(root);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        int padding = (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
        return (text + " ".repeat(padding)).getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer data(float[] values, Format format) {
        ByteBuffer bytes = buffer(values.length * format.bytes);
        for (float value : values) {
            switch (format) {
                case F32 -> bytes.putFloat(value);
                case BF16 -> bytes.putShort(half(value));
            }
        }
        return bytes.flip();
    }

    private static short half(float value) {
        int bits = Float.floatToRawIntBits(value);
        int rounded = bits + 0x7FFF + (bits >>> 16 & 1);
        return (short) (rounded >>> 16);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
