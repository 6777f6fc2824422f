package dragonfly.image.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.Region;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Every way of coding among the resources gives the samples of OpenJPEG to the last bit, where the
 * wavelet is not reversible too.
 */
class ReferenceStreamsTest {
    static List<TestStreams.Expected> expected() {
        return TestStreams.expected();
    }

    static Stream<String> names() {
        return TestStreams.names().stream();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void samplesEqualThoseOfTheReference(TestStreams.Expected expected) throws Exception {
        byte[] bytes = TestStreams.bytes(expected.stream());
        DecodeOptions options = DecodeOptions.whole().reduced(expected.reduced());
        Jpeg2000Picture picture = Jpeg2000.components(bytes, options.oneThread());
        assertEquals(expected.sha256(), TestStreams.sha256(picture));
        assertTrue(picture.complete());
    }

    @ParameterizedTest
    @MethodSource("names")
    void severalThreadsGiveTheSameSamples(String name) throws Exception {
        byte[] bytes = TestStreams.bytes(name);
        DecodeOptions one = DecodeOptions.whole().oneThread();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            Jpeg2000Picture picture = Jpeg2000.components(bytes, one.threads(4, pool));
            assertEquals(
                    TestStreams.sha256(Jpeg2000.components(bytes, one)),
                    TestStreams.sha256(picture));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPartEqualsThatPartOfTheWhole(String name) throws Exception {
        byte[] bytes = TestStreams.bytes(name);
        DecodeOptions options = DecodeOptions.whole().oneThread();
        Jpeg2000Picture whole = Jpeg2000.components(bytes, options);
        Region region = new Region(6, 6, 18, 12);
        Jpeg2000Picture part = Jpeg2000.components(bytes, options.within(region));
        assertEquals(18, part.width());
        assertEquals(12, part.height());
        for (int c = 0; c < part.planes().size(); c++) {
            Jpeg2000Plane wanted = whole.planes().get(c);
            Jpeg2000Plane plane = part.planes().get(c);
            for (int y = 0; y < plane.height(); y++) {
                int from =
                        (plane.area().y0() - wanted.area().y0() + y) * wanted.width()
                                + plane.area().x0()
                                - wanted.area().x0();
                for (int x = 0; x < plane.width(); x++) {
                    assertEquals(wanted.values()[from + x], plane.values()[y * plane.width() + x]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void headersTellWhatDecodingGives(String name) throws Exception {
        byte[] bytes = TestStreams.bytes(name);
        Jpeg2000Header header = Jpeg2000.header(bytes);
        Jpeg2000Picture picture = Jpeg2000.decode(bytes, DecodeOptions.whole().oneThread());
        assertEquals(header.width(), picture.width());
        assertEquals(header.height(), picture.height());
        assertEquals(
                header.components(),
                picture.planes().stream().map(Jpeg2000Plane::component).toList());
        assertEquals(Jpeg2000Colour.UNSTATED, header.colour());
        assertTrue(Jpeg2000.isJpeg2000(bytes));
        int[] ints = picture.ints();
        short[] words = picture.words();
        short[] narrowed = new short[ints.length];
        for (int i = 0; i < ints.length; i++) {
            narrowed[i] = (short) ints[i];
        }
        assertArrayEquals(narrowed, words);
    }
}
