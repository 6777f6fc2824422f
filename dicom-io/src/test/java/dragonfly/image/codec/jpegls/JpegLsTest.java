package dragonfly.image.codec.jpegls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class JpegLsTest {
    private static final int WIDTH = 13;
    private static final int HEIGHT = 11;

    /** Planes with noise, slopes and flat parts. */
    private static int[][] planes(Random random, int count, int size, int maxval) {
        int[][] planes = new int[count][size];
        for (int[] plane : planes) {
            int value = random.nextInt(maxval + 1);
            for (int i = 0; i < size; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> value = random.nextInt(maxval + 1);
                    case 1, 2 -> value = Math.clamp(value + random.nextInt(9) - 4, 0, maxval);
                    default -> {}
                }
                plane[i] = value;
            }
        }
        return planes;
    }

    private static short[] interleaved(int[][] planes) {
        short[] samples = new short[planes.length * planes[0].length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) planes[i % planes.length][i / planes.length];
        }
        return samples;
    }

    private static void assertDecodes(int[][] planes, byte[] stream) throws ImageException {
        short[] expected = interleaved(planes);
        short[] actual = new short[expected.length];
        assertTrue(JpegLs.decode(stream, actual));
        assertArrayEquals(expected, actual);
    }

    @Test
    void whatWasEncodedByAnyParametersIsDecoded() throws Exception {
        Random random = new Random(14495);
        for (int round = 0; round < 3000; round++) {
            int bits = 2 + random.nextInt(15);
            int full = (1 << bits) - 1;
            int maxval = random.nextBoolean() ? full : Math.max(2, random.nextInt(full + 1));
            int near = Math.min(random.nextInt(6), maxval / 2);
            int t1 = near + 1 + random.nextInt(maxval - near);
            int t2 = t1 + random.nextInt(maxval - t1 + 1);
            int t3 = t2 + random.nextInt(maxval - t2 + 1);
            int reset = 3 + random.nextInt(62);
            Preset preset =
                    random.nextBoolean()
                            ? new Preset(maxval, t1, t2, t3, reset)
                            : new Preset(maxval, 0, 0, 0, 0);
            int width = 1 + random.nextInt(20);
            int height = 1 + random.nextInt(12);
            int count = 1 + random.nextInt(4);
            Interleaving together = random.nextBoolean() ? Interleaving.LINE : Interleaving.SAMPLE;
            Interleaving order = count == 1 ? Interleaving.NONE : together;
            int[][] planes = planes(random, count, width * height, maxval);
            TestStream stream = new TestStream(width, height, bits).frame(count).preset(preset);
            if (random.nextInt(3) == 0) {
                stream.restartEvery(1 + random.nextInt(5));
            }
            int[] components = new int[count];
            Arrays.setAll(components, i -> i);
            assertDecodes(planes, stream.scan(near, order, 0, planes, components).end());
        }
    }

    @Test
    void scansMayTakeTheComponentsInGroupsWithTheirOwnDifference() throws Exception {
        int[][] planes = planes(new Random(2), 4, WIDTH * HEIGHT, 255);
        byte[] stream =
                new TestStream(WIDTH, HEIGHT, 8)
                        .text(0xE0, "JFIF")
                        .text(0xFE, "a comment")
                        .frame(4)
                        .scan(0, Interleaving.SAMPLE, 0, planes, 0, 2)
                        .preset(new Preset(0, 5, 9, 30, 20))
                        .scan(3, Interleaving.NONE, 0, planes, 1)
                        .restartEvery(4)
                        .scan(1, Interleaving.NONE, 0, planes, 3)
                        .end();
        assertDecodes(planes, stream);
    }

    @Test
    void theSizeMayStandInASegmentOfItsOwn() throws Exception {
        int[][] planes = planes(new Random(3), 1, 70_000, 15);
        byte[] stream =
                new TestStream(70_000, 1, 4)
                        .segment(0xF8, 4, 3, 0, 0, 1, 70_000 >> 16, 70_000 >> 8 & 0xFF, 70_000)
                        .frame(0, 0, 1)
                        .scan(0, Interleaving.NONE, 0, planes, 0)
                        .end();
        assertEquals(70_000, JpegLs.header(stream).width());
        assertDecodes(planes, stream);
    }

    @Test
    void theNumberOfRowsMayFollowTheFirstScan() throws Exception {
        int[][] planes = planes(new Random(4), 1, WIDTH * HEIGHT, 255);
        byte[] stream =
                new TestStream(WIDTH, HEIGHT, 8)
                        .restartEvery(3)
                        .frame(0, WIDTH, 1)
                        .scan(0, Interleaving.NONE, 0, planes, 0)
                        .segment(0xDC, 0, HEIGHT)
                        .end();
        assertDecodes(planes, stream);
    }

    @Test
    void aMappingTableGivesOtherValues() throws Exception {
        int[][] planes = planes(new Random(5), 1, WIDTH * HEIGHT, 3);
        byte[] stream =
                new TestStream(WIDTH, HEIGHT, 2)
                        .frame(1)
                        .segment(0xF8, 2, 7, 2, 0, 10, 0x12, 0x34)
                        .segment(0xF8, 3, 7, 2, 0, 30, 0xFF, 0xFF)
                        .scan(0, Interleaving.NONE, 7, planes, 0)
                        .end();
        int[] table = {10, 0x1234, 30, 0xFFFF};
        assertEquals(16, JpegLs.header(stream).bits());
        assertDecodes(new int[][] {Arrays.stream(planes[0]).map(v -> table[v]).toArray()}, stream);
    }

    @Test
    void aValueOutsideItsMappingTableIsRefused() throws Exception {
        int[][] planes = {{0, 1, 2, 3}};
        byte[] stream =
                new TestStream(2, 2, 2)
                        .frame(1)
                        .segment(0xF8, 2, 1, 1, 50, 60, 70)
                        .scan(0, Interleaving.NONE, 1, planes, 0)
                        .end();
        assertRefused(Fault.DAMAGED, stream);
    }

    @Test
    void colourTransformsAreTakenBack() throws Exception {
        Random random = new Random(6);
        for (int bits : new int[] {8, 12, 16}) {
            int half = 1 << (bits - 1);
            int mask = 2 * half - 1;
            int[][] rgb = planes(random, 3, WIDTH * HEIGHT, mask);
            for (int code = 0; code <= 3; code++) {
                int[][] coded = new int[3][WIDTH * HEIGHT];
                for (int i = 0; i < WIDTH * HEIGHT; i++) {
                    int r = rgb[0][i];
                    int g = rgb[1][i];
                    int b = rgb[2][i];
                    int second = (b - g + half) & mask;
                    int third = (r - g + half) & mask;
                    int[] pixel =
                            switch (code) {
                                case 0 -> new int[] {r, g, b};
                                case 1 -> new int[] {third, g, second};
                                case 2 -> new int[] {third, g, b - ((r + g) >> 1) + half};
                                default ->
                                        new int[] {
                                            g + ((second + third) >> 2) - half / 2, second, third
                                        };
                            };
                    for (int c = 0; c < 3; c++) {
                        coded[c][i] = pixel[c] & mask;
                    }
                }
                byte[] stream =
                        new TestStream(WIDTH, HEIGHT, bits)
                                .transform(code)
                                .frame(3)
                                .scan(0, Interleaving.LINE, 0, coded, 0, 1, 2)
                                .end();
                assertDecodes(rgb, stream);
            }
        }
    }

    @Test
    void aCutStreamGivesTheRowsItHolds() throws Exception {
        int[][] planes = planes(new Random(7), 3, WIDTH * HEIGHT, 255);
        for (Interleaving order : Interleaving.values()) {
            TestStream parts = new TestStream(WIDTH, HEIGHT, 8).frame(3);
            byte[] stream =
                    order == Interleaving.NONE
                            ? parts.scan(0, order, 0, planes, 0)
                                    .scan(0, order, 0, planes, 1)
                                    .scan(0, order, 0, planes, 2)
                                    .end()
                            : parts.scan(0, order, 0, planes, 0, 1, 2).end();
            short[] expected = interleaved(planes);
            for (int length = stream.length - 3; length > 60; length--) {
                short[] actual = new short[expected.length];
                assertFalse(JpegLs.decode(Arrays.copyOf(stream, length), actual));
                for (int i = 0; i < actual.length; i++) {
                    assertTrue(actual[i] == expected[i] || actual[i] == 0);
                }
            }
            short[] half = new short[expected.length];
            JpegLs.decode(Arrays.copyOf(stream, stream.length * 2 / 3), half);
            assertEquals(expected[0], half[0]);
        }
    }

    @Test
    void whatIsNotReadIsNamed() throws Exception {
        int[][] planes = planes(new Random(8), 3, 4, 255);
        byte[] stream =
                new TestStream(2, 2, 8)
                        .segment(0xF7, 8, 0, 2, 0, 2, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0)
                        .scan(0, Interleaving.LINE, 0, planes, 0, 1, 2)
                        .end();
        ImageException e = assertThrows(ImageException.class, () -> JpegLs.header(stream));
        assertTrue(e.getMessage().contains("sub-sampled"), e.getMessage());
        assertRefused(Fault.UNSUPPORTED, stream);
        assertRefused(
                Fault.UNSUPPORTED,
                new TestStream(2, 2, 8).transform(5).frame(1).scanHeader(0, 0, 0, 0).end());
        assertRefused(
                Fault.UNSUPPORTED,
                new TestStream(2, 2, 8).segment(0xF8, 13).frame(1).scanHeader(0, 0, 0, 0).end());
        assertRefused(
                Fault.UNSUPPORTED,
                new TestStream(2, 2, 8)
                        .frame(1)
                        .segment(0xF8, 2, 1, 3, 1, 2, 3)
                        .scanHeader(0, 0, 1, 0)
                        .end());
    }

    @Test
    void aHeaderThatContradictsItselfIsRefused() {
        TestStream[] wrong = {
            new TestStream(2, 2, 1).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 17).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(0, 2, 8).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 0, 8).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).frame(1),
            new TestStream(2, 2, 8).frame(1).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).frame(1).scanHeader(0, 0, 0, 1),
            new TestStream(2, 2, 8).frame(3).scanHeader(0, 0, 0, 0, 1, 2),
            new TestStream(2, 2, 8).frame(3).scanHeader(0, 3, 0, 0, 1, 2),
            new TestStream(2, 2, 8).frame(3).scanHeader(0, 1, 0, 0, 0, 1),
            new TestStream(2, 2, 8).frame(1).scanHeader(0, 0, 9, 0),
            new TestStream(2, 60_000, 8).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).segment(0xF8).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).segment(0xF8, 1, 0).frame(1).scanHeader(0, 0, 0, 0),
            new TestStream(2, 2, 8).segment(0xC0, 8).frame(1).scanHeader(0, 0, 0, 0),
        };
        for (TestStream stream : wrong) {
            assertRefused(Fault.DAMAGED, stream.end());
        }
        assertRefused(Fault.DAMAGED, new byte[0]);
        assertRefused(Fault.DAMAGED, new byte[] {(byte) 0xFF, (byte) 0xD8});
    }

    @Test
    void codingParametersOutsideTheirBoundsAreRefused() throws Exception {
        Preset[] wrong = {
            new Preset(256, 0, 0, 0, 0),
            new Preset(255, 1, 0, 0, 0),
            new Preset(255, 30, 20, 40, 0),
            new Preset(255, 30, 40, 256, 0),
            new Preset(255, 0, 0, 0, 2),
            new Preset(255, 0, 0, 0, 256),
            new Preset(3, 0, 0, 0, 0),
        };
        for (Preset preset : wrong) {
            byte[] stream =
                    new TestStream(2, 2, 8)
                            .frame(1)
                            .preset(preset)
                            .scanHeader(2, 0, 0, 0)
                            .segment(0xFE)
                            .end();
            ImageException e =
                    assertThrows(
                            ImageException.class,
                            () -> JpegLs.decode(stream, new byte[4]),
                            preset::toString);
            assertEquals(Fault.DAMAGED, e.fault());
        }
    }

    @Test
    void oneByteCannotAskForEndlessWork() {
        byte[] stream =
                new TestStream(1, 1, 16)
                        .segment(0xF8, 4, 4, 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF)
                        .frame(0, 0, 1)
                        .scanHeader(0, 0, 0, 0)
                        .end();
        assertRefused(Fault.TOO_LARGE, stream);
    }

    private static void assertRefused(Fault fault, byte[] stream) {
        ImageException e =
                assertThrows(
                        ImageException.class,
                        () -> JpegLs.decode(stream, new short[JpegLs.header(stream).samples()]));
        assertEquals(fault, e.fault(), e.detail());
    }
}
