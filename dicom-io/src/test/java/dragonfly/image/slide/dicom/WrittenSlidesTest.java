package dragonfly.image.slide.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.image.DicomBytes;
import dragonfly.image.Gray16;
import dragonfly.image.Region;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.dicom.SlideBytes.Picture;
import dragonfly.image.slide.dicom.SlideBytes.Pixels;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Whatever way a slide is written, its pixels are read as they were. */
class WrittenSlidesTest {
    private static final int SLIDES = 80;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRectangleOfEveryLayerIsWhatWasWritten(boolean regular) throws Exception {
        Random random = new Random(regular ? 1 : 2);
        for (int i = 0; i < SLIDES; i++) {
            Path place = Files.createDirectory(folder.resolve("slide" + i));
            Written written = new Written(random, place, regular);
            try (Slide slide = DicomSlide.open(written.anyFile())) {
                written.check(slide, "slide " + i);
            }
        }
    }

    /** A slide of one level and what its pixels should be. */
    private static final class Written {
        private final Random random;
        private final Path folder;
        private final Pixels pixels;
        private final int width;
        private final int height;
        private final int columns;
        private final int rows;
        private final int paths;
        private final int planes;
        private final List<Picture> layers = new ArrayList<>();

        /** Which pixels of each layer are there. */
        private final List<boolean[]> there = new ArrayList<>();

        private final List<byte[]> frames = new ArrayList<>();
        private final List<DicomBytes> places = new ArrayList<>();

        Written(Random random, Path folder, boolean regular) throws Exception {
            this.random = random;
            this.folder = folder;
            this.pixels = List.of(Pixels.values()).get(random.nextInt(3));
            this.width = 1 + random.nextInt(40);
            this.height = 1 + random.nextInt(40);
            this.columns = 1 + random.nextInt(17);
            this.rows = 1 + random.nextInt(17);
            this.paths = 1 + random.nextInt(3);
            this.planes = 1 + random.nextInt(3);
            for (int i = 0; i < paths * planes; i++) {
                byte[] samples = new byte[width * height * pixels.bytes];
                random.nextBytes(samples);
                layers.add(new Picture(pixels, width, height, samples));
                there.add(new boolean[width * height]);
                Arrays.fill(there.getLast(), regular);
            }
            if (regular) {
                layers.forEach(layer -> frames.addAll(layer.frames(columns, rows)));
            } else {
                scatter();
            }
            write(regular);
        }

        /** Some tiles on the grid, some off it, in any order. */
        private void scatter() {
            record Tile(int layer, int x, int y) {}
            List<Tile> tiles = new ArrayList<>();
            for (int layer = 0; layer < layers.size(); layer++) {
                // One tile at one place makes every layer one.
                tiles.add(new Tile(layer, 0, 0));
                for (int y = 0; y < height; y += rows) {
                    for (int x = 0; x < width; x += columns) {
                        if (random.nextInt(3) > 0 && x + y > 0) {
                            boolean onGrid = random.nextInt(4) > 0;
                            tiles.add(
                                    new Tile(
                                            layer,
                                            onGrid ? x : x - random.nextInt(columns),
                                            onGrid ? y : y + random.nextInt(rows)));
                        }
                    }
                }
            }
            Collections.shuffle(tiles, random);
            for (Tile tile : tiles) {
                String path = "p" + tile.layer / planes;
                frames.add(layers.get(tile.layer).frame(tile.x, tile.y, columns, rows));
                places.add(
                        SlideBytes.place(
                                tile.x + 1, tile.y + 1, 1.5 * (tile.layer % planes), path));
                mark(there.get(tile.layer), tile.x, tile.y);
            }
        }

        private void mark(boolean[] pixelsThere, int x, int y) {
            for (int row = Math.max(0, y); row < Math.min(height, y + rows); row++) {
                for (int column = Math.max(0, x); column < Math.min(width, x + columns); column++) {
                    pixelsThere[row * width + column] = true;
                }
            }
        }

