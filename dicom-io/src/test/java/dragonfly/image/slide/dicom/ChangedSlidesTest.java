package dragonfly.image.slide.dicom;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.open.Mutation;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.dicom.SlideBytes.Pixels;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A stranger's slide can be refused, never more than that. */
class ChangedSlidesTest {
    private static final int ROUNDS = 1500;
    private static final long MOST_BYTES = 64L << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TILED_FULL", "TILED_SPARSE"})
    void aChangedSlideOpensOrIsRefused(String organisation) throws Exception {
        byte[] original =
                organisation.equals("TILED_FULL") ? SlideSeeds.full() : SlideSeeds.sparse();
        Random random = new Random(organisation.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Path file = folder.resolve("changed");
            Files.write(file, Mutation.of(original, random));
            long bytes = Allocation.bytes(() -> openAndRead(file));
            assertTrue(bytes < MOST_BYTES, "round " + round + " allocated " + bytes);
        }
    }

    @Test
    void sizesThatCannotBeAreRefusedBeforeMemoryIsTaken() throws Exception {
        for (int size : new int[] {Integer.MAX_VALUE, -1, 0, 1 << 30}) {
            for (int planes : new int[] {1, Integer.MAX_VALUE, 4000}) {
                DicomBytes dicom =
                        SlideBytes.withFrames(
                                        SlideBytes.instance(
                                                Pixels.COLOUR, "VOLUME", size, size, 1, 1),
                                        List.of(new byte[3]))
                                .text(0x00209311, "CS", "TILED_FULL")
                                .ul(0x00480302, planes)
                                .ul(0x00480303, planes);
                Path file = dicom.write(folder, DicomBytes.EXPLICIT);
                long bytes = Allocation.bytes(() -> openAndRead(file));
                assertTrue(bytes < MOST_BYTES, size + " allocated " + bytes);
            }
        }
    }

    /** Anything but an {@link ImageException} fails the test. */
    private static void openAndRead(Path file) {
        try (Slide slide = DicomSlide.open(file)) {
            int[] argb = new int[40 * 40];
            for (int frame = 0; frame < Math.min(3, slide.frames()); frame++) {
                for (int level = 0; level < slide.levels().size(); level++) {
                    slide.readRegion(frame, level, -3, -3, 40, 40, argb);
                }
                slide.frameName(frame);
            }
        } catch (ImageException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
