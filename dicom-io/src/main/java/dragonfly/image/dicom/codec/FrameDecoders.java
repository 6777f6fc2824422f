package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;

import java.nio.ByteOrder;

/** The decoder of each transfer syntax: ours by name, never whatever is on the class path. */
public final class FrameDecoders {
    private FrameDecoders() {}

    /**
     * The decoder of a transfer syntax.
     *
     * @throws ImageException with {@code UNSUPPORTED} and a sentence that names the syntax
     */
    public static FrameDecoder of(TransferSyntax syntax) throws ImageException {
        return switch (syntax.family()) {
            case NATIVE_LITTLE -> new NativeDecoder(ByteOrder.LITTLE_ENDIAN);
            case NATIVE_BIG -> new NativeDecoder(ByteOrder.BIG_ENDIAN);
            case RLE -> new RleDecoder();
            case DEFLATED_FRAME -> new DeflatedFrameDecoder();
            case JPEG -> new JpegDecoder();
            case JPEG_LS -> new JpegLsDecoder();
            case JPEG_2000 -> new Jpeg2000Decoder();
            case NONE -> throw refusal(syntax.label());
        };
    }

    /** Says that a compression of that name is not read. */
    static ImageException refusal(String compression) {
        return ImageException.unsupported(
                "The image is compressed as " + compression + ", which is not read yet.");
    }
}
