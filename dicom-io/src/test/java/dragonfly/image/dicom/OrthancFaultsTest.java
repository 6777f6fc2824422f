package dragonfly.image.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Allocation;
import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.MedicalImage;
import dragonfly.image.Rgb8;
import dragonfly.image.file.FileBytes;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * The nine faults of a DICOM server that were published in 2026 (CVE-2026-5437 to -5445), each
 * against this program where it reads such a thing at all.
 */
class OrthancFaultsTest {
    private static final String DEFLATED_FRAME = "1.2.840.10008.1.2.8.1";
    private static final int PIXELS = 0x7FE00010;
    private static final long LITTLE = 64L << 20;

    @TempDir Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile"), bytes);
    }

    private ImageException refused(byte[] bytes, long mostMemory) throws Exception {
        Path path = file(bytes);
        ImageException[] thrown = new ImageException[1];
        long taken =
                Allocation.bytes(
                        () ->
                                thrown[0] =
                                        assertThrows(
                                                ImageException.class,
                                                () -> Images.open(path).close()));
        assertTrue(taken < mostMemory, "allocated " + taken);
        assertFalse(thrown[0].getMessage().isBlank());
        return thrown[0];
    }

    /** 5437: the meta header was read past its end. */
    @Test
    void aMetaHeaderThatClaimsMoreThanThereIsEndsWithTheFile() throws Exception {
        byte[] head = new byte[132];
        byte[] magic = "DICM".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, head, 128, 4);
        byte[][] metas = {
            DicomBytes.empty().ul(0x00020000, 0xFFFFFFFFL).dataset(),
            DicomBytes.empty().lying(0x00020001, "OB", 0x7FFFFFFF, (byte) 0, (byte) 1).dataset(),
            DicomBytes.empty().lying(0x00020010, "UI", 0xFFFE, (byte) '1').dataset(),
            {2, 0, 0x10},
        };
        for (byte[] meta : metas) {
            byte[] bytes = Arrays.copyOf(head, head.length + meta.length);
            System.arraycopy(meta, 0, bytes, head.length, meta.length);
            assertEquals(Fault.DAMAGED, refused(bytes, LITTLE).fault());
        }
    }

    /** 5438: what a gzip body inflates to had no bound. */
    @Test
    void aDeflatedDataSetIsInflatedUpToABound() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] megabyte = deflated(new byte[1 << 20]);
        for (int i = 0; i < 4096; i++) {
            bomb.writeBytes(megabyte);
        }
        Path path = file(bomb.toByteArray());
        assertTrue(Files.size(path) < LITTLE);
        long most = 20 << 20;
        long taken =
                Allocation.bytes(
                        () -> {
                            try (FileBytes source = new FileBytes(path)) {
                                ImageException e =
                                        assertThrows(
                                                ImageException.class,
                                                () -> InflatedBytes.of(source, 0, most));
                                assertEquals(Fault.TOO_LARGE, e.fault());
                            }
                        });
        assertTrue(taken < 2 * most, "allocated " + taken);
    }

    /** 5438 again, where a single frame is deflated. */
    @Test
    void aDeflatedFrameIsInflatedAsFarAsItsPixelsGo() throws Exception {
        byte[] frame = deflated(new byte[128 << 20]);
        Path path =
                file(
                        DicomBytes.gray(4, 4, 8, 8)
                                .encapsulated(new int[0], frame)
                                .file(DEFLATED_FRAME));
        long taken =
                Allocation.bytes(
                        () -> {
                            try (MedicalImage image = Images.open(path)) {
                                image.read(0);
                            }
                        });
        assertTrue(taken < LITTLE, "allocated " + taken);
    }

    /** Deflate blocks that may follow each other. */
    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(1, true)) {
            deflater.setInput(bytes);
            byte[] out = new byte[bytes.length / 100 + 64];
            int length = deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
            return Arrays.copyOf(out, length);
        }
    }

    /** 5440: memory was taken by a length that nothing bounded (there: of an HTTP request). */
    @Test
    void aLengthIsHeldAgainstTheFileBeforeMemoryIsTaken() throws Exception {
        for (String vr : new String[] {"OB", "UT", "UN", "SQ"}) {
            byte[] bytes =
                    DicomBytes.gray(4, 4, 8, 8)
                            .lying(0x00281199, vr, 0xFFFFFFFE, (byte) 1, (byte) 2)
                            .file(DicomBytes.EXPLICIT);
            assertEquals(Fault.DAMAGED, refused(bytes, LITTLE).fault());
        }
    }

    /** 5441: a maker's own compression was read past its end; here nobody reads it. */
    @Test
    void privatePixelsAreNotTakenForAnImage() throws Exception {
        byte[] bytes =
                DicomBytes.gray(64, 64, 16, 16)
                        .text(0x07A10010, "LO", "ELSCINT1")
                        .text(0x07A11011, "CS", "PMSCT_RLE1")
                        .ob(0x07A1100A, (byte) 0xA5, (byte) 0xFF, (byte) 1, (byte) 0x5A)
                        .file(DicomBytes.EXPLICIT);
        assertEquals(Fault.DAMAGED, refused(bytes, LITTLE).fault());
    }

    /** 5442: rows and columns as 32-bit numbers made the size of a frame overflow. */
    @Test
    void rowsAndColumnsOf32BitsDoNotOverflow() throws Exception {
        for (long side : new long[] {0x10000, 0x10001, 0x7FFFFFFF, 0x80000001L, 0xFFFFFFFFL}) {
            byte[] bytes =
                    DicomBytes.colour(4, 4, "RGB")
                            .ul(0x00280010, side)
                            .ul(0x00280011, side)
                            .ob(PIXELS, new byte[48])
                            .file(DicomBytes.EXPLICIT);
            Fault fault = refused(bytes, LITTLE).fault();
            assertTrue(fault == Fault.TOO_LARGE || fault == Fault.DAMAGED, fault + " " + side);
        }
    }

    /** 5443: the size of a PALETTE COLOR image overflowed. */
    @Test
    void aPaletteImageOfTheLargestSizeIsRefusedBeforeMemoryIsTaken() throws Exception {
        byte[] bytes = palette(16, 0xFFFF, 0xFFFF, new byte[64]).file(DicomBytes.EXPLICIT);
        Fault fault = refused(bytes, LITTLE).fault();
        assertTrue(fault == Fault.TOO_LARGE || fault == Fault.DAMAGED, fault.toString());
    }

    /** 5444: the size of a PAM picture overflowed; here PAM is no kind of image at all. */
    @Test
    void aPamPictureIsNoImageNeitherAloneNorInDicom() throws Exception {
        byte[] pam =
                "P7\nWIDTH 65536\nHEIGHT 65537\nDEPTH 4\nMAXVAL 65535\nTUPLTYPE RGB_ALPHA\nENDHDR\n"
                        .getBytes(StandardCharsets.US_ASCII);
        assertEquals(Fault.NOT_AN_IMAGE, refused(pam, LITTLE).fault());
        byte[] wrapped =
                DicomBytes.gray(4, 4, 8, 8).encapsulated(new int[0], pam).file(DicomBytes.JPEG);
        assertEquals(Fault.DAMAGED, refused(wrapped, LITTLE).fault());
    }

    /** 5445: an index outside the palette read what lay behind it. */
    @Test
    void anIndexOutsideThePaletteIsItsLastColour() throws Exception {
        byte[] pixels = new byte[16];
        for (int i = 0; i < 16; i++) {
            pixels[i] = (byte) (i * 17);
        }
        Path path = file(palette(16, 4, 4, pixels).file(DicomBytes.EXPLICIT));
        try (MedicalImage image = Images.open(path)) {
            int[] colours = ((Rgb8) image.read(0)).packed();
            assertEquals(0xFF000000, colours[0]);
            for (int i = 1; i < 16; i++) {
                assertEquals(0xFFF0F0F0, colours[i]);
            }
        }
    }

    private static DicomBytes palette(int entries, int columns, int rows, byte[] pixels) {
        int[] grays = new int[entries];
        for (int i = 0; i < entries; i++) {
            grays[i] = i << 12;
        }
        DicomBytes dicom =
                DicomBytes.gray(columns, rows, 8, 8).text(0x00280004, "CS", "PALETTE COLOR");
        for (int channel = 1; channel <= 3; channel++) {
            dicom.us(0x00281100 + channel, entries, 0, 16).ow(0x00281200 + channel, grays);
        }
        return dicom.ob(PIXELS, pixels);
    }
}
