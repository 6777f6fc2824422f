package dragonfly.image.fuzz;

import dragonfly.image.dicom.codec.TransferSyntax;

/** Five bytes of layout and an RLE frame. */
public final class RleTarget {
    private RleTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        FrameTarget.run(TransferSyntax.RLE, data);
    }
}
