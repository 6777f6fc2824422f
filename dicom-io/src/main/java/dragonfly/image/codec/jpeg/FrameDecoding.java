package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

/** Decodes the scans of one frame, in their order. */
interface FrameDecoding {
    /**
     * Decodes a scan.
     *
     * @param tables those in force at its header
     * @param data stands at its first interval
     * @throws ImageException if the data are damaged; not if they end early
     */
    void decode(Scan scan, Tables tables, EntropyData data) throws ImageException;

    /** Whether no later scan can add anything. */
    boolean isWhole();

    /**
     * The picture as far as it was decoded.
     *
     * @param ended whether the stream ended as it should
     */
    JpegSamples samples(boolean ended) throws ImageException;
}