        private void write(boolean regular) throws Exception {
            int parts = random.nextInt(3) == 0 ? Math.min(3, frames.size()) : 1;
            boolean rle = random.nextBoolean();
            for (int part = 0; part < parts; part++) {
                int from = part * frames.size() / parts;
                int until = (part + 1) * frames.size() / parts;
                DicomBytes instance =
                        SlideBytes.instance(pixels, "VOLUME", width, height, columns, rows)
                                .text(0x00209311, "CS", regular ? "TILED_FULL" : "TILED_SPARSE");
                optics(instance, regular);
                if (parts > 1) {
                    instance.text(0x00209161, "UI", "9.9")
                            .us(0x00209162, part + 1)
                            .us(0x00209163, parts)
                            .ul(0x00209228, from);
                }
                if (!regular) {
                    instance.sequence(
                            SlideBytes.PER_FRAME,
                            places.subList(from, until).toArray(DicomBytes[]::new));
                }
                List<byte[]> some = frames.subList(from, until);
                byte[] file =
                        rle
                                ? SlideBytes.withRleFrames(instance, pixels, some)
                                        .file(DicomBytes.RLE)
                                : SlideBytes.withFrames(instance, some).file(DicomBytes.EXPLICIT);
                Files.write(folder.resolve("part" + (9 - part)), file);
            }
        }

        private void optics(DicomBytes instance, boolean regular) {
            DicomBytes[] items = new DicomBytes[paths];
            Arrays.setAll(items, i -> SlideBytes.path("p" + i));
            instance.sequence(0x00480105, items);
            if (regular) {
                instance.ul(0x00480302, paths)
                        .ul(0x00480303, planes)
                        .sequence(
                                0x52009229,
                                DicomBytes.empty()
                                        .sequence(
                                                0x00289110,
                                                DicomBytes.empty()
                                                        .text(0x00180088, "DS", "0.0015")));
            }
        }

        Path anyFile() throws Exception {
            try (var files = Files.list(folder)) {
                List<Path> all = files.sorted().toList();
                return all.get(random.nextInt(all.size()));
            }
        }

        void check(Slide slide, String name) throws Exception {
            assertEquals(width, slide.width(), name);
            assertEquals(height, slide.height(), name);
            assertEquals(paths * planes, slide.frames(), name);
            assertEquals(List.of(), slide.notices(), name);
            for (int frame = 0; frame < slide.frames(); frame++) {
                // Paths come in the order of their first tile, which is shuffled.
                int layer = layerOf(slide, frame);
                if (pixels == Pixels.COLOUR) {
                    checkColours(slide, frame, layer, name);
                } else {
                    checkGrays(slide, frame, layer, name);
                }
            }
        }

        private int layerOf(Slide slide, int frame) {
            for (int path = 0; path < paths && paths > 1; path++) {
                if (slide.frameName(frame).startsWith("Optical path p" + path)) {
                    return path * planes + frame % planes;
                }
            }
            return frame % planes;
        }

        private void checkColours(Slide slide, int frame, int layer, String name) throws Exception {
            int wide = 1 + random.nextInt(50);
            int high = 1 + random.nextInt(50);
            int left = random.nextInt(60) - 10;
            int top = random.nextInt(60) - 10;
            int[] argb = new int[wide * high];
            Arrays.fill(argb, 0x12345678);
            slide.readRegion(frame, 0, left, top, wide, high, argb);
            int[] expected = new int[wide * high];
            for (int i = 0; i < expected.length; i++) {
                expected[i] = colour(layer, left + i % wide, top + i / wide);
            }
            assertArrayEquals(expected, argb, name + " frame " + frame);
        }

        private int colour(int layer, int x, int y) {
            if (x < 0 || y < 0 || x >= width || y >= height || !there.get(layer)[y * width + x]) {
                return 0;
            }
            byte[] samples = layers.get(layer).samples();
            int at = 3 * (y * width + x);
            return 0xFF000000
                    | (samples[at] & 0xFF) << 16
                    | (samples[at + 1] & 0xFF) << 8
                    | (samples[at + 2] & 0xFF);
        }

        private void checkGrays(Slide slide, int frame, int layer, String name) throws Exception {
            Region region = new Region(random.nextInt(width), random.nextInt(height), 1, 1);
            region =
                    new Region(
                            region.x(),
                            region.y(),
                            1 + random.nextInt(width - region.x()),
                            1 + random.nextInt(height - region.y()));
            Gray16 read = (Gray16) slide.read(frame, 0, region);
            for (int y = 0; y < region.height(); y++) {
                for (int x = 0; x < region.width(); x++) {
                    assertEquals(
                            gray(layer, region.x() + x, region.y() + y),
                            read.value(x, y),
                            name + " frame " + frame);
                }
            }
        }

        private int gray(int layer, int x, int y) {
            int at = y * width + x;
            byte[] samples = layers.get(layer).samples();
            if (!there.get(layer)[at]) {
                return 0;
            }
            return pixels == Pixels.GRAY8
                    ? samples[at] & 0xFF
                    : (samples[2 * at] & 0xFF) | (samples[2 * at + 1] & 0xFF) << 8;
        }
    }
}
