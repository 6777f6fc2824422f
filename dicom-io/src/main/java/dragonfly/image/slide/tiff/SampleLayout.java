package dragonfly.image.slide.tiff;

import dragonfly.image.ImageException;

/**
 * What a pixel is made of.
 *
 * @param photometric what the samples mean
 * @param bits of each sample: 1, 2, 4, 8, 16 or 32
 * @param samples in a pixel, alpha and others included
 * @param format 1 unsigned, 2 signed, 3 floating point
 * @param planar whether each sample has tiles of its own
 * @param alpha what a further sample does
 */
record SampleLayout(
        Photometric photometric, int bits, int samples, int format, boolean planar, Alpha alpha) {
    static final int UNSIGNED = 1;
    static final int SIGNED = 2;
    static final int FLOAT = 3;

    private static final int MOST_SAMPLES = 64;

    /** What the sample after the colours does (field 338). */
    enum Alpha {
        NONE,
        /** The colours are multiplied by it already. */
        ASSOCIATED,
        UNASSOCIATED
    }

    /** Reads and checks the fields of a directory. */
    static SampleLayout of(Directory directory) throws ImageException {
        long samples = directory.value(Tag.SAMPLES_PER_PIXEL, 1);
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw Damage.of(samples + " samples a pixel");
        }
        long guess = samples >= 3 ? 2 : 1;
        long stated = directory.value(Tag.PHOTOMETRIC, guess);
        Photometric photometric =
                Photometric.of(stated)
                        .orElseThrow(
                                () ->
                                        ImageException.unsupported(
                                                "The slide has a kind of colour that is not read"
                                                        + " (photometric interpretation "
                                                        + stated
                                                        + ")."));
        if (samples < photometric.channels()) {
            throw Damage.of(samples + " samples a pixel for " + photometric);
        }
        long format = directory.value(Tag.SAMPLE_FORMAT, UNSIGNED);
        return new SampleLayout(
                        photometric,
                        bits(directory, (int) samples),
                        (int) samples,
                        // 4 is "undefined", which everybody writes as unsigned.
                        format == SIGNED || format == FLOAT ? (int) format : UNSIGNED,
                        directory.value(Tag.PLANAR, 1) == 2 && samples > 1,
                        alpha(directory, photometric, (int) samples))
                .checked();
    }

    private static int bits(Directory directory, int samples) throws ImageException {
        long[] bits = directory.values(Tag.BITS_PER_SAMPLE);
        long first = bits.length == 0 ? 1 : bits[0];
        for (int i = 1; i < Math.min(bits.length, samples); i++) {
            if (bits[i] != first) {
                throw ImageException.unsupported(
                        "The slide has samples of different sizes, which are not read.");
            }
        }
        return first > 0 && first <= 64 ? (int) first : 0;
    }

    /** As libtiff has it: a fourth sample beside three colours is alpha even if nothing says so. */
    private static Alpha alpha(Directory directory, Photometric photometric, int samples)
            throws ImageException {
        int further = samples - photometric.channels();
        if (further < 1 || photometric == Photometric.PALETTE || photometric == Photometric.CMYK) {
            return Alpha.NONE;
        }
        long kind = directory.value(Tag.EXTRA_SAMPLES, directory.has(Tag.EXTRA_SAMPLES) ? 0 : -1);
        if (kind == 2) {
            return Alpha.UNASSOCIATED;
        }
        boolean unsaid = kind < 1 && photometric == Photometric.RGB && samples > 3;
        return kind == 1 || unsaid ? Alpha.ASSOCIATED : Alpha.NONE;
    }

    private SampleLayout checked() throws ImageException {
        boolean known =
                switch (photometric) {
                    case WHITE_IS_ZERO, BLACK_IS_ZERO ->
                            format == FLOAT
                                    ? bits == 32 && samples == 1
                                    : isSmall()
                                            || bits == 8
                                            || bits == 16
                                            || (bits == 32 && samples == 1);
                    case PALETTE -> format == UNSIGNED && (isSmall() || bits == 8);
                    case RGB -> format == UNSIGNED && (bits == 8 || bits == 16);
                    case CMYK, YCBCR -> format == UNSIGNED && bits == 8;
                };
        if (!known) {
            throw ImageException.unsupported(
                    "The slide has samples of %d bits in a form that is not read.".formatted(bits));
        }
        return this;
    }

    private boolean isSmall() {
        return (bits == 1 || bits == 2 || bits == 4) && samples == 1;
    }

    /** Bytes of a row of pixels: of one sample if planar, else of all. Rows start at a byte. */
    long rowBytes(long pixels) {
        return (pixels * bits * (planar ? 1 : samples) + 7) / 8;
    }
}
