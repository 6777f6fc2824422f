package dragonfly.image.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.codec.jpeg.LosslessEncoder.Codes;
import dragonfly.image.codec.jpeg.LosslessEncoder.Component;
import dragonfly.image.codec.jpeg.LosslessEncoder.Options;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

/** Lossless JPEG as the standard allows it, beyond what encoders at hand write. */
class LosslessJpegTest {
    private static final int WIDTH = 23;
    private static final int HEIGHT = 17;

    /** Slopes, an edge and noise, using the whole range. */
    private static int[] picture(int width, int height, int channels, int precision) {
        Random random = new Random(precision * 100L + channels);
        int[] samples = new int[width * height * channels];
        int largest = (1 << precision) - 1;
        for (int i = 0; i < samples.length; i++) {
            int x = i / channels % width;
            int y = i / channels / width;
            double slope = (x + y + (x > width / 2 ? 20 : 0)) / (double) (width + height + 20);
            samples[i] =
                    random.nextInt(12) == 0
                            ? random.nextInt(largest + 1)
                            : Math.min(largest, (int) (slope * largest) + random.nextInt(2));
        }
        return samples;
    }

    private static void assertRoundTrip(int channels, Options options) throws Exception {
        int[] samples = picture(WIDTH, HEIGHT, channels, options.precision());
        byte[] stream = LosslessEncoder.encode(WIDTH, HEIGHT, channels, samples, options);
        JpegSamples decoded = Jpeg.decode(stream);
        assertEquals(WIDTH, decoded.width());
        assertEquals(HEIGHT, decoded.height());
        assertEquals(channels, decoded.channels());
        assertTrue(decoded.complete());
        int kept = -1 << options.pointTransform();
        assertArrayEquals(
                Arrays.stream(samples).map(sample -> sample & kept).toArray(),
                Flat.samples(decoded),
                options.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyPredictorGoesWithEveryDepth(int predictor) throws Exception {
        for (int precision = 2; precision <= 16; precision++) {
            assertRoundTrip(1, Options.of(precision, predictor));
            assertRoundTrip(3, Options.of(precision, predictor));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void everyPredictorGoesWithCodesOfUpToSixteenBits(int predictor) throws Exception {
        assertRoundTrip(1, Options.of(16, predictor).with(Codes.STEEP));
        assertRoundTrip(3, Options.of(16, predictor).with(Codes.STEEP));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void predictionStartsAnewAtRestarts(int predictor) throws Exception {
        for (int interval : new int[] {WIDTH, 3 * WIDTH, HEIGHT * WIDTH}) {
            assertRoundTrip(1, Options.of(12, predictor).restarting(interval));
            assertRoundTrip(3, Options.of(8, predictor).restarting(interval));
        }
    }

    @Test
    void restartsWithinARowAreTakenAsTheyCome() throws Exception {
        for (int interval : new int[] {1, 2, 7, WIDTH + 5}) {
            assertRoundTrip(1, Options.of(12, 1).restarting(interval));
            assertRoundTrip(3, Options.of(12, 4).restarting(interval));
        }
    }

    @Test
    void lowBitsThatWereLeftOutAreZero() throws Exception {
        for (int shift = 1; shift < 12; shift++) {
            assertRoundTrip(1, Options.of(12, 1 + shift % 7).shifted(shift));
        }
        assertRoundTrip(3, Options.of(16, 5).shifted(4).restarting(WIDTH));
    }

    @Test
    void componentsMayComeApartWithTablesRedefinedBetween() throws Exception {
        assertRoundTrip(3, Options.of(8, 6).apart());
        assertRoundTrip(4, Options.of(12, 7).apart().restarting(2 * WIDTH));
        assertRoundTrip(2, Options.of(16, 4).apart());
        assertRoundTrip(4, Options.of(10, 2));
    }

    @Test
    void theHeightMayStandBehindTheFirstScan() throws Exception {
        assertRoundTrip(1, Options.of(12, 1).late());
        assertRoundTrip(3, Options.of(8, 4).apart().late());
    }

    @Test
    void aDifferenceOfHalfTheRangeHasNoBits() throws Exception {
        int[] samples = {0, 32768, 0, 65535, 32767, 0, 32768, 32768, 65535};
        byte[] stream = LosslessEncoder.encode(3, 3, 1, samples, Options.of(16, 1));
        assertArrayEquals(samples, Flat.samples(Jpeg.decode(stream)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7})
    void componentsOfFewerSamplesAreSpread(int predictor) throws Exception {
        int half = (WIDTH + 1) / 2;
        int halfHigh = (HEIGHT + 1) / 2;
        int[] full = picture(WIDTH, HEIGHT, 1, 8);
        int[] wide = picture(half, HEIGHT, 1, 8);
        int[] small = picture(half, halfHigh, 1, 8);
        Component[] components = {
            new Component(2, 2, WIDTH, HEIGHT, full),
            new Component(1, 2, half, HEIGHT, wide),
            new Component(1, 1, half, halfHigh, small),
        };
        int[] expected = new int[WIDTH * HEIGHT * 3];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int x = i % WIDTH;
            int y = i / WIDTH;
            expected[3 * i] = full[i];
            expected[3 * i + 1] = wide[y * half + x / 2];
            expected[3 * i + 2] = small[y / 2 * half + x / 2];
        }
        Options together = Options.of(8, predictor);
        for (Options options :
                new Options[] {together, together.apart(), together.restarting(half)}) {
            byte[] stream = LosslessEncoder.encode(WIDTH, HEIGHT, components, options);
            assertArrayEquals(expected, Flat.samples(Jpeg.decode(stream)), options.toString());
        }
    }

    @Test
    void rowsBeforeACutAreThere() throws Exception {
        int[] samples = picture(WIDTH, HEIGHT, 1, 12);
        byte[] stream = LosslessEncoder.encode(WIDTH, HEIGHT, 1, samples, Options.of(12, 4));
        JpegSamples cut = Jpeg.decode(Arrays.copyOf(stream, stream.length * 2 / 3));
        assertFalse(cut.complete());
        int there = WIDTH * (HEIGHT / 2);
        int[] decoded = Flat.samples(cut);
        assertArrayEquals(Arrays.copyOf(samples, there), Arrays.copyOf(decoded, there));
        assertEquals(0, decoded[decoded.length - 1]);
    }

    @Test
    void aMissingEndMarkerIsNoLoss() throws Exception {
        int[] samples = picture(WIDTH, HEIGHT, 3, 8);
        byte[] stream = LosslessEncoder.encode(WIDTH, HEIGHT, 3, samples, Options.of(8, 1));
        JpegSamples decoded = Jpeg.decode(Arrays.copyOf(stream, stream.length - 2));
        assertTrue(decoded.complete());
        assertArrayEquals(samples, Flat.samples(decoded));
    }

    @Test
    void aCodeThatDoesNotExistIsDamage() {
        int[] samples = picture(WIDTH, HEIGHT, 1, 12);
        byte[] stream = LosslessEncoder.encode(WIDTH, HEIGHT, 1, samples, Options.of(12, 1));
        // The table of even codes has no code of five ones.
        Arrays.fill(stream, stream.length / 2, stream.length / 2 + 8, (byte) 0xFE);
        ImageException e = assertThrows(ImageException.class, () -> Jpeg.decode(stream));
        assertEquals(Fault.DAMAGED, e.fault());
    }
}
