package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Gray16;
import dragonfly.image.MedicalImage;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.SharedData;
import dragonfly.image.dicom.Conformance.Expected;
import dragonfly.image.dicom.codec.SampleData;
import dragonfly.image.dicom.codec.Samples;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every frame of the test data that has a reference, against it. */
class ReferenceFramesTest {
    /** Its last frame is smaller than the others; the reference is of its pixels alone, as RGB. */
    private static final String SMALLER_LAST_FRAME = "multiframe.dcm frame 139";

    private static Path folder() {
        return SharedData.path("testdata/dicom");
    }

    private static List<Expected> withReference() throws IOException {
        return Conformance.expected(folder().resolve("expected.tsv")).stream()
                .filter(Expected::hasReference)
                .toList();
    }

    private static Path image(Expected line) {
        return folder().resolve("images").resolve(line.file());
    }

    @TestFactory
    Stream<DynamicTest> aFrameEqualsTheReference() throws IOException {
        return withReference().stream()
                .map(line -> DynamicTest.dynamicTest(line.toString(), () -> check(line)));
    }

    private static void check(Expected line) throws Exception {
        if (line.isExact()) {
            assertExact(line);
        } else {
            assertClose(line);
        }
    }

    private static void assertExact(Expected line) throws Exception {
        Samples samples = Conformance.samples(image(line), line.frame());
        assertEquals(line.rawSha256(), Conformance.sha256(Conformance.bytes(samples.data())));
        assertRgb(line);
    }

    private static void assertRgb(Expected line) throws Exception {
        if (!line.rgbSha256().equals("-")) {
            try (MedicalImage image = DicomFiles.open(image(line))) {
                byte[] rgb = Conformance.rgb(image.read(line.frame()));
                assertEquals(line.rgbSha256(), Conformance.sha256(rgb));
            }
        }
    }

    /** Lossy frames: within 2 of the stored picture, else of the reference's sum and range. */
    private static void assertClose(Expected line) throws Exception {
        Path picture =
                folder().resolve("expected").resolve(line.file() + ".f" + line.frame() + ".png");
        if (Files.exists(picture)) {
            try (MedicalImage image = DicomFiles.open(image(line));
                    MedicalImage reference = Images.open(picture)) {
                int worst = worst(image.read(line.frame()), reference.read(0));
                assertTrue(worst <= 2, "differs by " + worst);
            }
        } else if (line.toString().equals(SMALLER_LAST_FRAME)) {
            try (MedicalImage image = DicomFiles.open(image(line))) {
                byte[] rgb = Conformance.rgb(image.read(line.frame()));
                assertStatistics(line, new SampleData.Bytes(rgb));
            }
        } else {
            assertStatistics(line, Conformance.samples(image(line), line.frame()).data());
        }
    }

    private static void assertStatistics(Expected line, SampleData data) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double value =
                    data instanceof SampleData.Bytes ? (int) data.get(i) & 0xFF : data.get(i);
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            sum += value;
        }
        assertEquals(line.smallest(), smallest, 2);
        assertEquals(line.largest(), largest, 2);
        assertEquals(line.sum() / data.size(), sum / data.size(), 0.1);
    }

    private static int worst(Raster actual, Raster expected) {
        assertEquals(expected.width(), actual.width());
        assertEquals(expected.height(), actual.height());
        int worst = 0;
        for (int y = 0; y < actual.height(); y++) {
            for (int x = 0; x < actual.width(); x++) {
                worst = Math.max(worst, difference(actual, expected, x, y));
            }
        }
        return worst;
    }

    private static int difference(Raster actual, Raster expected, int x, int y) {
        if (actual instanceof Gray16 a && expected instanceof Gray16 b) {
            return Math.abs(a.value(x, y) - b.value(x, y));
        }
        int a = ((Rgb8) actual).argb(x, y);
        int b = ((Rgb8) expected).argb(x, y);
        int worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            worst = Math.max(worst, Math.abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)));
        }
        return worst;
    }

    @Test
    void framesAreCounted() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (Expected line : withReference()) {
            counts.merge(line.isExact() ? "exact" : "lossy", 1, Integer::sum);
        }
        assertEquals(
                Map.of(
                        "exact", 116,
                        "lossy", 26),
                counts);
    }
}
