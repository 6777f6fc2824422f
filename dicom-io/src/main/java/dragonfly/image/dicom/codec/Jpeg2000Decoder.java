package dragonfly.image.dicom.codec;

import dragonfly.image.ImageException;
import dragonfly.image.Limits;
import dragonfly.image.codec.jpeg2000.DecodeOptions;
import dragonfly.image.codec.jpeg2000.Jpeg2000;
import dragonfly.image.codec.jpeg2000.Jpeg2000Component;
import dragonfly.image.codec.jpeg2000.Jpeg2000Header;
import dragonfly.image.codec.jpeg2000.Jpeg2000Picture;

/**
 * JPEG 2000 frames, those of part 2 without its extensions and those of high throughput (PS3.5
 * annex A.4.4, A.4.5 and A.4.11). Samples are the stream's components; a JP2 file around the stream
 * is looked through but not asked what they mean, since the DICOM file says that. Depth and sign
 * are the stream's while it is decoded: what the file says of its words comes after.
 */
final class Jpeg2000Decoder implements FrameDecoder {
    @Override
    public void check(byte[] frame, FrameFormat format) throws ImageException {
        checkHeader(Jpeg2000.header(frame), format);
    }

    private static void checkHeader(Jpeg2000Header header, FrameFormat format)
            throws ImageException {
        boolean sameSize =
                header.width() == format.columns()
                        && header.height() == format.rows()
                        && header.components().size() == format.channels();
        if (!sameSize || format.kind() != FrameFormat.Kind.INTEGER) {
            throw ImageException.damaged(
                    "The size of the compressed image is not the one the file describes.",
                    "%d x %d x %d instead of %d x %d x %d"
                            .formatted(
                                    header.width(),
                                    header.height(),
                                    header.components().size(),
                                    format.columns(),
                                    format.rows(),
                                    format.channels()));
        }
        Limits.check(format.columns(), format.rows(), 8L * format.channels());
        for (Jpeg2000Component component : header.components()) {
            if (component.bits() > Math.max(8, format.bitsAllocated())) {
                throw ImageException.damaged(
                        "The file contradicts itself about the depth of its image.",
                        component.bits() + " bits in " + format.bitsAllocated());
            }
        }
    }

    @Override
    public Samples decode(byte[] frame, FrameFormat format) throws ImageException {
        Jpeg2000Header header = Jpeg2000.header(frame);
        checkHeader(header, format);
        Jpeg2000Picture picture = Jpeg2000.components(frame, DecodeOptions.whole());
        Photometric photometric =
                header.transformed() && format.channels() == 3
                        ? Photometric.RGB
                        : format.photometric();
        SampleData data =
                switch (format.sampleBytes()) {
                    case 1 -> new SampleData.Bytes(picture.bytes());
                    case 2 -> new SampleData.Words(picture.words());
                    default -> new SampleData.Ints(picture.ints());
                };
        return new Samples(format.columns(), format.rows(), photometric, data, picture.complete());
    }
}
