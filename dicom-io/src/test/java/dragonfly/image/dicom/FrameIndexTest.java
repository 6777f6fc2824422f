package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomLayout.Extent;
import dragonfly.image.file.ByteSource;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Where frames are found, and how little is read to find them. */
class FrameIndexTest {
    private static final int MANY = 5000;
    private static final int[] NO_TABLE = {};

    /** Pixel data from position 0 on: a table, then items. */
    private static byte[] pixelData(int[] table, List<byte[]> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        item(bytes, 0xE000, 4 * table.length);
        for (int offset : table) {
            bytes.writeBytes(little(offset));
        }
        for (byte[] value : items) {
            item(bytes, 0xE000, value.length);
            bytes.writeBytes(value);
        }
        item(bytes, 0xE0DD, 0);
        return bytes.toByteArray();
    }

    private static void item(ByteArrayOutputStream to, int element, int length) {
        to.writeBytes(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) element, (byte) (element >> 8)});
        to.writeBytes(little(length));
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    /** The begin of a code stream, its number, and some more. */
    private static byte[] frame(int number) {
        return ByteBuffer.allocate(20).putShort((short) 0xFFD8).putInt(number).array();
    }

    private static byte[] rest(int number) {
        return ByteBuffer.allocate(12).putInt(number).array();
    }

    private static List<byte[]> frames(int count) {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(frame(i));
        }
        return frames;
    }

    private static EncapsulatedFrames open(ByteSource source, int announced)
            throws IOException, ImageException {
        ElementHeader pixels =
                new ElementHeader(Tag.PIXEL_DATA, "OB", 0, 0, ElementHeader.UNDEFINED);
        return EncapsulatedFrames.of(
                source, pixels, Optional.empty(), announced, FrameStart.CODE_STREAM);
    }

    private static EncapsulatedFrames open(List<byte[]> items, int announced)
            throws IOException, ImageException {
        return open(new MemoryBytes(0, pixelData(NO_TABLE, items)), announced);
    }

    private static int number(EncapsulatedFrames frames, int index)
            throws IOException, ImageException {
        return ByteBuffer.wrap(frames.frame(index).bytes()).getInt(2);
    }

    @Test
    void theFirstFrameIsThereBeforeTheFileWasWalked() throws Exception {
        CountingBytes few = new CountingBytes(pixelData(NO_TABLE, frames(MANY)));
        CountingBytes many = new CountingBytes(pixelData(NO_TABLE, frames(20 * MANY)));
        EncapsulatedFrames small = open(few, MANY);
        EncapsulatedFrames large = open(many, 20 * MANY);
        assertEquals(20 * MANY, large.available());
        assertEquals(0, number(large, 0));
        assertEquals(0, number(small, 0));
        assertEquals(few.read(), many.read());
        assertTrue(many.read() < many.length() / 50, many.read() + " bytes read");
    }

    @Test
    void anyFrameIsFoundByWalkingAsFarAsItLies() throws Exception {
        EncapsulatedFrames frames = open(frames(MANY), MANY);
        for (int index : new int[] {MANY - 1, 0, 3000, MANY / 2}) {
            assertEquals(index, number(frames, index));
        }
    }

    @Test
    void severalThreadsFindTheirFramesAtOnce() throws Exception {
        EncapsulatedFrames frames = open(frames(MANY), MANY);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> numbers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int index = (i * 7919) % MANY;
                numbers.add(threads.submit(() -> number(frames, index) - index));
            }
            for (Future<Integer> number : numbers) {
                assertEquals(0, number.get());
            }
        }
    }

    @Test
    void aFrameThatIsFoundMissingSaysSo() throws Exception {
        EncapsulatedFrames frames = open(frames(MANY - 10), MANY);
        assertEquals(MANY, frames.available());
        assertEquals(MANY, frames.known());
        assertEquals(4000, number(frames, 4000));
        ImageException e = assertThrows(ImageException.class, () -> frames.frame(MANY - 1));
        assertEquals("Frame 5,000 is missing: the file is cut short.", e.getMessage());
        assertEquals(MANY - 10, frames.known());
    }

    @Test
    void aCutLargeFileIsFoundOutInTheBackground() throws Exception {
        EncapsulatedFrames frames = open(frames(MANY - 10), MANY);
        frames.findAll();
        assertEquals(MANY - 10, frames.known());
    }

    @Test
    void anEmptyItemIsAFrameOfItsOwnWhereThereIsAnItemForEachFrame() throws Exception {
        for (int count : new int[] {20, MANY}) {
            List<byte[]> items = frames(count);
            items.set(count / 2, new byte[0]);
            EncapsulatedFrames frames = open(items, count);
            assertEquals(0, frames.frame(count / 2).bytes().length);
            assertEquals(count / 2 + 1, number(frames, count / 2 + 1));
            assertEquals(count - 1, number(frames, count - 1));
        }
    }

    @Test
    void itemsThatBeginNoFrameBelongToTheOneBefore() throws Exception {
        for (int count : new int[] {20, MANY}) {
            List<byte[]> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                items.add(frame(i));
                items.addAll(i % 3 == 1 ? List.of(rest(i), rest(i)) : List.of());
            }
            EncapsulatedFrames frames = open(items, count);
            assertEquals(20 + 12 + 12, frames.frame(1).bytes().length);
            assertEquals(20, frames.frame(2).bytes().length);
            for (int index : new int[] {count - 1, 0, 1, 2, count / 2}) {
                assertEquals(index, number(frames, index));
            }
        }
    }

    @Test
    void itemsThatCannotBeToldApartAreRefused() throws Exception {
        List<byte[]> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(rest(i));
        }
        EncapsulatedFrames frames = open(items, 5);
        assertThrows(ImageException.class, () -> frames.frame(0));
    }

    @Test
    void runLengthFramesAreToldByTheirHeader() {
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        assertTrue(FrameStart.RLE.is(header.putInt(0, 2).putInt(4, 64).array(), 12));
        assertFalse(FrameStart.RLE.is(header.putInt(4, 65).array(), 12));
        assertFalse(FrameStart.RLE.is(header.putInt(4, 64).putInt(0, 16).array(), 12));
        assertFalse(FrameStart.RLE.is(header.putInt(0, 2).array(), 4));
    }

    @Test
    void aTableThatIsWrongAtOneFrameIsGivenUp() throws Exception {
        List<byte[]> items = frames(10);
        int[] table = new int[10];
        for (int i = 0; i < 10; i++) {
            table[i] = 28 * i;
        }
        table[5] += 4;
        EncapsulatedFrames frames = open(new MemoryBytes(0, pixelData(table, items)), 10);
        for (int i = 0; i < 10; i++) {
            assertEquals(i, number(frames, i));
        }
    }

    @Test
    void anInterruptedWalkLeavesNoFrameUnderAnothersNumber() throws Exception {
        List<byte[]> items = frames(MANY);
        items.set(2000, new byte[0]);
        byte[] bytes = pixelData(NO_TABLE, items);
        FailingBytes source = new FailingBytes(bytes);
        EncapsulatedFrames frames = open(source, MANY);
        source.failAfter = bytes.length / 2;
        assertThrows(IOException.class, () -> frames.frame(4000));
        source.failAfter = Long.MAX_VALUE;
        assertEquals(4000, number(frames, 4000));
        assertEquals(0, frames.frame(2000).bytes().length);
    }

    @Test
    void millionsOfEmptyItemsBehindAFrameArePassedOver() throws Exception {
        byte[] bytes = pixelData(NO_TABLE, List.of(frame(0)));
        byte[] padded = new byte[16 << 20];
        System.arraycopy(bytes, 0, padded, 0, bytes.length - 8);
        for (int at = bytes.length - 8; at + 8 <= padded.length; at += 8) {
            padded[at] = (byte) 0xFE;
            padded[at + 1] = (byte) 0xFF;
            padded[at + 3] = (byte) 0xE0;
        }
        EncapsulatedFrames frames = open(new MemoryBytes(0, padded), 1);
        assertArrayEquals(frame(0), frames.frame(0).bytes());
    }

    @Test
    void anOffsetTableOfUnheardLengthIsPassedOver() throws Exception {
        byte[] bytes = pixelData(NO_TABLE, frames(3));
        ElementHeader pixels =
                new ElementHeader(Tag.PIXEL_DATA, "OB", 0, 0, ElementHeader.UNDEFINED);
        Extent lie = new Extent(0, 8L * Integer.MAX_VALUE);
        EncapsulatedFrames frames =
                EncapsulatedFrames.of(
                        new MemoryBytes(0, bytes),
                        pixels,
                        Optional.of(lie),
                        Integer.MAX_VALUE,
                        FrameStart.CODE_STREAM);
        assertEquals(3, frames.available());
    }

    /** Counts what is read. */
    private static final class CountingBytes implements ByteSource {
        private final ByteSource bytes;
        private long read;

        CountingBytes(byte[] bytes) {
            this.bytes = new MemoryBytes(0, bytes);
        }

        long read() {
            return read;
        }

        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public int read(long position, byte[] to, int offset, int count) throws IOException {
            read += count;
            return bytes.read(position, to, offset, count);
        }

        @Override
        public void close() {}
    }

    /** Fails beyond a position, as an interrupted channel does. */
    private static final class FailingBytes implements ByteSource {
        private final ByteSource bytes;
        private long failAfter = Long.MAX_VALUE;

        FailingBytes(byte[] bytes) {
            this.bytes = new MemoryBytes(0, bytes);
        }

        @Override
        public long length() {
            return bytes.length();
        }

        @Override
        public int read(long position, byte[] to, int offset, int count) throws IOException {
            if (position > failAfter) {
                throw new IOException("interrupted");
            }
            return bytes.read(position, to, offset, count);
        }

        @Override
        public void close() {}
    }
}
