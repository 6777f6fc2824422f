package dragonfly.image.fuzz;

import dragonfly.image.dicom.codec.FrameDecoder;
import dragonfly.image.dicom.codec.FrameDecoders;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.FrameFormat.Kind;
import dragonfly.image.dicom.codec.Photometric;
import dragonfly.image.dicom.codec.TransferSyntax;

import java.util.Arrays;

/** A DICOM frame whose layout the first five bytes say, so that it changes too. */
final class FrameTarget {
    private static final int LAYOUT = 5;
    private static final int[] BITS = {1, 8, 16, 32};
    private static final Photometric[] COLOURS = {
        Photometric.MONOCHROME2,
        Photometric.RGB,
        Photometric.YBR_FULL_422,
        Photometric.PALETTE_COLOR
    };

    private FrameTarget() {}

    static void run(TransferSyntax syntax, byte[] data) {
        if (data.length >= LAYOUT) {
            byte[] frame = Arrays.copyOfRange(data, LAYOUT, data.length);
            Stranger.run(
                    () -> {
                        FrameDecoder decoder = FrameDecoders.of(syntax);
                        decoder.check(frame, layout(data));
                        decoder.decode(frame, layout(data));
                    });
        }
    }

    private static FrameFormat layout(byte[] data) {
        int bits = BITS[data[2] & 3];
        int stored = 1 + (data[3] & 0xFF) % bits;
        return new FrameFormat(
                1 + (data[0] & 0xFF),
                1 + (data[1] & 0xFF),
                COLOURS[(data[2] >> 2) & 3],
                Kind.INTEGER,
                bits,
                stored,
                stored - 1,
                (data[4] & 1) == 1,
                (data[4] & 2) == 2);
    }
}
