package dragonfly.model.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dragonfly.model.bundle.ModelException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reader of one safetensors file: eight bytes with the header's length, a JSON header, the data.
 * The file is mapped; only its header comes into the heap. Everything the header says is checked
 * against the file before a tensor is handed out.
 */
public final class Safetensors {
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** The format's own bound on a header. */
    private static final long MAX_HEADER = 100_000_000;

    private static final int MAX_DIMENSIONS = 8;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Safetensors() {}

    /**
     * Maps a file and reads its header.
     *
     * @param arena owns the mapping
     * @return the tensors in the order of their data
     * @throws ModelException naming the file and, where one is at fault, the tensor
     */
    public static List<Tensor> open(Path file, Arena arena) throws ModelException {
        String name = String.valueOf(file.getFileName());
        MemorySegment bytes = map(file, name, arena);
        if (bytes.byteSize() < Long.BYTES) {
            throw ModelException.damaged(name + " is too short to be a safetensors file.");
        }
        long headerLength = bytes.get(LONG, 0);
        if (headerLength < 2
                || headerLength > MAX_HEADER
                || headerLength > bytes.byteSize() - Long.BYTES) {
            throw ModelException.damaged(
                    name + " is damaged: its header claims a length that the file does not have.");
        }
        MemorySegment data = bytes.asSlice(Long.BYTES + headerLength);
        JsonNode header = header(bytes.asSlice(Long.BYTES, headerLength), name);
        List<Placed> placed = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (!entry.getKey().equals("__metadata__")) {
                placed.add(place(name, entry.getKey(), entry.getValue(), data));
            }
        }
        placed.sort(Comparator.comparingLong(Placed::begin).thenComparingLong(Placed::end));
        checkDisjoint(name, placed);
        return placed.stream().map(Placed::tensor).toList();
    }

    private record Placed(Tensor tensor, long begin, long end) {}

    private static MemorySegment map(Path file, String name, Arena arena) throws ModelException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            throw ModelException.io(name + " cannot be read.", e);
        }
    }

    private static JsonNode header(MemorySegment bytes, String name) throws ModelException {
        String text = new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
        try {
            JsonNode header = JSON.readTree(text);
            if (header == null || !header.isObject()) {
                throw ModelException.damaged(name + " is damaged: its header is no JSON object.");
            }
            return header;
        } catch (JsonProcessingException e) {
            throw ModelException.damaged(name + " is damaged: its header is not JSON.", e);
        }
    }

    private static Placed place(String file, String tensor, JsonNode entry, MemorySegment data)
            throws ModelException {
        DType type =
                DType.ofName(entry.path("dtype").asText())
                        .orElseThrow(
                                () ->
                                        ModelException.unsupported(
                                                "Tensor “%s” in %s has the number format “%s”, which is not known."
                                                        .formatted(
                                                                tensor,
                                                                file,
                                                                entry.path("dtype").asText())));
        List<Long> shape = longs(file, tensor, "shape", entry.path("shape"), MAX_DIMENSIONS);
        List<Long> offsets = longs(file, tensor, "data_offsets", entry.path("data_offsets"), 2);
        if (offsets.size() != 2) {
            throw damaged(file, tensor, "it has no pair of data offsets");
        }
        long begin = offsets.get(0);
        long end = offsets.get(1);
        if (begin > end || end > data.byteSize()) {
            throw damaged(file, tensor, "its data lie outside the file");
        }
        long bytes = type.bytes();
        for (long size : shape) {
            try {
                bytes = Math.multiplyExact(bytes, size);
            } catch (ArithmeticException e) {
                throw damaged(file, tensor, "its shape is impossibly large");
            }
        }
        if (bytes != end - begin) {
            throw damaged(file, tensor, "its shape does not fit the length of its data");
        }
        return new Placed(new Tensor(tensor, type, shape, data.asSlice(begin, bytes)), begin, end);
    }

    private static List<Long> longs(
            String file, String tensor, String what, JsonNode array, int max)
            throws ModelException {
        List<Long> values = new ArrayList<>();
        if (!array.isArray() || array.size() > max) {
            throw damaged(file, tensor, "its " + what + " is not a short list");
        }
        for (JsonNode value : array) {
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
                throw damaged(file, tensor, "its " + what + " holds something else than sizes");
            }
            values.add(value.asLong());
        }
        return values;
    }

    private static void checkDisjoint(String file, List<Placed> placed) throws ModelException {
        long end = 0;
        for (Placed next : placed) {
            if (next.begin() < end && next.end() > next.begin()) {
                throw damaged(file, next.tensor().name(), "its data overlap another tensor's");
            }
            end = Math.max(end, next.end());
        }
    }

    private static ModelException damaged(String file, String tensor, String why) {
        return ModelException.damaged(
                "Tensor “%s” in %s is damaged: %s.".formatted(tensor, file, why));
    }
}
