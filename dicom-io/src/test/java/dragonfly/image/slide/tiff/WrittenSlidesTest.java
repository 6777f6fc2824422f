package dragonfly.image.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Gray16;
import dragonfly.image.GrayFloat;
import dragonfly.image.Level;
import dragonfly.image.Region;
import dragonfly.image.Rgb8;
import dragonfly.image.slide.Slide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a writer put into a file is what is read. */
final class WrittenSlidesTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 101;

    @TempDir private Path folder;

    /** Samples of a picture, several to a pixel, smooth with some noise. */
    private static int[] samples(int width, int height, int samples, int most, long seed) {
        Random random = new Random(seed);
        int[] all = new int[width * height * samples];
        for (int i = 0; i < all.length; i++) {
            int smooth = (int) ((long) i * 7 % (most + 1L));
            all[i] = random.nextInt(4) == 0 ? random.nextInt(most + 1) : smooth / 16 * 16;
        }
        return all;
    }

    /** The bytes of a piece of the picture; beyond its edges there are zeros. */
    private static byte[] piece(
            int[] samples,
            int perPixel,
            int first,
            int count,
            int bytes,
            Region at,
            ByteOrder order) {
        ByteBuffer piece =
                ByteBuffer.allocate(at.width() * at.height() * count * bytes).order(order);
        for (int y = at.y(); y < at.y() + at.height(); y++) {
            for (int x = at.x(); x < at.x() + at.width(); x++) {
                for (int s = first; s < first + count; s++) {
                    boolean inside = x < WIDTH && y < HEIGHT;
                    int value = inside ? samples[(y * WIDTH + x) * perPixel + s] : 0;
                    if (bytes == 1) {
                        piece.put((byte) value);
                    } else if (bytes == 2) {
                        piece.putShort((short) value);
                    } else {
                        piece.putInt(value);
                    }
                }
            }
        }
        return piece.array();
    }

    /** Differences between neighbours, sample by sample. */
    private static byte[] predicted(
            byte[] piece, int width, int perPixel, int bytes, ByteOrder order) {
        ByteBuffer from = ByteBuffer.wrap(piece).order(order);
        ByteBuffer to = ByteBuffer.allocate(piece.length).order(order);
        int row = width * perPixel;
        for (int i = 0; i < piece.length / bytes; i++) {
            boolean start = i % row < perPixel;
            if (bytes == 1) {
                to.put((byte) (from.get(i) - (start ? 0 : from.get(i - perPixel))));
            } else {
                int before = start ? 0 : from.getShort(2 * (i - perPixel));
                to.putShort((short) (from.getShort(2 * i) - before));
            }
        }
        return to.array();
    }

    private static byte[] compressed(byte[] piece, int compression) {
        return switch (compression) {
            case 1 -> piece;
            case 5 -> TiffBuilder.lzw(piece);
            case 32773 -> TiffBuilder.packed(piece);
            default -> TiffBuilder.deflated(piece);
        };
    }

    private Slide open(byte[] file) throws Exception {
        Path path = folder.resolve("slide.tif");
        Files.write(path, file);
        return new TiffSlides().open(path);
    }

    @ParameterizedTest
    @CsvSource({
        // little, big, tiled, planar, bytes, samples, compression, predictor
        "true, false, true, false, 1, 3, 1, 1",
        "false, true, true, false, 1, 3, 5, 2",
        "false, false, true, true, 1, 3, 8, 2",
        "true, true, true, false, 2, 3, 5, 2",
        "false, true, true, false, 2, 3, 32946, 2",
        "true, false, true, true, 2, 4, 32773, 1",
        "true, true, true, false, 1, 4, 5, 1",
        "false, false, false, false, 1, 3, 5, 2",
        "true, true, false, true, 1, 3, 32773, 1",
        "true, false, false, false, 2, 3, 8, 2",
        "false, true, false, false, 1, 3, 1, 1",
        "true, false, true, false, 1, 5, 8, 1",
    })
    void coloursOfEveryCutAndCompressionComeBack(
            boolean little,
            boolean big,
            boolean tiled,
            boolean planar,
            int bytes,
            int perPixel,
            int compression,
            int predictor)
            throws Exception {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        int most = bytes == 1 ? 255 : 65535;
        int[] samples = samples(WIDTH, HEIGHT, perPixel, most, compression + perPixel);
        TiffBuilder builder = new TiffBuilder(order, big);
        TiffBuilder.Entry entry = colours(builder, perPixel, bytes * 8);
        entry.with(259, compression).with(317, predictor).with(284, planar ? 2 : 1);
        if (perPixel == 5) {
            entry.with(338, new long[] {0, 0});
        }
        int width = tiled ? 64 : WIDTH;
        int height = tiled ? 48 : 20;
        if (tiled) {
            entry.with(322, width).with(323, height);
        } else {
            entry.strips().with(278, height);
        }
        for (int plane = 0; plane < (planar ? perPixel : 1); plane++) {
            for (int y = 0; y < HEIGHT; y += height) {
                for (int x = 0; x < WIDTH; x += width) {
                    int rows = tiled ? height : Math.min(height, HEIGHT - y);
                    Region at = new Region(x, y, width, rows);
                    int count = planar ? 1 : perPixel;
                    byte[] piece = piece(samples, perPixel, plane, count, bytes, at, order);
                    if (predictor == 2) {
                        piece = predicted(piece, width, count, bytes, order);
                    }
                    entry.piece(compressed(piece, compression));
                }
            }
        }
        try (Slide slide = open(builder.build())) {
            int[] argb = new int[WIDTH * HEIGHT];
            slide.readRegion(0, 0, 0, 0, WIDTH, HEIGHT, argb);
            assertArrayEquals(colours(samples, perPixel, bytes), argb);
            int[] part = new int[31 * 60];
            slide.readRegion(0, 0, 77, 33, 31, 60, part);
            for (int i = 0; i < part.length; i++) {
                assertEquals(argb[(33 + i / 31) * WIDTH + 77 + i % 31], part[i]);
            }
        }
    }

    private static TiffBuilder.Entry colours(TiffBuilder builder, int perPixel, int bits) {
        long[] all = new long[perPixel];
        Arrays.fill(all, bits);
        return builder.add()
                .with(256, WIDTH)
                .with(257, HEIGHT)
                .with(258, all)
                .with(262, 2)
                .with(277, perPixel);
    }

    /** What the samples mean: a fourth one is alpha, unless there is a fifth. */
    private static int[] colours(int[] samples, int perPixel, int bytes) {
        int[] argb = new int[WIDTH * HEIGHT];
        for (int i = 0; i < argb.length; i++) {
            int pixel = perPixel == 4 ? eight(samples[4 * i + 3], bytes) : 255;
            // Five samples: the fourth counts as alpha by libtiff's rule, too.
            pixel = perPixel == 5 ? eight(samples[5 * i + 3], bytes) : pixel;
            for (int s = 0; s < 3; s++) {
                pixel = pixel << 8 | eight(samples[perPixel * i + s], bytes);
            }
            argb[i] = pixel;
        }
        return argb;
    }

    private static int eight(int sample, int bytes) {
        return bytes == 1 ? sample : (sample + 128) / 257;
    }

    @ParameterizedTest
    @CsvSource({
        "true, 16, 1, 1",
        "false, 16, 2, 5",
        "true, 8, 2, 8",
        "false, 32, 1, 8",
        "true, 32, 3, 8"
    })
    void graysKeepTheirStoredValues(boolean little, int bits, int format, int compression)
            throws Exception {
        ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        TiffBuilder builder = new TiffBuilder(order, !little);
        int[] samples = samples(WIDTH, HEIGHT, 1, bits == 8 ? 255 : 65535, bits);
        if (format == 3) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = Float.floatToIntBits(samples[i] / 7f);
            }
        }
        TiffBuilder.Entry entry = gray(builder.add(), WIDTH, HEIGHT, bits);
        entry.with(339, format).with(259, compression).with(322, 64).with(323, 48);
        for (int y = 0; y < HEIGHT; y += 48) {
            for (int x = 0; x < WIDTH; x += 64) {
                Region at = new Region(x, y, 64, 48);
                byte[] piece = piece(samples, 1, 0, 1, bits / 8, at, order);
                entry.piece(compressed(piece, compression));
            }
        }
        try (Slide slide = open(builder.build())) {
            assertTrue(slide.display().monochrome());
            Region region = new Region(13, 7, 120, 90);
            if (bits == 32) {
                GrayFloat gray = (GrayFloat) slide.read(0, 0, region);
                int stored = samples[(7 + 80) * WIDTH + 13 + 100];
                float expected = format == 3 ? Float.intBitsToFloat(stored) : stored;
                assertEquals(expected, gray.value(100, 80));
                return;
            }
            Gray16 gray = (Gray16) slide.read(0, 0, region);
            assertEquals(format == 2, gray.signed());
            assertEquals(bits, gray.bitsStored());
            for (int i = 0; i < gray.words().length; i++) {
                int stored = samples[(7 + i / 120) * WIDTH + 13 + i % 120];
                int expected = format == 1 ? stored : bits == 8 ? (byte) stored : (short) stored;
                assertEquals(expected, gray.value(i % 120, i / 120));
            }
        }
    }

    private static TiffBuilder.Entry gray(
            TiffBuilder.Entry entry, int width, int height, int bits) {
        return entry.with(256, width)
                .with(257, height)
                .with(258, bits)
                .with(262, 1)
                .with(277, 1)
                .with(259, 1);
    }

    @Test
    void bitsAreGraysOfTwoKinds() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.BIG_ENDIAN, false);
        TiffBuilder.Entry entry = gray(builder.add(), 10, 2, 1);
        entry.strips().with(278, 2).with(262, 0).piece(new byte[] {(byte) 0xA0, 0x40, 0, 0});
        try (Slide slide = open(builder.build())) {
            int[] argb = new int[20];
            slide.readRegion(0, 0, 0, 0, 10, 2, argb);
            assertEquals(0xFF000000, argb[0]);
            assertEquals(0xFFFFFFFF, argb[1]);
            assertEquals(0xFF000000, argb[9]);
            assertEquals(1, ((Gray16) slide.read(0)).value(2, 0));
            assertTrue(slide.display().inverted());
        }
    }

    @Test
    void luminanceWithSharedDifferencesBecomesColour() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = builder.add();
        entry.with(256, 4).with(257, 2).with(258, new long[] {8, 8, 8}).with(262, 6);
        entry.with(277, 3).with(259, 1).with(530, new long[] {2, 2}).strips().with(278, 2);
        byte[] units = {
            (byte) 76,
            (byte) 76,
            (byte) 76,
            (byte) 76,
            (byte) 85,
            (byte) 255,
            (byte) 200,
            (byte) 100,
            (byte) 50,
            0,
            (byte) 128,
            (byte) 128
        };
        entry.piece(units);
        try (Slide slide = open(builder.build())) {
            int[] argb = new int[8];
            slide.readRegion(0, 0, 0, 0, 4, 2, argb);
            assertEquals(0xFFFE0000, argb[0]);
            assertEquals(0xFFC8C8C8, argb[2]);
            assertEquals(0xFF646464, argb[3]);
            assertEquals(0xFF323232, argb[6]);
            assertEquals(0xFF000000, argb[7]);
        }
    }

    @Test
    void levelsAreFoundWhereverTheyHang() throws Exception {
        List<Level> wanted = List.of(new Level(128, 96, 1), new Level(64, 48, 2));
        for (int way = 0; way < 3; way++) {
            TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, way == 1);
            TiffBuilder.Entry first = gray(builder.add(), 128, 96, 8);
            first.with(322, 128).with(323, 96).piece(new byte[128 * 96]);
            TiffBuilder.Entry second = way == 0 ? new TiffBuilder.Entry() : builder.add();
            gray(second, 64, 48, 8).with(322, 64).with(323, 48).piece(new byte[64 * 48]);
            if (way == 0) {
                first.below.add(second);
            } else if (way == 1) {
                second.with(254, 1);
            }
            try (Slide slide = open(builder.build())) {
                assertEquals(wanted, slide.levels());
                assertEquals(List.of(), slide.notices());
            }
        }
    }

    @Test
    void stripsAndOneLargeStripAreReadAsTilesOfManyRows() throws Exception {
        int rows = 1000;
        byte[] bytes = new byte[300 * rows];
        new Random(5).nextBytes(bytes);
        for (int rowsPerStrip : new int[] {1, 7, 1000}) {
            TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, true);
            TiffBuilder.Entry entry = gray(builder.add(), 300, rows, 8).strips();
            entry.with(278, rowsPerStrip);
            for (int y = 0; y < rows; y += rowsPerStrip) {
                int end = Math.min(rows, y + rowsPerStrip);
                entry.piece(Arrays.copyOfRange(bytes, y * 300, end * 300));
            }
            try (Slide slide = open(builder.build())) {
                assertTrue(slide.tiling(0).height() >= 126, "" + slide.tiling(0));
                assertTrue(slide.tiling(0).height() <= 128, "" + slide.tiling(0));
                Gray16 gray = (Gray16) slide.read(0, 0, new Region(100, 500, 100, 499));
                int[] argb = new int[100 * 499];
                slide.readRegion(0, 0, 100, 500, 100, 499, argb);
                for (int i = 0; i < gray.words().length; i++) {
                    int expected = bytes[(500 + i / 100) * 300 + 100 + i % 100] & 0xFF;
                    assertEquals(expected, gray.words()[i]);
                    assertEquals(0xFF000000 | expected * 0x010101, argb[i]);
                }
            }
        }
    }

    @Test
    void aTileWithoutBytesIsAbsentAndNoError() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = builder.add();
        entry.with(256, 32).with(257, 16).with(258, new long[] {8, 8, 8}).with(262, 2);
        entry.with(277, 3).with(259, 1).with(322, 16).with(323, 16);
        byte[] red = new byte[768];
        Arrays.fill(red, (byte) 77);
        entry.piece(new byte[0]).piece(red);
        try (Slide slide = open(builder.build())) {
            int[] argb = new int[34 * 16];
            slide.readRegion(0, 0, 0, 0, 34, 16, argb);
            assertEquals(0, argb[15]);
            assertEquals(0xFF4D4D4D, argb[16]);
            assertEquals(0, argb[32]);
            assertEquals(0xFFFFFFFF, ((Rgb8) slide.read(0)).argb(3, 3));
        }
    }

    @Test
    void spacingComesFromTheResolutionUnlessItIsAScreens() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = gray(builder.add(), 16, 16, 8).with(322, 16).with(323, 16);
        entry.with(296, 3).piece(new byte[256]);
        entry.with(282, new long[] {40_000}).with(283, new long[] {20_000});
        try (Slide slide = open(builder.build())) {
            assertEquals(0.25e-3, slide.spacing().orElseThrow().columnMillimetres(), 1e-12);
            assertEquals(0.5e-3, slide.spacing().orElseThrow().rowMillimetres(), 1e-12);
        }
        entry.with(296, 2).with(282, new long[] {72}).with(283, new long[] {72});
        try (Slide slide = open(builder.build())) {
            assertEquals(Optional.empty(), slide.spacing());
        }
    }

    @Test
    void onlyWhatHasTilesLevelsOrALargeSizeIsASlide() throws Exception {
        TiffBuilder photograph = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        gray(photograph.add(), 16, 16, 8).strips().with(278, 16).piece(new byte[256]);
        assertFalse(isSlide(photograph.build()));
        TiffBuilder tiled = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        gray(tiled.add(), 16, 16, 8).with(322, 16).with(323, 16).piece(new byte[256]);
        assertTrue(isSlide(tiled.build()));
        TiffBuilder pyramid = new TiffBuilder(ByteOrder.BIG_ENDIAN, false);
        gray(pyramid.add(), 16, 16, 8).strips().with(278, 16).piece(new byte[256]);
        gray(pyramid.add(), 8, 8, 8).strips().with(254, 1).with(278, 8).piece(new byte[64]);
        assertTrue(isSlide(pyramid.build()));
        TiffBuilder large = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        gray(large.add(), 20_000, 20_000, 8).strips().with(278, 1).piece(new byte[1]);
        assertTrue(isSlide(large.build()));
    }

    private boolean isSlide(byte[] file) throws Exception {
        Path path = folder.resolve("perhaps.tif");
        Files.write(path, file);
        return new TiffSlides().probe(path, Arrays.copyOf(file, 160)) > 0;
    }
}
