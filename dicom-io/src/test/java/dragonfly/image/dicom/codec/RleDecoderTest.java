package dragonfly.image.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dragonfly.image.ImageException;
import dragonfly.image.dicom.codec.FrameFormat.Kind;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

class RleDecoderTest {
    private static FrameFormat format(int columns, int rows, Photometric colours, int bits) {
        return new FrameFormat(
                columns, rows, colours, Kind.INTEGER, bits, bits, bits - 1, false, false);
    }

    /** What PS3.5 G.3.1 describes: runs where they pay, else literal bytes. */
    private static byte[] pack(byte[] plane) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int at = 0;
        while (at < plane.length) {
            int run = 1;
            while (run < 128 && at + run < plane.length && plane[at + run] == plane[at]) {
                run++;
            }
            if (run > 1) {
                packed.write(1 - run);
                packed.write(plane[at]);
                at += run;
            } else {
                int end = at + 1;
                while (end < plane.length && end - at < 128 && plane[end] != plane[end - 1]) {
                    end++;
                }
                packed.write(end - at - 1);
                packed.write(plane, at, end - at);
                at = end;
            }
        }
        if (packed.size() % 2 == 1) {
            packed.write(-128);
        }
        return packed.toByteArray();
    }

    private static byte[] frame(byte[]... planes) {
        ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(planes.length);
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        for (byte[] plane : planes) {
            header.putInt(64 + segments.size());
            segments.writeBytes(pack(plane));
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(header.array());
        frame.writeBytes(segments.toByteArray());
        return frame.toByteArray();
    }

    private static byte[] plane(Random random, int size) {
        byte[] plane = new byte[size];
        for (int i = 0; i < size; ) {
            byte value = (byte) random.nextInt(256);
            int run = random.nextBoolean() ? 1 : 1 + random.nextInt(300);
            for (int k = 0; k < run && i < size; k++) {
                plane[i++] = value;
            }
        }
        return plane;
    }

    @Test
    void whatWasPackedIsUnpacked() throws Exception {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int columns = 1 + random.nextInt(60);
            int rows = 1 + random.nextInt(60);
            int size = columns * rows;
            byte[] high = plane(random, size);
            byte[] low = plane(random, size);
            Samples samples =
                    new RleDecoder()
                            .decode(
                                    frame(high, low),
                                    format(columns, rows, Photometric.MONOCHROME2, 16));
            short[] words = ((SampleData.Words) samples.data()).values();
            for (int i = 0; i < size; i++) {
                assertEquals((high[i] & 0xFF) << 8 | (low[i] & 0xFF), words[i] & 0xFFFF);
            }
        }
    }

    @Test
    void channelsComeOutSideBySide() throws Exception {
        byte[] red = {1, 2, 3, 4};
        byte[] green = {5, 6, 7, 8};
        byte[] blue = {9, 10, 11, 12};
        Samples samples =
                new RleDecoder().decode(frame(red, green, blue), format(2, 2, Photometric.RGB, 8));
        assertArrayEquals(
                new byte[] {1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12},
                ((SampleData.Bytes) samples.data()).values());
    }

    @Test
    void aCutFrameIsFilledUpAndSaysSo() throws Exception {
        byte[] plane = plane(new Random(4), 4000);
        byte[] whole = frame(plane);
        byte[] half = Arrays.copyOf(whole, 64 + (whole.length - 64) / 2);
        Samples samples = new RleDecoder().decode(half, format(80, 50, Photometric.MONOCHROME2, 8));
        assertFalse(samples.complete());
        assertEquals(plane[0], ((SampleData.Bytes) samples.data()).values()[0]);
    }

    @Test
    void aFrameOfOtherSegmentsIsRefused() {
        byte[] frame = frame(new byte[4], new byte[4]);
        assertThrows(
                ImageException.class,
                () -> new RleDecoder().decode(frame, format(2, 2, Photometric.RGB, 8)));
    }
}
