package dragonfly.app.compose;

/**
 * For each screen pixel of one axis the run of samples it is made of and their weights. The arrays
 * are kept from one setting to the next.
 */
final class Taps {
    private int[] first = new int[0];
    private int[] last = new int[0];
    private float[] firstWeight = new float[0];
    private float[] innerWeight = new float[0];
    private float[] lastWeight = new float[0];
    private int from;
    private int to;
    private boolean single;

    /**
     * Sets up the axis.
     *
     * @param origin screen coordinate of the first sample's edge
     * @param scale screen pixels a sample
     * @param samples how many samples there are
     * @param pixels how many screen pixels there are
     */
    void set(double origin, double scale, int samples, int pixels, Sampling sampling) {
        if (first.length < pixels) {
            first = new int[pixels];
            last = new int[pixels];
            firstWeight = new float[pixels];
            innerWeight = new float[pixels];
            lastWeight = new float[pixels];
        }
        // A screen pixel belongs to the image if its centre does.
        from = Math.clamp((long) Math.ceil(origin - 0.5), 0, pixels);
        to = Math.clamp((long) Math.ceil(origin + samples * scale - 0.5), from, pixels);
        single = sampling == Sampling.NEAREST;
        for (int p = from; p < to; p++) {
            switch (sampling) {
                case NEAREST -> nearest(p, (p + 0.5 - origin) / scale, samples);
                case BILINEAR -> bilinear(p, (p + 0.5 - origin) / scale - 0.5, samples);
                case AREA -> area(p, (p - origin) / scale, (p + 1 - origin) / scale, samples);
            }
        }
    }

    private void nearest(int p, double at, int samples) {
        int sample = Math.clamp((int) Math.floor(at), 0, samples - 1);
        put(p, sample, sample, 1, 0, 0);
    }

    private void bilinear(int p, double at, int samples) {
        int left = (int) Math.floor(at);
        double part = at - left;
        if (left < 0) {
            put(p, 0, 0, 1, 0, 0);
        } else if (left >= samples - 1) {
            put(p, samples - 1, samples - 1, 1, 0, 0);
        } else {
            put(p, left, left + 1, 1 - part, 0, part);
        }
    }

    private void area(int p, double start, double end, int samples) {
        double a = Math.clamp(start, 0, samples);
        double b = Math.clamp(end, 0, samples);
        int left = Math.min((int) Math.floor(a), samples - 1);
        int right = Math.clamp((int) Math.ceil(b) - 1, left, samples - 1);
        double length = b - a;
        if (left == right || !(length > 0)) {
            put(p, left, left, 1, 0, 0);
        } else {
            put(p, left, right, (left + 1 - a) / length, 1 / length, (b - right) / length);
        }
    }

    private void put(int p, int left, int right, double wLeft, double wInner, double wRight) {
        first[p] = left;
        last[p] = right;
        firstWeight[p] = (float) wLeft;
        innerWeight[p] = (float) wInner;
        lastWeight[p] = (float) wRight;
    }

    /** Whether each screen pixel is one sample. */
    boolean single() {
        return single;
    }

    /** First screen pixel that shows the image. */
    int from() {
        return from;
    }

    /** One past the last screen pixel that shows the image. */
    int to() {
        return to;
    }

    /** First sample of a screen pixel. */
    int first(int p) {
        return first[p];
    }

    /** Last sample of a screen pixel, inclusive. */
    int last(int p) {
        return last[p];
    }

    /** The weight of one sample in a screen pixel. */
    float weight(int p, int sample) {
        if (sample == first[p]) {
            return firstWeight[p];
        }
        return sample == last[p] ? lastWeight[p] : innerWeight[p];
    }

    /**
     * Reduces a row of samples to screen pixels.
     *
     * @param samples values from sample {@code base} on
     * @param start first screen pixel
     * @param end one past the last
     * @param target takes the value of screen pixel p at p
     */
    void reduce(float[] samples, int base, int start, int end, float[] target) {
        for (int p = start; p < end; p++) {
            int left = first[p] - base;
            int right = last[p] - base;
            float sum = samples[left] * firstWeight[p];
            if (right > left) {
                float inner = 0;
                for (int i = left + 1; i < right; i++) {
                    inner += samples[i];
                }
                sum += inner * innerWeight[p] + samples[right] * lastWeight[p];
            }
            target[p] = sum;
        }
    }
}
