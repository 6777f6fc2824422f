package dragonfly.image.conformance;

import dragonfly.image.dicom.codec.SampleData;

/** Range and sum of samples, for lossy frames of which there is no picture. */
record Statistics(double smallest, double largest, double sum, int count) {
    /** Two right decoders round differently, but not to one side. */
    private static final double MOST_SHIFT = 0.5;

    static Statistics of(SampleData data, boolean unsigned) {
        double smallest = Double.MAX_VALUE;
        double largest = -Double.MAX_VALUE;
        double sum = 0;
        for (int i = 0; i < data.size(); i++) {
            double value = data.get(i);
            if (unsigned && value < 0) {
                value += data instanceof SampleData.Bytes ? 0x1p8 : 0x1p16;
            }
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            sum += value;
        }
        return new Statistics(smallest, largest, sum, data.size());
    }

    /** Of the red, green and blue of colours. */
    static Statistics of(int[] packed) {
        byte[] samples = new byte[3 * packed.length];
        for (int i = 0; i < packed.length; i++) {
            samples[3 * i] = (byte) (packed[i] >> 16);
            samples[3 * i + 1] = (byte) (packed[i] >> 8);
            samples[3 * i + 2] = (byte) packed[i];
        }
        return of(new SampleData.Bytes(samples), true);
    }

    /** Notes what is too far off. */
    void compare(ExpectedFrame expected, Examination examination) {
        boolean near =
                Math.abs(smallest - expected.smallest()) <= PictureDifference.ALLOWED
                        && Math.abs(largest - expected.largest()) <= PictureDifference.ALLOWED
                        && Math.abs(sum - expected.sum()) <= MOST_SHIFT * count;
        if (!near) {
            examination.deviates(
                    "samples from %.0f to %.0f, sum %.0f; expected from %.0f to %.0f, sum %.0f"
                            .formatted(
                                    smallest,
                                    largest,
                                    sum,
                                    expected.smallest(),
                                    expected.largest(),
                                    expected.sum()));
        }
    }
}
