package dragonfly.image.fuzz;

import dragonfly.image.DicomBytes;
import dragonfly.image.ImageException;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.dicom.FrameStack;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the frames of encapsulated pixel data are. Byte 0: how many the file announces. Byte 1: how
 * many entries of an extended offset table follow, eight bytes of offset and eight of length each.
 * The rest: offset table and items.
 */
public final class FrameIndexTarget {
    private static final int MOST_ENTRIES = 8;
    private static final int READ = 16;

    private FrameIndexTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length >= 2) {
            Stranger.runOnFile(file(data), FrameIndexTarget::read);
        }
    }

    private static byte[] file(byte[] data) {
        DicomBytes dicom =
                DicomBytes.gray(4, 4, 8, 8)
                        .text(0x00280008, "IS", Integer.toString(1 + (data[0] & 0xFF)));
        int entries = Math.min((data[1] & 0xFF) % (MOST_ENTRIES + 1), (data.length - 2) / 16);
        int items = 2 + 16 * entries;
        if (entries > 0) {
            byte[] offsets = Arrays.copyOfRange(data, 2, 2 + 8 * entries);
            byte[] lengths = Arrays.copyOfRange(data, 2 + 8 * entries, items);
            dicom.lying(0x7FE00001, "OV", offsets.length, offsets)
                    .lying(0x7FE00002, "OV", lengths.length, lengths);
        }
        byte[] rest = Arrays.copyOfRange(data, items, data.length);
        return dicom.lying(0x7FE00010, "OB", 0xFFFFFFFF, rest).file(DicomBytes.RLE);
    }

    private static void read(Path file) throws ImageException {
        try (DicomObject object = DicomObject.open(file)) {
            FrameStack frames = object.frames();
            for (int frame = 0; frame < Math.min(READ, frames.available()); frame++) {
                int number = frame;
                Stranger.run(() -> frames.stored(number));
            }
        }
    }
}
