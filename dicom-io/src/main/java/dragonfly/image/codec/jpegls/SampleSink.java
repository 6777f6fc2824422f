package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

/** Where decoded samples go: an array of pixels whose components lie side by side. */
sealed interface SampleSink {
    /** How many samples there is room for. */
    int size();

    /** Bits of a sample. */
    int bits();

    /**
     * Writes some samples of a line.
     *
     * @param line samples from {@code from} on, {@code by} apart
     * @param at where the first goes
     * @param step to where the next goes
     */
    void put(int[] line, int from, int by, int at, int step, int count);

    /** A sample as a number. */
    int get(int at);

    /** Writes one sample. */
    void set(int at, int value);

    /** Refuses samples that do not fit the size or the type. */
    default void check(JpegLsHeader header) throws ImageException {
        if (size() != header.samples() || bits() < header.bits()) {
            throw new IllegalArgumentException(
                    "%d samples of %d bits for %s".formatted(size(), bits(), header));
        }
    }

    /** Up to 8 bits. */
    record Bytes(byte[] samples) implements SampleSink {
        @Override
        public int size() {
            return samples.length;
        }

        @Override
        public int bits() {
            return 8;
        }

        @Override
        public void put(int[] line, int from, int by, int at, int step, int count) {
            for (int i = 0, read = from, write = at; i < count; i++, read += by, write += step) {
                samples[write] = (byte) line[read];
            }
        }

        @Override
        public int get(int at) {
            return samples[at] & 0xFF;
        }

        @Override
        public void set(int at, int value) {
            samples[at] = (byte) value;
        }
    }

    /** Up to 16 bits. */
    record Words(short[] samples) implements SampleSink {
        @Override
        public int size() {
            return samples.length;
        }

        @Override
        public int bits() {
            return 16;
        }

        @Override
        public void put(int[] line, int from, int by, int at, int step, int count) {
            for (int i = 0, read = from, write = at; i < count; i++, read += by, write += step) {
                samples[write] = (short) line[read];
            }
        }

        @Override
        public int get(int at) {
            return samples[at] & 0xFFFF;
        }

        @Override
        public void set(int at, int value) {
            samples[at] = (short) value;
        }
    }
}
