package dragonfly.image.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragonfly.image.MedicalImage;
import dragonfly.image.open.Images;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A TIFF file with several directories: pages of their own, or levels of one picture. */
final class TiffPagesTest {
    private static final List<String> SEVERAL =
            List.of("The file has several pictures; the first is shown.");

    @TempDir private Path folder;

    @Test
    void pagesAreSaidToBeSeveral() throws Exception {
        assertEquals(SEVERAL, notices(0, 0));
        assertEquals(SEVERAL, notices(0, 1, 0));
    }

    @Test
    void theLevelsOfAPyramidAreOnePicture() throws Exception {
        assertEquals(List.of(), notices(0));
        assertEquals(List.of(), notices(0, 1, 1));
    }

    /** What is said of a file whose directories have these kinds (NewSubfileType). */
    private List<String> notices(int... kinds) throws Exception {
        Path file = folder.resolve("pages.tif");
        Files.write(file, gray(kinds));
        try (MedicalImage image = Images.open(file)) {
            return image.notices();
        }
    }

    /** One gray pixel a directory. */
    private static byte[] gray(int... kinds) {
        int[][] fields = {{256, 1}, {257, 1}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {279, 1}};
        int size = 2 + 12 * (fields.length + 1) + 4;
        ByteBuffer file = ByteBuffer.allocate(10 + size * kinds.length);
        file.order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {'I', 'I', 42, 0}).putInt(10);
        file.putShort((short) 200);
        for (int i = 0; i < kinds.length; i++) {
            file.putShort((short) (fields.length + 1));
            field(file, 254, kinds[i]);
            for (int[] field : fields) {
                field(file, field[0], field[1]);
            }
            file.putInt(i == kinds.length - 1 ? 0 : 10 + size * (i + 1));
        }
        return file.array();
    }

    private static void field(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }
}
