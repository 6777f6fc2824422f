import dragonfly.phantom.Phantom;
import dragonfly.phantom.Picture;
import dragonfly.phantom.scene.Kind;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/**
 * Makes a DICOM slide for {@code bench/dicom-slide}: {@code FILE MEGABYTES basic|none}, the last
 * for its offset table. Tiles of a phantom's tissue, compressed as JPEG, over and over.
 */
final class DicomSlide {
    private static final int TILE = 256;
    private static final int SCALE = 6;
    private static final float QUALITY = 0.8f;
    private static final String WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6";
    private static final String JPEG = "1.2.840.10008.1.2.4.50";

    private DicomSlide() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> tiles = tiles();
        long bytes = Long.parseLong(arguments[1]) << 20;
        long mean = tiles.stream().mapToLong(tile -> tile.length + 8L).sum() / tiles.size();
        int columns = (int) Math.ceil(Math.sqrt((double) bytes / mean));
        int frames = columns * columns;
        ByteBuffer offsets =
                ByteBuffer.allocate(arguments[2].equals("basic") ? 4 * frames : 0)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0, offset = 0; offsets.hasRemaining(); i++) {
            offsets.putInt(offset);
            offset += 8 + tiles.get(i % tiles.size()).length;
        }
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            out.write(new byte[128]);
            out.write("DICM".getBytes(StandardCharsets.US_ASCII));
            out.write(meta());
            out.write(attributes(columns * TILE, frames));
            header(out, 0x7FE00010, "OB", 0xFFFFFFFF);
            item(out, 0xFFFEE000, offsets.array());
            for (int i = 0; i < frames; i++) {
                item(out, 0xFFFEE000, tiles.get(i % tiles.size()));
            }
            item(out, 0xFFFEE0DD, new byte[0]);
        }
    }

    private static List<byte[]> tiles() throws IOException {
        Picture picture = Phantom.render(Phantom.scene(Kind.HISTOLOGY, 1), SCALE);
        List<byte[]> tiles = new ArrayList<>();
        for (int y = 0; y + TILE <= picture.height(); y += TILE) {
            for (int x = 0; x + TILE <= picture.width(); x += TILE) {
                tiles.add(jpeg(picture, x, y));
            }
        }
        return tiles;
    }

    private static byte[] jpeg(Picture picture, int left, int top) throws IOException {
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_RGB);
        byte[] rgb = picture.rgb();
        for (int i = 0; i < TILE * TILE; i++) {
            int at = 3 * ((top + i / TILE) * picture.width() + left + i % TILE);
            tile.setRGB(
                    i % TILE,
                    i / TILE,
                    (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | (rgb[at + 2] & 0xFF));
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(tile, null, null), quality);
        } finally {
            writer.dispose();
        }
        if (bytes.size() % 2 == 1) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    private static byte[] meta() throws IOException {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        text(rest, 0x00020002, "UI", WHOLE_SLIDE);
        text(rest, 0x00020003, "UI", "2.25.3");
        text(rest, 0x00020010, "UI", JPEG);
        text(rest, 0x00020012, "UI", "2.25.1");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(all, 0x00020000, "UL", rest.size());
        all.writeBytes(rest.toByteArray());
        return all.toByteArray();
    }

    private static byte[] attributes(int side, int frames) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        text(to, 0x00080008, "CS", "DERIVED\\PRIMARY\\VOLUME\\NONE");
        text(to, 0x00080016, "UI", WHOLE_SLIDE);
        text(to, 0x00080018, "UI", "2.25.3");
        text(to, 0x00080060, "CS", "SM");
        text(to, 0x0020000D, "UI", "2.25.4");
        text(to, 0x0020000E, "UI", "2.25.5");
        text(to, 0x00209311, "CS", "TILED_FULL");
        number(to, 0x00280002, "US", 3);
        text(to, 0x00280004, "CS", "YBR_FULL_422");
        number(to, 0x00280006, "US", 0);
        text(to, 0x00280008, "IS", Integer.toString(frames));
        number(to, 0x00280010, "US", TILE);
        number(to, 0x00280011, "US", TILE);
        number(to, 0x00280100, "US", 8);
        number(to, 0x00280101, "US", 8);
        number(to, 0x00280102, "US", 7);
        number(to, 0x00280103, "US", 0);
        number(to, 0x00480006, "UL", side);
        number(to, 0x00480007, "UL", side);
        number(to, 0x00480303, "UL", 1);
        return to.toByteArray();
    }

    private static void text(OutputStream to, int tag, String vr, String value) throws IOException {
        String padded = value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? '\0' : ' ');
        header(to, tag, vr, padded.length());
        to.write(padded.getBytes(StandardCharsets.US_ASCII));
    }

    private static void number(OutputStream to, int tag, String vr, int value) throws IOException {
        int length = vr.equals("US") ? 2 : 4;
        header(to, tag, vr, length);
        for (int i = 0; i < length; i++) {
            to.write(value >> (8 * i));
        }
    }

    private static void header(OutputStream to, int tag, String vr, int length) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) (tag >>> 16)).putShort((short) tag);
        header.put(vr.getBytes(StandardCharsets.US_ASCII));
        if (vr.equals("OB")) {
            header.putShort((short) 0).putInt(length);
        } else {
            header.putShort((short) length);
        }
        to.write(header.array(), 0, header.position());
    }

    private static void item(OutputStream to, int tag, byte[] content) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) (tag >>> 16)).putShort((short) tag).putInt(content.length);
        to.write(header.array());
        to.write(content);
    }
}
