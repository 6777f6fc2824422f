package dragonfly.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** What cannot be used is answered with one sentence, the right exit code and no stack trace. */
final class BadInputTest extends CommandTest {
    private void assertRefused(Path file) {
        for (String command : List.of("look", "report")) {
            long before = allocated();
            Ran ran = run(command, file.toString(), "--out", folder.toString());
            long taken = allocated() - before;
            assertEquals(ExitCode.IMAGE, ran.code(), ran.err());
            assertEquals("", ran.out());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertTrue(ran.err().startsWith("dragonfly: " + file.getFileName() + ": "), ran.err());
            assertTrue(ran.err().strip().endsWith("."), ran.err());
            assertTrue(taken < 64L << 20, taken + " bytes were allocated");
        }
    }

    /** Bytes that this thread has allocated so far. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    @Test
    void aDicomFileCutInItsPixelsIsShownWithANotice() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(sample()));
        Path file = folder.resolve("cut.dcm");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Ran ran = run("look", file.toString(), "--json");
        assertEquals(ExitCode.OK, ran.code(), ran.err());
        assertTrue(ran.json().at("/image/notices").toString().contains("cut short"), ran.out());
        assertTrue(ran.err().contains("cut short"), ran.err());
    }

    @Test
    void aDicomFileCutInItsHeaderIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(sample()));
        for (int length : new int[] {132, 200, 1_000}) {
            Path file = folder.resolve("truncated.dcm");
            Files.write(file, Arrays.copyOf(whole, length));
            assertRefused(file);
        }
    }

    @Test
    void aTextFileNamedLikeADicomFileIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("notes.dcm"), "Dear colleague,\n"));
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.dcm")));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(folder.resolve("nowhere.dcm"));
    }

    @Test
    void aFolderIsRefused() {
        assertRefused(folder);
    }

    @Test
    void aHugeDicomHeaderInASmallFileTakesNoMemory() throws IOException {
        assertRefused(Files.write(folder.resolve("huge.dcm"), hugeDicom()));
    }

    @Test
    void aHugePngHeaderInASmallFileTakesNoMemory() throws IOException {
        assertRefused(Files.write(folder.resolve("huge.png"), hugePng()));
    }

    /** 65,535 × 65,535 pixels, the largest that DICOM can say, in explicit little endian. */
    private static byte[] hugeDicom() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[128]);
        bytes.write("DICM".getBytes(StandardCharsets.US_ASCII));
        element(bytes, 0x0002, 0x0010, "UI", "1.2.840.10008.1.2.1\0");
        element(bytes, 0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.7\0");
        element(bytes, 0x0028, 0x0002, "US", "\u0001\u0000");
        element(bytes, 0x0028, 0x0004, "CS", "MONOCHROME2 ");
        element(bytes, 0x0028, 0x0008, "IS", "2147483646");
        element(bytes, 0x0028, 0x0010, "US", "\u00ff\u00ff");
        element(bytes, 0x0028, 0x0011, "US", "\u00ff\u00ff");
        element(bytes, 0x0028, 0x0100, "US", "\u0010\u0000");
        element(bytes, 0x0028, 0x0101, "US", "\u0010\u0000");
        element(bytes, 0x0028, 0x0102, "US", "\u000f\u0000");
        element(bytes, 0x0028, 0x0103, "US", "\u0000\u0000");
        bytes.write(new byte[] {(byte) 0xe0, 0x7f, 0x10, 0, 'O', 'W', 0, 0, -2, -1, -1, 0x7f});
        bytes.write(new byte[512]);
        return bytes.toByteArray();
    }

    private static void element(
            ByteArrayOutputStream bytes, int group, int element, String vr, String value)
            throws IOException {
        byte[] content = value.getBytes(StandardCharsets.ISO_8859_1);
        bytes.write(new byte[] {(byte) group, (byte) (group >> 8)});
        bytes.write(new byte[] {(byte) element, (byte) (element >> 8)});
        bytes.write(vr.getBytes(StandardCharsets.US_ASCII));
        bytes.write(new byte[] {(byte) content.length, (byte) (content.length >> 8)});
        bytes.write(content);
    }

    /** 100,000 × 100,000 pixels, 24 bits. */
    private static byte[] hugePng() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(header);
        data.writeBytes("IHDR");
        data.writeInt(100_000);
        data.writeInt(100_000);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        DataOutputStream chunk = new DataOutputStream(bytes);
        chunk.writeInt(13);
        chunk.write(header.toByteArray());
        chunk.writeInt((int) crc.getValue());
        bytes.write(new byte[900]);
        return bytes.toByteArray();
    }

    @Test
    void debugShowsTheTechnicalSide() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.dcm"), "Dear colleague,\n");
        Ran ran = run("look", file.toString(), "--debug");
        assertEquals(ExitCode.IMAGE, ran.code());
        assertTrue(ran.err().contains("ImageException"), ran.err());
    }

    @Test
    void aCorruptShardIsRefusedAndNothingIsLeft() throws IOException {
        Path checkpoint = unpacked();
        Path shard = checkpoint.resolve("model-00002-of-00003.safetensors");
        byte[] bytes = Files.readAllBytes(shard);
        Files.write(shard, Arrays.copyOf(bytes, bytes.length / 2));
        Ran ran = run("import", checkpoint.toString(), "--out", folder.resolve("b").toString());
        assertEquals(ExitCode.MODEL, ran.code(), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aModelThatIsNotThereIsRefused() {
        Ran ran = run("look", sample(), "--model", "no-such-model");
        assertEquals(ExitCode.MODEL, ran.code());
        assertTrue(ran.err().contains("no-such-model"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look",
                "look IMAGE --frame 2",
                "look IMAGE --frame 0",
                "look IMAGE --window 40",
                "look IMAGE --window a/b",
                "look IMAGE --strategy nearest",
                "look IMAGE --k -1",
                "look IMAGE --pin 3 --drop 3",
                "look IMAGE --cpu --cuda",
                "look IMAGE --device tpu",
                "ask IMAGE",
                "ask IMAGE ? --temperature -1",
                "ask IMAGE ? --top-p 0",
                "ask IMAGE ? --max-new-tokens 0",
                "nonsense",
                "models default",
                "--nonsense"
            })
    void aWrongCommandLineIsOneSentenceAndWhereToReadMore(String line) {
        Ran ran = run(line.replace("IMAGE", sample()).split(" ", -1));
        assertEquals(ExitCode.USAGE, ran.code(), ran.err());
        assertEquals("", ran.out());
        assertTrue(ran.err().startsWith("dragonfly: "), ran.err());
        assertTrue(ran.err().contains("--help”"), ran.err());
        assertTrue(ran.err().lines().count() <= 3, ran.err());
    }

    private Path unpacked() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        Path source =
                Path.of(
                        System.getProperty("dragonfly.root", ""),
                        "inference/src/test/checkpoints/v1-tiny");
        Files.createDirectories(checkpoint.resolve("image_encoder"));
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, checkpoint.resolve(source.relativize(file).toString()));
            }
        }
        return checkpoint;
    }
}
