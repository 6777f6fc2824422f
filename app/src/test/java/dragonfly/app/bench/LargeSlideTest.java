package dragonfly.app.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dragonfly.app.bench.LargeSlide.Table;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.dicom.DicomSlideProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What the benchmark measures is a slide that is read right. */
class LargeSlideTest {
    @TempDir Path folder;

    @Test
    void theMadeSlideIsReadWithAndWithoutATable() throws Exception {
        int[] last = new int[0];
        for (Table table : Table.values()) {
            Path file = Files.createDirectory(folder.resolve(table.name())).resolve("slide.dcm");
            LargeSlide large = LargeSlide.write(file, table, 2 << 20);
            try (Slide slide = new DicomSlideProvider().open(file)) {
                int side = large.columns() * LargeSlide.TILE;
                assertEquals(side, slide.width());
                int[] pixels = new int[LargeSlide.TILE * LargeSlide.TILE];
                slide.readRegion(
                        0,
                        0,
                        side - LargeSlide.TILE,
                        side - LargeSlide.TILE,
                        LargeSlide.TILE,
                        LargeSlide.TILE,
                        pixels);
                assertFalse(Arrays.stream(pixels).allMatch(pixel -> pixel == pixels[0]));
                if (last.length > 0) {
                    assertArrayEquals(last, pixels);
                }
                last = pixels;
            }
        }
    }
}
