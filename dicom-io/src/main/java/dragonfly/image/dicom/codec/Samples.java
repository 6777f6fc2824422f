package dragonfly.image.dicom.codec;

/**
 * One decoded frame: samples as stored, row-major, the channels of a pixel side by side, before any
 * colour conversion and with bits above Bits Stored as the file has them.
 *
 * @param columns columns
 * @param rows rows
 * @param photometric what the samples mean now; a decoder that knows better than the file says so
 * @param data {@code columns * rows * photometric.channels()} samples
 * @param complete false if the compressed data ended early and the rest was filled up
 */
public record Samples(
        int columns, int rows, Photometric photometric, SampleData data, boolean complete) {
    /** Refuses a number of samples that does not fit the size. */
    public Samples {
        if ((long) columns * rows * photometric.channels() != data.size()) {
            throw new IllegalArgumentException(
                    "%d samples for %d x %d %s".formatted(data.size(), columns, rows, photometric));
        }
    }

    /** A whole frame. */
    static Samples whole(FrameFormat format, SampleData data) {
        return new Samples(format.columns(), format.rows(), format.photometric(), data, true);
    }
}
