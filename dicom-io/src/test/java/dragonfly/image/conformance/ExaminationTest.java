package dragonfly.image.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.DicomBytes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

class ExaminationTest {
    private static final String HEAD =
            "file\tframe\tdtype\tshape\tsha256_raw\tsha256_rgb\tmin\tmax\tsum\tcheck\n";
    private static final byte[] SAMPLES = {1, 2, 3, 4, 5, 6};

    @TempDir Path folder;

    private Path images = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        images = Files.createDirectory(folder.resolve("images"));
        byte[] file = DicomBytes.gray(3, 2, 8, 8).ob(0x7FE00010, SAMPLES).file(DicomBytes.EXPLICIT);
        Files.write(images.resolve("a.dcm"), file);
    }

    private void table(String... lines) throws IOException {
        Files.writeString(folder.resolve("expected.tsv"), HEAD + String.join("\n", lines) + "\n");
    }

    private static String line(String name, String sha, String range, String check) {
        return name + "\t0\tuint8\t2x3\t" + sha + "\t-\t" + range + "\t" + check;
    }

    private Finding examine(String name) throws IOException {
        Path file = folder.resolve(name).toAbsolutePath().normalize();
        return Examination.of(file, FolderWalk.of(folder).expected(file));
    }

    @Test
    void equalSamplesPass() throws Exception {
        table(line("a.dcm", Sha256.of(SAMPLES), "1\t6\t21", "exact"));
        Finding finding = examine("images/a.dcm");
        assertEquals(Verdict.PASSED, finding.verdict(), finding::result);
        assertEquals("Explicit VR Little Endian", finding.format());
        assertEquals("NativeDecoder", finding.decoder());
        assertEquals(Sha256.of(SAMPLES).substring(0, 12), finding.hash());
    }

    @Test
    void anotherHashFails() throws Exception {
        table(line("a.dcm", Sha256.of(new byte[6]), "1\t6\t21", "exact"));
        Finding finding = examine("images/a.dcm");
        assertEquals(Verdict.FAILED, finding.verdict());
        assertTrue(finding.result().startsWith("frame 0: SHA-256 is "), finding.result());
    }

    @Test
    void lossyFramesMayDifferByTwoInRangeAndLittleInSum() throws Exception {
        table(line("a.dcm", "x", "3\t4\t20", "lossy"));
        assertEquals(Verdict.PASSED, examine("images/a.dcm").verdict());
        table(line("a.dcm", "x", "4\t6\t21", "lossy"));
        assertEquals(Verdict.FAILED, examine("images/a.dcm").verdict());
        table(line("a.dcm", "x", "1\t6\t30", "lossy"));
        assertEquals(Verdict.FAILED, examine("images/a.dcm").verdict());
    }

    @Test
    void lossyFramesAreComparedWithTheirPictureIfThereIsOne() throws Exception {
        table(line("a.dcm", "x", "99\t99\t99", "lossy"));
        Path picture = Files.createDirectory(folder.resolve("expected")).resolve("a.dcm.f0.png");
        BufferedImage gray = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setPixels(0, 0, 3, 2, new int[] {3, 2, 3, 4, 5, 6});
        assertTrue(ImageIO.write(gray, "png", picture.toFile()));
        assertEquals(Verdict.PASSED, examine("images/a.dcm").verdict());
        gray.getRaster().setSample(2, 1, 0, 9);
        assertTrue(ImageIO.write(gray, "png", picture.toFile()));
        assertEquals("frame 0: a sample differs by 3", examine("images/a.dcm").result());
        assertFalse(FolderWalk.of(folder).files().contains(picture));
    }

    @Test
    void whatIsMissingOrRefusedAlthoughOthersReadItFails() throws Exception {
        Files.write(images.resolve("b.dcm"), new byte[10]);
        table(line("b.dcm", "x", "1\t6\t21", "exact"), line("c.dcm", "x", "1\t6\t21", "exact"));
        assertEquals(Verdict.FAILED, examine("images/b.dcm").verdict());
        assertEquals(Verdict.FAILED, examine("images/c.dcm").verdict());
        assertEquals("There is no file of that name.", examine("images/c.dcm").result());
    }

    @Test
    void whatNobodyReadsPassesIfItIsRefused() throws Exception {
        Files.write(images.resolve("b.dcm"), new byte[10]);
        table("b.dcm\t0\t-\t-\t-\t-\t-\t-\t-\tno reference decoder");
        assertEquals(Verdict.PASSED, examine("images/b.dcm").verdict());
    }

    @Test
    void withoutExpectedValuesAFileOpensOrIsRefused() throws Exception {
        Files.writeString(folder.resolve("b.txt"), "no image");
        assertEquals(Verdict.OPENED, examine("images/a.dcm").verdict());
        Finding refused = examine("b.txt");
        assertEquals(Verdict.REFUSED, refused.verdict());
        assertEquals("", refused.format());
        assertFalse(refused.verdict().isFailure());
    }

    @Test
    void photographsAreComparedBySizePixelsAndWhatIsWrongWithThem() throws Exception {
        BufferedImage colours = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        colours.setRGB(0, 0, 0x010203);
        colours.setRGB(1, 0, 0x040506);
        assertTrue(ImageIO.write(colours, "png", folder.resolve("a.png").toFile()));
        Files.write(folder.resolve("b.png"), new byte[0]);
        Files.writeString(
                folder.resolve("expected.json"),
                """
                {"a.png": {"w": 2, "h": 1, "pixels_sha256": "%s"},
                 "b.png": {"error": "cannot be read"}}
                """
                        .formatted(Sha256.of(SAMPLES)));
        assertEquals(Verdict.PASSED, examine("a.png").verdict(), examine("a.png")::result);
        assertEquals(Verdict.PASSED, examine("b.png").verdict());
        Files.writeString(
                folder.resolve("expected.json"),
                """
                {"a.png": {"w": 3, "h": 1, "pixels_sha256": "00", "error": null},
                 "b.png": {"w": 2, "h": 1}}
                """);
        assertEquals(2, examine("a.png").deviations().size());
        assertEquals(Verdict.FAILED, examine("b.png").verdict());
    }

    @Test
    void aTableThatIsNoneIsSaid() throws Exception {
        table("a.dcm\t0\tuint8");
        assertThrows(IOException.class, () -> FolderWalk.of(folder));
        table(line("a.dcm", "x", "a\tb\tc", "exact"));
        assertThrows(IOException.class, () -> FolderWalk.of(folder));
    }

    @Test
    void straightAlphaIsWhatOpenSlidesBindingMakesOfIt() {
        int[] premultiplied = {0xFF010203, 0, 0x80402010};
        byte[] straight = {1, 2, 3, (byte) 255, 0, 0, 0, 0, 127, 63, 31, (byte) 128};
        assertEquals(Sha256.of(straight), Sha256.ofStraightRgba(premultiplied));
    }
}
