package dragonfly.model.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.model.bundle.ModelException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

final class SafetensorsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = DType.class,
            names = {"F32", "F16", "BF16"})
    void whatWasWrittenIsReadBackAsFloats(DType type) throws Exception {
        // All of these are exact in each of the three formats.
        float[] values = {0f, -0f, 1f, -2.5f, 0.15625f, 96f};
        Map<String, TinyCheckpoint.Weight> weights = new LinkedHashMap<>();
        weights.put("a", new TinyCheckpoint.Weight(new long[] {2, 3}, values));
        weights.put("b", new TinyCheckpoint.Weight(new long[] {1}, new float[] {7f}));
        try (Arena arena = Arena.ofConfined()) {
            List<Tensor> tensors =
                    Safetensors.open(file(TinyCheckpoint.safetensors(weights, type)), arena);
            assertEquals(2, tensors.size());
            assertTrue(tensors.getFirst().hasShape(2, 3));
            assertArrayEquals(values, tensors.getFirst().floats());
            assertArrayEquals(new float[] {7f}, tensors.getLast().floats());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,12]}} | t | shape",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]},\"u\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[12,20]}}"
                    + " | u | overlap",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,36]}} | t | outside",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}} | t | outside",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}} | t | sizes",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,8]}}"
                    + " | t | large",
                "{\"t\":{\"dtype\":\"Q9\",\"shape\":[2],\"data_offsets\":[0,8]}} | t | Q9",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2]}} | t | offsets",
                "{\"t\":3} | t | format",
                "[1] | x.safetensors | JSON",
                "{\"t\" | x.safetensors | JSON",
            })
    void aHeaderThatCannotBeTrueIsRefusedByName(String header, String name, String why)
            throws IOException {
        Path file = file(withHeader(header, 24));
        try (Arena arena = Arena.ofConfined()) {
            ModelException e =
                    assertThrows(ModelException.class, () -> Safetensors.open(file, arena));
            assertTrue(message(e).contains(name), message(e));
            assertTrue(message(e).contains(why), message(e));
        }
    }

    @Test
    void aHeaderLongerThanTheFileIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] bytes = withHeader("{}", 0);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, Long.MAX_VALUE);
        Path file = file(bytes);
        try (Arena arena = Arena.ofConfined()) {
            assertThrows(ModelException.class, () -> Safetensors.open(file, arena));
        }
    }

    @Test
    void randomlyDamagedFilesAreReadOrRefusedButNothingElse() throws IOException {
        Map<String, TinyCheckpoint.Weight> weights = new LinkedHashMap<>();
        weights.put("a", new TinyCheckpoint.Weight(new long[] {2, 2}, new float[] {1, 2, 3, 4}));
        byte[] good = TinyCheckpoint.safetensors(weights, DType.F32);
        SplittableRandom random = new SplittableRandom(20261124);
        int refused = 0;
        for (int round = 0; round < 2000; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                bad = java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            Path file = file(bad);
            try (Arena arena = Arena.ofConfined()) {
                for (Tensor tensor : Safetensors.open(file, arena)) {
                    assertEquals(tensor.data().byteSize(), tensor.count() * tensor.type().bytes());
                }
            } catch (ModelException e) {
                refused++;
            }
        }
        assertTrue(refused > 500, "only " + refused + " of 2000 damaged files were refused");
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("x.safetensors"), bytes);
    }

    private static byte[] withHeader(String header, int data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    private static String message(ModelException e) {
        return String.valueOf(e.getMessage());
    }
}
