package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.dicom.codec.FrameDecoder;
import dragonfly.image.dicom.codec.FrameDecoders;
import dragonfly.image.dicom.codec.FrameFormat;
import dragonfly.image.dicom.codec.Photometric;
import dragonfly.image.dicom.codec.TransferSyntax;

import java.io.IOException;

/**
 * The frames of a file: how they are laid out, where they are, who decodes them. Everything that
 * can be refused from headers is refused here, before memory is taken.
 *
 * @param format one frame
 * @param announced frames the file claims
 * @param source where they are
 * @param decoder who decodes them
 * @param cut whether some of what was announced is missing
 */
record DicomFrames(
        FrameFormat format, int announced, FrameSource source, FrameDecoder decoder, boolean cut) {

    static DicomFrames of(DicomFile file) throws ImageException {
        ElementHeader pixels = file.pixels();
        TransferSyntax syntax = file.syntax();
        FrameDecoder decoder = FrameDecoders.of(syntax);
        PixelModule module = PixelModule.read(file.dataset(), pixels.tag());
        if (pixels.isUndefined() != syntax.isEncapsulated()) {
            throw ImageException.damaged(
                    "The file contradicts itself about the compression of its image.",
                    syntax.label());
        }
        FrameFormat format = module.format();
        // Encoded bytes, samples and raster may exist at once.
        Limits.check(
                format.columns(), format.rows(), 2L * format.channels() * format.sampleBytes() + 4);
        try {
            return syntax.isEncapsulated()
                    ? encapsulated(file, pixels, module, decoder)
                    : uncompressed(file, pixels, module, decoder);
        } catch (IOException e) {
            throw ImageException.io(e);
        }
    }

    private static DicomFrames encapsulated(
            DicomFile file, ElementHeader pixels, PixelModule module, FrameDecoder decoder)
            throws IOException, ImageException {
        FrameSource source =
                EncapsulatedFrames.of(
                        file.source(),
                        pixels,
                        file.layout().extendedOffsets(),
                        module.frames(),
                        FrameStart.of(file.syntax()));
        EncodedFrame first = source.frame(0);
        decoder.check(first.bytes(), module.format());
        boolean cut = source.available() < module.frames() || !first.complete();
        return new DicomFrames(module.format(), module.frames(), source, decoder, cut);
    }

    private static DicomFrames uncompressed(
            DicomFile file, ElementHeader pixels, PixelModule module, FrameDecoder decoder)
            throws ImageException {
        FrameFormat format = withRealHalving(module, pixels.length());
        if (format.photometric() == Photometric.YBR_PARTIAL_420
                && pixels.length() < format.nativeBytes()) {
            // The standard has this for video only and does not say how it would lie in a file.
            throw ImageException.unsupported(
                    "The image has colours halved in both directions without compression, which is"
                            + " not read.");
        }
        NativeFrames source =
                new NativeFrames(
                        file.source(), pixels, format, module.frames(), file.layout().bigEndian());
        boolean cut = source.available() < module.frames() || !source.isWhole();
        return new DicomFrames(format, module.frames(), source, decoder, cut);
    }

    /** Halved colour whose pixel data are as long as full colour is full colour, mislabelled. */
    private static FrameFormat withRealHalving(PixelModule module, long length) {
        FrameFormat format = module.format();
        if (!format.photometric().isHalved()) {
            return format;
        }
        Photometric full =
                format.photometric() == Photometric.YBR_FULL_422
                        ? Photometric.YBR_FULL
                        : format.photometric();
        long fullLength = format.samples() * format.sampleBytes() * module.frames();
        return length == fullLength + fullLength % 2 ? format.withPhotometric(full) : format;
    }
}
