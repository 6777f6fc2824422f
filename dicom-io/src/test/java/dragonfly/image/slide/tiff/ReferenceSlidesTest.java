package dragonfly.image.slide.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.slide.Slide;
import dragonfly.image.slide.SlideExpectations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every slide of the test data that is read without native code. */
final class ReferenceSlidesTest {
    private final TiffSlides provider = new TiffSlides();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aperio-CMU-1-Small-Region.svs",
                "bad-corrupt-tile1.tif",
                "codec-deflate32946-pred2-bigtiff.tif",
                "codec-deflate8.tif",
                "codec-jpeg-rgb.tif",
                "codec-jpeg-ycbcr420.tif",
                "codec-jpeg-ycbcr422.tif",
                "codec-lzw-pred2.tif",
                "codec-lzw.tif",
                "codec-none-bigtiff.tif",
                "codec-none.tif",
                "codec-packbits.tif",
                "codec-zstd.tif",
                "openslide-boxes.tiff",
                "openslide-small.svs",
                "openslide-unreadable.svs",
                "synth-aperio-jp2k-33003.svs",
                "synth-aperio-jp2k-33005.svs",
                "synth-aperio-pyramid-4000x3000.svs",
                "zstd-10kx5k-generic.tiff",
            })
    void whatOpenSlideSaysOfASlideHolds(String name) throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        byte[] head = Arrays.copyOf(Files.readAllBytes(expected.file(name)), 160);
        assertTrue(provider.probe(expected.file(name), head) > 50);
        try (Slide slide = provider.open(expected.file(name))) {
            expected.check(name, slide);
        }
    }

    /** What OpenSlide does not read, or only in part, tifffile does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "codec-none-bigendian.tif",
                "multifile-Z1.ome.tiff",
                "multifile-Z2.ome.tiff",
                "multifile-Z3.ome.tiff",
                "ome-multi-channel-small.ome.tif",
                "ome-multi-channel-z-series.ome.tif",
            })
    void theSamplesAreThoseThatTifffileReads(String name) throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        try (Slide slide = provider.open(expected.file(name))) {
            JsonNode levels = expected.of(name).get("tifffile").get("levels");
            assertEquals(levels.size(), slide.levels().size());
            for (int i = 0; i < levels.size(); i++) {
                assertEquals(
                        levels.get(i).get("sha256_of_samples").asText(),
                        SlideExpectations.samples(slide, i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "codec-jp2k-34712.tif",
        "synth-ome-pyramid-subifd.ome.tif",
        "synth-generic-be-jpeg444.tif"
    })
    void levelsThatOpenSlideDoesNotSeeHaveTheSizesThatTifffileSees(String name) throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        try (Slide slide = provider.open(expected.file(name))) {
            JsonNode levels = expected.of(name).get("tifffile").get("levels");
            assertEquals(levels.size(), slide.levels().size());
            for (int i = 0; i < levels.size(); i++) {
                assertEquals(
                        levels.get(i).get("shape").get(0).asInt(), slide.levels().get(i).height());
                assertEquals(
                        levels.get(i).get("shape").get(1).asInt(), slide.levels().get(i).width());
            }
            for (JsonNode region : expected.of(name).path("regions")) {
                SlideExpectations.checkRegion(region, slide);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "codec-webp-50001.tif, WebP",
        "codec-jpegxl-50002.tif, JPEG XL",
        "codec-lzma-34925.tif, LZMA",
        "openslide-unopenable.tiff, compression 52479",
        "synth-hamamatsu.ndpi, Hamamatsu NDPI",
    })
    void whatIsNotReadIsNamedAndLeftToOthers(String name, String what) throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        byte[] head = Arrays.copyOf(Files.readAllBytes(expected.file(name)), 160);
        assertTrue(provider.probe(expected.file(name), head) > 0);
        ImageException e =
                assertThrows(ImageException.class, () -> provider.open(expected.file(name)));
        assertEquals(Fault.UNSUPPORTED, e.fault());
        assertTrue(e.getMessage().contains(what), e.getMessage());
    }

    @Test
    void aFileWithoutItsEndIsDamaged() throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        ImageException e =
                assertThrows(
                        ImageException.class,
                        () -> provider.open(expected.file("bad-truncated.svs")));
        assertEquals(Fault.DAMAGED, e.fault());
    }

    @Test
    void aperioSaysWhoScannedHow() throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        try (Slide slide = provider.open(expected.file("aperio-CMU-1-Small-Region.svs"))) {
            assertEquals("20", slide.properties().get("aperio.AppMag"));
            assertEquals("0.4990", slide.properties().get("aperio.MPP"));
            assertEquals(Set.of("thumbnail", "label", "macro"), slide.associatedNames());
            assertEquals(List.of(), slide.notices());
            assertEquals("SM", slide.modality());
        }
    }

    @Test
    void thePlanesOfAnOmeFileAreFramesAndWhatLiesElsewhereIsSaid() throws Exception {
        SlideExpectations expected = SlideExpectations.read();
        try (Slide slide = provider.open(expected.file("ome-multi-channel-z-series.ome.tif"))) {
            assertEquals(15, slide.frames());
            assertEquals(List.of(), slide.notices());
        }
        try (Slide slide = provider.open(expected.file("multifile-Z1.ome.tiff"))) {
            assertEquals(1, slide.frames());
            assertEquals(
                    List.of(
                            "This file is one part of an image in several files; its own planes are"
                                    + " shown."),
                    slide.notices());
        }
    }
}
