package dragonfly.image.fuzz;

import dragonfly.image.DicomBytes;
import dragonfly.image.slide.dicom.SlideSeeds;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

/** Writes the seeds that no other test has: run it with the folder "fuzz" of the resources. */
public final class WriteSeeds {
    private static final int PIXELS = 0x7FE00010;
    private static final int FRAMES = 0x00280008;

    private final Path folder;

    private WriteSeeds(Path folder) {
        this.folder = folder;
    }

    /** Writes them all. */
    public static void main(String[] arguments) throws IOException {
        WriteSeeds seeds = new WriteSeeds(Path.of(arguments[0]));
        seeds.dicom();
        seeds.frameIndex();
        seeds.frames();
        seeds.tiff();
        seeds.jpegLs();
        seeds.jpegTables();
        seeds.dicomSlide();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private static byte[] ramp(int length) {
        byte[] ramp = new byte[length];
        for (int i = 0; i < length; i++) {
            ramp[i] = (byte) (i * 7);
        }
        return ramp;
    }

    private void dicom() throws IOException {
        DicomBytes gray =
                DicomBytes.gray(6, 4, 16, 12)
                        .text(0x00100010, "PN", "Phantom^Fuzz")
                        .text(0x00281050, "DS", "40\\80")
                        .text(0x00281051, "DS", "400\\800")
                        .text(0x00280030, "DS", "0.5\\0.5")
                        .ow(PIXELS, new int[24]);
        write("dicom/gray.dcm", gray.file(DicomBytes.EXPLICIT));
        write("dicom/deflated.dcm", deflated(gray));
        write("dicom/implicit.dcm", implicit());
        write(
                "dicom/palette.dcm",
                DicomBytes.gray(4, 4, 8, 8)
                        .text(0x00280004, "CS", "PALETTE COLOR")
                        .us(0x00281101, 16, 0, 16)
                        .us(0x00281102, 16, 0, 16)
                        .us(0x00281103, 16, 0, 16)
                        .ow(0x00281201, new int[16])
                        .ow(0x00281202, new int[16])
                        .ow(0x00281203, new int[16])
                        .ob(PIXELS, ramp(16))
                        .file(DicomBytes.EXPLICIT));
        write(
                "dicom/enhanced.dcm",
                DicomBytes.gray(4, 4, 8, 8)
                        .text(FRAMES, "IS", "2")
                        .sequence(0x52009229, group("0.25\\0.25"))
                        .sequence(0x52009230, group("1\\1"), group("2\\2"))
                        .ob(PIXELS, ramp(32))
                        .file(DicomBytes.EXPLICIT));
        write(
                "dicom/tables.dcm",
                DicomBytes.gray(4, 4, 8, 8)
                        .sequence(0x00283000, table())
                        .sequence(0x00283010, table())
                        .us(0x60000010, 4)
                        .us(0x60000011, 4)
                        .us(0x60000100, 1)
                        .ow(0x60003000, 0x8421)
                        .ob(PIXELS, ramp(16))
                        .file(DicomBytes.EXPLICIT));
        write(
                "dicom/encapsulated.dcm",
                DicomBytes.colour(4, 4, "RGB")
                        .text(FRAMES, "IS", "2")
                        .encapsulated(new int[] {0, 0}, rle(3), rle(3))
                        .file(DicomBytes.RLE));
    }

    private static DicomBytes group(String spacing) {
        return DicomBytes.empty()
                .sequence(0x00289110, DicomBytes.empty().text(0x00280030, "DS", spacing))
                .sequence(0x00209113, DicomBytes.empty().text(0x00200032, "DS", "1\\2\\3"));
    }

    private static DicomBytes table() {
        return DicomBytes.empty().us(0x00283002, 4, 0, 16).ow(0x00283006, 0, 9, 99, 999);
    }

    private static byte[] deflated(DicomBytes dicom) {
        byte[] head = DicomBytes.empty().file("1.2.840.10008.1.2.1.99");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head);
        file.writeBytes(deflate(dicom.dataset()));
        return file.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /** Implicit little endian, without a preamble as old files are. */
    private static byte[] implicit() {
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        element(
                file,
                0x0008,
                0x0016,
                "1.2.840.10008.5.1.4.1.1.7\0".getBytes(StandardCharsets.US_ASCII));
        element(file, 0x0028, 0x0002, (byte) 1, (byte) 0);
        element(file, 0x0028, 0x0004, "MONOCHROME2 ".getBytes(StandardCharsets.US_ASCII));
        element(file, 0x0028, 0x0010, (byte) 4, (byte) 0);
        element(file, 0x0028, 0x0011, (byte) 4, (byte) 0);
        element(file, 0x0028, 0x0100, (byte) 8, (byte) 0);
        element(file, 0x0028, 0x0101, (byte) 8, (byte) 0);
        element(file, 0x0028, 0x0102, (byte) 7, (byte) 0);
        element(file, 0x0028, 0x0103, (byte) 0, (byte) 0);
        element(file, 0x7FE0, 0x0010, ramp(16));
        return Arrays.copyOf(file.array(), file.position());
    }

    private static void element(ByteBuffer to, int group, int element, byte... value) {
        to.putShort((short) group).putShort((short) element).putInt(value.length).put(value);
    }

    /** An RLE frame of so many segments of 16 bytes. */
    private static byte[] rle(int segments) {
        ByteBuffer frame = ByteBuffer.allocate(64 + 18 * segments).order(ByteOrder.LITTLE_ENDIAN);
        frame.putInt(segments);
        for (int i = 0; i < segments; i++) {
            frame.putInt(64 + 18 * i);
        }
        frame.position(64);
        for (int i = 0; i < segments; i++) {
            frame.put((byte) 7).put(ramp(8)).put((byte) -7).put((byte) i);
            frame.put((byte) -128).put(new byte[6]);
        }
        return frame.array();
    }

    private void frameIndex() throws IOException {
        write("frame-index/no-table", index(1, new int[0], rle(1), rle(1)));
        write("frame-index/table", index(1, new int[] {0, 90}, rle(1), rle(1)));
        write(
                "frame-index/fragments",
                index(1, new int[0], Arrays.copyOf(rle(1), 70), new byte[12], rle(1)));
        ByteBuffer extended = ByteBuffer.allocate(34).order(ByteOrder.LITTLE_ENDIAN);
        extended.put((byte) 1).put((byte) 2).putLong(0).putLong(90).putLong(82).putLong(82);
        byte[] items = index(1, new int[0], rle(1), rle(1));
        byte[] seed = Arrays.copyOf(extended.array(), 34 + items.length - 2);
        System.arraycopy(items, 2, seed, 34, items.length - 2);
        write("frame-index/extended-table", seed);
    }

    private static byte[] index(int lastFrame, int[] offsets, byte[]... fragments) {
        ByteBuffer content = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        content.put((byte) lastFrame).put((byte) 0);
        content.putInt(0xE000FFFE).putInt(4 * offsets.length);
        Arrays.stream(offsets).forEach(content::putInt);
        for (byte[] fragment : fragments) {
            content.putInt(0xE000FFFE).putInt(fragment.length).put(fragment);
        }
        content.putInt(0xE0DDFFFE).putInt(0);
        return Arrays.copyOf(content.array(), content.position());
    }

    /** Layouts of a column, a row, kind, stored bits and flags; see FrameTarget. */
    private void frames() throws IOException {
        byte[] gray = {3, 3, 1, 7, 0};
        byte[] words = {3, 3, 2, 15, 1};
        byte[] colours = {3, 3, 1 | 1 << 2, 7, 2};
        byte[] bits = {15, 7, 0, 0, 0};
        write("rle/gray", joined(gray, rle(1)));
        write("rle/words", joined(words, rle(2)));
        write("rle/colours", joined(colours, rle(3)));
        write("rle/bits", joined(bits, rle(1)));
        write("deflated-frame/gray", joined(gray, deflate(ramp(16))));
        write("deflated-frame/words", joined(words, deflate(ramp(32))));
        write("deflated-frame/colours", joined(colours, deflate(ramp(48))));
        write("deflated-frame/bits", joined(bits, deflate(ramp(16))));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void tiff() throws IOException {
        write("tiff/strips-little.tif", TiffSeed.strips(ByteOrder.LITTLE_ENDIAN));
        write("tiff/strips-big.tif", TiffSeed.strips(ByteOrder.BIG_ENDIAN));
        write("tiff/pyramid.tif", TiffSeed.pyramid(ByteOrder.LITTLE_ENDIAN));
        write("tiff/pyramid-big.tif", TiffSeed.pyramid(ByteOrder.BIG_ENDIAN));
        write("tiff/bigtiff.tif", TiffSeed.bigTiff());
        write("tiff/lzw.tif", TiffSeed.packed(5));
        write("tiff/packbits.tif", TiffSeed.packed(32773));
        write("tiff/deflate.tif", TiffSeed.packed(8));
    }

    private void dicomSlide() throws IOException {
        write("dicom-slide/full.dcm", SlideSeeds.full());
        write("dicom-slide/sparse.dcm", SlideSeeds.sparse());
        write("dicom-slide/nested.dcm", SlideSeeds.nested());
    }

    /** A picture as the JDK writes it, its tables apart from it or not. */
    private void jpegTables() throws IOException {
        byte[] gray = jpeg(BufferedImage.TYPE_BYTE_GRAY);
        byte[] colours = jpeg(BufferedImage.TYPE_INT_RGB);
        write("jpeg-tables/whole-gray", joined(new byte[2], gray));
        write("jpeg-tables/whole-colours", joined(new byte[] {(byte) 0x80, 0}, colours));
        write("jpeg-tables/apart-gray", apart(gray, 0));
        write("jpeg-tables/apart-colours", apart(colours, 0x80));
    }

    private static byte[] jpeg(int type) throws IOException {
        BufferedImage image = new BufferedImage(16, 16, type);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x010203 * (i / 4));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    /** Moves quantisation and Huffman tables into a stream of their own. */
    private static byte[] apart(byte[] jpeg, int flag) {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        tables.write(jpeg, 0, 2);
        tile.write(jpeg, 0, 2);
        int at = 2;
        int marker = 0;
        while (marker != 0xDA) {
            marker = jpeg[at + 1] & 0xFF;
            int length = 2 + ((jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF));
            (marker == 0xDB || marker == 0xC4 ? tables : tile).write(jpeg, at, length);
            at += length;
        }
        tile.write(jpeg, at, jpeg.length - at);
        tables.write(jpeg, jpeg.length - 2, 2);
        byte[] head = {(byte) (flag | tables.size() >> 8), (byte) tables.size()};
        return joined(joined(head, tables.toByteArray()), tile.toByteArray());
    }

    /** One of each kind out of the streams that another test holds. */
    private void jpegLs() throws IOException {
        Pattern wanted =
                Pattern.compile(
                        "gray-(2-0|8-0|12-3|16-1)-.*|colour3-8-[03]-.*|colour4-16-0-.*-order2"
                                + "|long-runs-0|size-1x41-0-.*");
        Path streams = folder.resolve("../dragonfly/image/codec/jpegls/streams.tsv");
        for (String line : Files.readAllLines(streams)) {
            String[] cells = line.split("\t", -1);
            if (wanted.matcher(cells[0]).matches()) {
                write("jpegls/" + cells[0] + ".jls", Base64.getDecoder().decode(cells[7]));
            }
        }
    }
}
