package dragonfly.image.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All targets with the folder of their seeds; {@code build/fuzz} has the same list. */
enum Target {
    DICOM("fuzz/dicom", DicomTarget::fuzzerTestOneInput),
    FRAME_INDEX("fuzz/frame-index", FrameIndexTarget::fuzzerTestOneInput),
    RLE("fuzz/rle", RleTarget::fuzzerTestOneInput),
    DEFLATED_FRAME("fuzz/deflated-frame", DeflatedFrameTarget::fuzzerTestOneInput),
    JPEG("jpeg", JpegTarget::fuzzerTestOneInput),
    JPEG_LS("fuzz/jpegls", JpegLsTarget::fuzzerTestOneInput),
    JPEG_2000("dragonfly/image/codec/jpeg2000", Jpeg2000Target::fuzzerTestOneInput),
    JPEG_TABLES("fuzz/jpeg-tables", JpegTablesTarget::fuzzerTestOneInput),
    TIFF("fuzz/tiff", TiffTarget::fuzzerTestOneInput),
    DICOM_SLIDE("fuzz/dicom-slide", DicomSlideTarget::fuzzerTestOneInput);

    private final String seeds;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a static method holds nothing.
    private final Consumer<byte[]> entry;

    Target(String seeds, Consumer<byte[]> entry) {
        this.seeds = seeds;
        this.entry = entry;
    }

    void run(byte[] data) {
        entry.accept(data);
    }

    /** Its seeds, in the order of their names. */
    List<byte[]> seeds() throws IOException {
        Path folder =
                Path.of(System.getProperty("dragonfly.root", ".."), "dicom-io/src/test/resources")
                        .resolve(seeds);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().matches(".*\\.(md|tsv|py)"))
                    .sorted()
                    .map(Target::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
