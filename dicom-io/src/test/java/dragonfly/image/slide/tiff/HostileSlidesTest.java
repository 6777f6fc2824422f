package dragonfly.image.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.Region;
import dragonfly.image.SharedData;
import dragonfly.image.open.Mutation;
import dragonfly.image.slide.Slide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A stranger's slide can be refused, never more than that. */
final class HostileSlidesTest {
    private static final int ROUNDS = 60;
    private static final long MOST_BYTES = 96L << 20;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bad-corrupt-tile1.tif",
                "codec-deflate32946-pred2-bigtiff.tif",
                "codec-jp2k-34712.tif",
                "codec-jpeg-rgb.tif",
                "codec-lzw-pred2.tif",
                "codec-none-bigendian.tif",
                "codec-none-bigtiff.tif",
                "codec-packbits.tif",
                "codec-zstd.tif",
                "multifile-Z1.ome.tiff",
                "ome-multi-channel-small.ome.tif",
                "openslide-boxes.tiff",
                "openslide-small.svs",
                "synth-generic-be-jpeg444.tif",
                "synth-hamamatsu.ndpi",
                "synth-ome-pyramid-subifd.ome.tif",
                "zstd-10kx5k-generic.tiff",
            })
    void aChangedSlideOpensOrIsRefused(String name) throws Exception {
        byte[] original = Files.readAllBytes(SharedData.path("testdata/wsi/" + name));
        Random random = new Random(name.hashCode());
        Path file = folder.resolve(name);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed =
                    round % 2 == 0 ? Mutation.of(original, random) : directory(original, random);
            Files.write(file, changed);
            long bytes = Allocation.bytes(() -> look(file, changed));
            assertTrue(bytes < MOST_BYTES, "round " + round + " allocated " + bytes);
        }
    }

    /** Changes where it hurts: in the first directory, wherever that lies. */
    private static byte[] directory(byte[] original, Random random) {
        byte[] changed = original.clone();
        ByteOrder order = changed[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(order);
        boolean big = bytes.getShort(2) == 43;
        long at = big ? bytes.getLong(8) : bytes.getInt(4);
        int length = big ? 20 * 16 : 12 * 16;
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int place = (int) Math.min(changed.length - 1L, at + random.nextInt(length));
            changed[place] = (byte) (random.nextInt(3) == 0 ? 0xFF : random.nextInt(256));
        }
        return changed;
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void look(Path file, byte[] bytes) {
        TiffSlides provider = new TiffSlides();
        provider.probe(file, Arrays.copyOf(bytes, Math.min(bytes.length, 160)));
        try (Slide slide = provider.open(file)) {
            int[] argb = new int[300 * 40];
            for (int level = 0; level < slide.levels().size(); level++) {
                slide.readRegion(0, level, 0, 0, 300, 40, argb);
                slide.readRegion(slide.frames() - 1, level, 100, 100, 300, 40, argb);
            }
            for (String name : slide.associatedNames()) {
                slide.associated(name);
            }
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    private static TiffBuilder.Entry plain(TiffBuilder builder) {
        return builder.add()
                .with(256, 32)
                .with(257, 32)
                .with(258, 8)
                .with(259, 1)
                .with(262, 1)
                .with(277, 1)
                .with(322, 32)
                .with(323, 32)
                .piece(new byte[1024]);
    }

    private ImageException refusal(byte[] file) throws Exception {
        Path path = folder.resolve("refused.tif");
        Files.write(path, file);
        return assertThrows(
                ImageException.class,
                () -> {
                    try (Slide slide = new TiffSlides().open(path)) {
                        slide.read(0);
                    }
                });
    }

    private void refused(Fault fault, int tag, long... values) throws Exception {
        for (boolean big : new boolean[] {false, true}) {
            TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, big);
            plain(builder).with(tag, values);
            assertEquals(fault, refusal(builder.build()).fault(), tag + Arrays.toString(values));
        }
    }

    @Test
    void sizesThatCannotBeAreRefusedBeforeMemoryIsTaken() throws Exception {
        refused(Fault.DAMAGED, 256, 0);
        refused(Fault.DAMAGED, 257, 0xFFFFFFFFL);
        refused(Fault.DAMAGED, 256, 0x7FFFFFFF);
        refused(Fault.DAMAGED, 322, 0);
        refused(Fault.DAMAGED, 322, 0x7FFFFFFF);
        refused(Fault.DAMAGED, 323, 0xFFFFFFFFL);
        refused(Fault.DAMAGED, 277, 0);
        refused(Fault.DAMAGED, 277, 4000);
        refused(Fault.UNSUPPORTED, 258, 7);
        refused(Fault.UNSUPPORTED, 262, 32803);
        refused(Fault.UNSUPPORTED, 259, 65000);
        refused(Fault.DAMAGED, 262, 2);
        refused(Fault.DAMAGED, 262, 3);
    }

    @Test
    void tilesBeyondTheFileAreRefused() throws Exception {
        refused(Fault.DAMAGED, 324, 0xFFFFFF00L);
        refused(Fault.DAMAGED, 325, 0xFFFFFF00L);
        refused(Fault.DAMAGED, 325, 0x7FFFFFFF);
        refused(Fault.DAMAGED, 325, 100);
    }

    @Test
    void moreTilesThanOffsetsAreRefused() throws Exception {
        refused(Fault.DAMAGED, 322, 16);
    }

    @Test
    void aCountThatOverflowsIsRefused() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, true);
        plain(builder);
        byte[] file = builder.build();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = (int) bytes.getLong(8) + 8;
        while (bytes.getShort(at) != 324) {
            at += 20;
        }
        for (long count : new long[] {Long.MAX_VALUE, 1L << 61, -1, (1L << 61) + 1}) {
            bytes.putLong(at + 4, count);
            assertEquals(Fault.DAMAGED, refusal(file).fault());
        }
    }

    @Test
    void directoriesInACircleEndSomewhere() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        plain(builder);
        plain(builder);
        byte[] file = builder.build();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int first = bytes.getInt(4);
        bytes.putInt(file.length - 4, first);
        Path path = folder.resolve("circle.tif");
        Files.write(path, file);
        try (Slide slide = new TiffSlides().open(path)) {
            assertTrue(slide.notices().toString().contains("cut short"), "" + slide.notices());
        }
        // A directory that hangs below itself.
        TiffBuilder below = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = plain(below).with(330, 0);
        byte[] again = below.build();
        entry.with(330, ByteBuffer.wrap(again).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
        assertEquals(Fault.DAMAGED, refusal(below.build()).fault());
    }

    @Test
    void aDeflateBombIsCutAtTheTilesSize() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = plain(builder).with(259, 8);
        entry.pieces.set(0, TiffBuilder.deflated(new byte[50 << 20]));
        Path path = folder.resolve("bomb.tif");
        Files.write(path, builder.build());
        long bytes =
                Allocation.bytes(
                        () -> {
                            try (Slide slide = new TiffSlides().open(path)) {
                                assertEquals(32, slide.read(0).width());
                            } catch (ImageException e) {
                                throw new AssertionError(e);
                            }
                        });
        assertTrue(bytes < 8 << 20, "" + bytes);
    }

    @Test
    void aJpegTileOfAnotherSizeIsRefused() throws Exception {
        byte[] file = Files.readAllBytes(SharedData.path("testdata/wsi/codec-jpeg-ycbcr420.tif"));
        int frames = 0;
        for (int i = 0; i + 9 < file.length; i++) {
            if ((file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xC0 && file[i + 3] == 17) {
                file[i + 5] = (byte) 0xFF;
                file[i + 7] = (byte) 0xFF;
                frames++;
            }
        }
        assertTrue(frames > 0);
        assertEquals(Fault.DAMAGED, refusal(file).fault());
    }

    @Test
    void aSlideThatIsCutShortShowsWhatIsThereAndSaysSo() throws Exception {
        TiffBuilder builder = new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
        TiffBuilder.Entry entry = plain(builder).with(256, 64).with(325, new long[] {1024, 1024});
        entry.with(324, new long[] {8, 1_000_000});
        Path path = folder.resolve("short.tif");
        Files.write(path, builder.build());
        try (Slide slide = new TiffSlides().open(path)) {
            assertEquals(
                    List.of("The slide file is cut short: tiles are missing."), slide.notices());
            assertEquals(32, slide.read(0, 0, new Region(0, 0, 32, 32)).width());
            assertThrows(ImageException.class, () -> slide.read(0));
        }
    }

    @Test
    void aClosedSlideSaysSo() throws Exception {
        Path path = SharedData.path("testdata/wsi/codec-none.tif");
        Slide slide = new TiffSlides().open(path);
        slide.close();
        slide.close();
        assertThrows(ImageException.class, () -> slide.read(0));
        assertEquals(List.of(), slide.notices());
    }
}
