package dragonfly.image.fuzz;

import dragonfly.image.dicom.codec.TransferSyntax;

/** Five bytes of layout and a deflated frame. */
public final class DeflatedFrameTarget {
    private DeflatedFrameTarget() {}

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        FrameTarget.run(TransferSyntax.DEFLATED_FRAME, data);
    }
}
