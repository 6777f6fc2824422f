package dragonfly.image.slide.tiff;

/** Samples of less than 8 bits, the first one in the highest bits; rows start at bytes. */
final class SmallSamples {
    private SmallSamples() {}

    static int[] of(byte[] bytes, int bits, int width, int rows) {
        int[] values = new int[width * rows];
        int rowBytes = (width * bits + 7) / 8;
        int mask = (1 << bits) - 1;
        for (int y = 0, to = 0; y < rows; y++) {
            for (int x = 0, at = 0; x < width; x++, at += bits) {
                int piece = bytes[y * rowBytes + (at >> 3)] & 0xFF;
                values[to++] = (piece >> (8 - bits - (at & 7))) & mask;
            }
        }
        return values;
    }
}
