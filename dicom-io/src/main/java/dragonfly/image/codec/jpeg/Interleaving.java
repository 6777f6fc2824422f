package dragonfly.image.codec.jpeg;

/** Puts rows of single components into a picture whose pixels have them side by side. */
final class Interleaving {
    private final Frame frame;
    private final int channels;
    private final JpegSamples.Plane plane;

    Interleaving(Frame frame) {
        this.frame = frame;
        this.channels = frame.components().size();
        this.plane = JpegSamples.room(frame.precision(), frame.width() * frame.height() * channels);
    }

    void put(int channel, int y, int[] row) {
        int to = y * frame.width() * channels + channel;
        switch (plane) {
            case JpegSamples.Bytes bytes -> {
                byte[] values = bytes.values();
                for (int x = 0; x < row.length; x++, to += channels) {
                    values[to] = (byte) row[x];
                }
            }
            case JpegSamples.Words words -> {
                short[] values = words.values();
                for (int x = 0; x < row.length; x++, to += channels) {
                    values[to] = (short) row[x];
                }
            }
        }
    }

    JpegSamples samples(boolean complete) {
        return new JpegSamples(
                frame.width(), frame.height(), channels, frame.precision(), complete, plane);
    }
}
