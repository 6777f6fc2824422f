package dragonfly.image.slide.openslide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.SlideExpectations;
import dragonfly.image.slide.Slides;
import dragonfly.image.slide.tiff.TiffSlides;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Slides through OpenSlide; skipped where the library is not installed. */
final class OpenSlidesTest {
    private final OpenSlides provider = new OpenSlides();

    @TempDir private Path folder;

    private void needed() {
        Assumptions.assumeTrue(
                provider.unavailable().isEmpty(),
                "skipped: OpenSlide is not installed (system property dragonfly.openslide)");
    }

    private Slide open(String name) throws Exception {
        needed();
        return provider.open(SlideExpectations.read().file(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aperio-CMU-1-Small-Region.svs",
                "codec-jpeg-ycbcr420.tif",
                "synth-aperio-jp2k-33003.svs",
                "synth-aperio-jp2k-33005.svs",
                "synth-hamamatsu.ndpi",
                "zstd-10kx5k-generic.tiff",
            })
    void theRegionsAreThoseOfThePythonBinding(String name) throws Exception {
        JsonNode expected = SlideExpectations.read().of(name);
        try (Slide slide = open(name)) {
            // Older versions read some codecs otherwise, by a rounding.
            Assumptions.assumeTrue(slide.provider().startsWith("OpenSlide 4"));
            assertEquals(expected.get("vendor").asText(), slide.vendor());
            assertEquals(expected.get("levels").size(), slide.levels().size());
            assertEquals(expected.get("associated").size(), slide.associatedNames().size());
            double microns = slide.spacing().map(s -> s.columnMillimetres() * 1000).orElse(0.0);
            double stated = expected.get("mpp").get(0).asDouble();
            assertEquals(stated > 100 ? 0 : stated, microns, 1e-9);
            for (JsonNode region : expected.get("regions")) {
                SlideExpectations.checkRegion(region, slide);
            }
            for (String other : slide.associatedNames()) {
                assertEquals(
                        expected.get("associated").get(other).get(0).asInt(),
                        slide.associated(other).width());
            }
        }
    }

    @Test
    void anErrorIsOfItsOwnTileOnlyAndIsNotTriedAgain() throws Exception {
        try (Slide slide = open("bad-corrupt-tile1.tif")) {
            int[] argb = new int[128 * 128];
            slide.readRegion(0, 0, 0, 0, 128, 128, argb);
            int[] before = argb.clone();
            ImageException first =
                    assertThrows(
                            ImageException.class,
                            () -> slide.readRegion(0, 0, 128, 0, 128, 128, argb));
            assertEquals(Fault.DAMAGED, first.fault());
            slide.readRegion(0, 0, 0, 0, 128, 128, argb);
            assertArrayEquals(before, argb);
            ImageException again =
                    assertThrows(
                            ImageException.class,
                            () -> slide.readRegion(0, 0, 130, 3, 8, 8, new int[64]));
            assertEquals(first, again);
        }
    }

    @Test
    void whatTheDefaultDoesNotReadIsHandedOver() throws Exception {
        needed();
        Path file = SlideExpectations.read().file("synth-hamamatsu.ndpi");
        try (MedicalImage image = Images.open(file)) {
            assertTrue(((Slide) image).provider().startsWith("OpenSlide"));
            assertEquals(2048, image.width());
        }
    }

    @Test
    void bothProvidersSeeTheSamePixels() throws Exception {
        Path file = SlideExpectations.read().file("synth-aperio-pyramid-4000x3000.svs");
        try (Slide slide = open("synth-aperio-pyramid-4000x3000.svs");
                Slide own = new TiffSlides().open(file)) {
            for (int level = 0; level < own.levels().size(); level++) {
                int[] theirs = new int[700 * 500];
                int[] ours = new int[700 * 500];
                slide.readRegion(0, level, -20, 100, 700, 500, theirs);
                own.readRegion(0, level, -20, 100, 700, 500, ours);
                assertArrayEquals(theirs, ours);
            }
        }
    }

    @Test
    void whatItDoesNotKnowItDoesNotClaim() throws Exception {
        needed();
        Path file = folder.resolve("text.svs");
        Files.writeString(file, "This is no slide.");
        assertEquals(0, provider.probe(file, Files.readAllBytes(file)));
        ImageException e = assertThrows(ImageException.class, () -> provider.open(file));
        assertEquals(Fault.UNSUPPORTED, e.fault());
    }

    @Test
    void withoutTheLibraryASentenceSaysSoAndOtherSlidesOpen() throws Exception {
        OpenSlides absent = new OpenSlides(Optional::empty);
        assertTrue(absent.unavailable().orElseThrow().contains("was not found"));
        Slides slides = new Slides(List.of(new TiffSlides(), absent));
        Path ndpi = SlideExpectations.read().file("synth-hamamatsu.ndpi");
        byte[] head = Arrays.copyOf(Files.readAllBytes(ndpi), 160);
        ImageException e = assertThrows(ImageException.class, () -> slides.open(ndpi, head));
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertEquals(
                "This is a slide in the format Hamamatsu NDPI, which is read through OpenSlide. "
                        + absent.unavailable().orElseThrow(),
                e.getMessage());
        Path mirax = folder.resolve("slide.mrxs");
        Files.write(mirax, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        assertTrue(slides.recognise(mirax, Files.readAllBytes(mirax)));
        Path svs = SlideExpectations.read().file("openslide-small.svs");
        try (Slide slide = slides.open(svs, Files.readAllBytes(svs)).orElseThrow()) {
            assertEquals("TIFF", slide.provider());
        }
    }
}
