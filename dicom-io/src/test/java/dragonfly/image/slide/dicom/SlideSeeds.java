package dragonfly.image.slide.dicom;

import dragonfly.image.DicomBytes;
import dragonfly.image.slide.dicom.SlideBytes.Picture;
import dragonfly.image.slide.dicom.SlideBytes.Pixels;

import java.util.List;
import java.util.Random;

/** Small slides that strange bytes are made of. */
public final class SlideSeeds {
    private static final int WIDTH = 33;
    private static final int HEIGHT = 21;
    private static final int TILE = 16;

    private SlideSeeds() {}

    /** Six tiles in order, the first part of two. */
    public static byte[] full() {
        return file(instance("TILED_FULL"));
    }

    /** Six tiles anywhere, in two lights and three planes. */
    public static byte[] sparse() {
        return file(
                instance("TILED_SPARSE")
                        .sequence(
                                SlideBytes.PER_FRAME,
                                SlideBytes.place(1, 1, 0, "1"),
                                SlideBytes.place(17, 1, 1, "1"),
                                SlideBytes.place(33, 1, 0, "1"),
                                SlideBytes.place(1, 17, 0, "2"),
                                SlideBytes.place(1, 17, 2, "2"),
                                SlideBytes.place(-3, 12, 0, "1")));
    }

    /** A slide with a coarser level inside its file. */
    public static byte[] nested() {
        DicomBytes coarse =
                SlideBytes.withFrames(
                        SlideBytes.instance(Pixels.COLOUR, "VOLUME", 16, 10, TILE, TILE),
                        List.of(new byte[TILE * TILE * 3]));
        DicomBytes fine =
                instance("TILED_FULL")
                        .text(0x7FDF0010, "LO", "PixelMed Publishing")
                        .sequence(0x7FDF1001, coarse);
        return SlideBytes.withFrames(fine, frames()).file(DicomBytes.EXPLICIT);
    }

    private static DicomBytes instance(String organisation) {
        return SlideBytes.instance(Pixels.COLOUR, "VOLUME", WIDTH, HEIGHT, TILE, TILE)
                .text(0x00209311, "CS", organisation)
                .text(0x00209161, "UI", "9.9")
                .us(0x00209163, 2)
                .ul(0x00209228, 0)
                .ul(0x00480302, 1)
                .ul(0x00480303, 1)
                .sequence(0x00480105, SlideBytes.path("1"));
    }

    private static List<byte[]> frames() {
        byte[] samples = new byte[WIDTH * HEIGHT * 3];
        new Random(1).nextBytes(samples);
        return new Picture(Pixels.COLOUR, WIDTH, HEIGHT, samples).frames(TILE, TILE);
    }

    private static byte[] file(DicomBytes instance) {
        return SlideBytes.withRleFrames(instance, Pixels.COLOUR, frames()).file(DicomBytes.RLE);
    }
}
