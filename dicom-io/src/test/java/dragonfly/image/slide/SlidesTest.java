package dragonfly.image.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who is asked to open a slide, and what is said if nobody can. */
final class SlidesTest {
    private static final Path FILE = Path.of("slide");
    private static final byte[] HEAD = {1};

    private record Fake(
            String name, int sureness, Optional<String> unavailable, Optional<ImageException> fails)
            implements SlideProvider {
        @Override
        public int probe(Path file, byte[] head) {
            return sureness;
        }

        @Override
        public Slide open(Path file) throws ImageException {
            if (fails.isPresent()) {
                throw fails.get();
            }
            return new FakeSlide(sureness * 16, 16);
        }
    }

    private static Fake opens(int sureness) {
        return new Fake("opens", sureness, Optional.empty(), Optional.empty());
    }

    private static Fake fails(int sureness, ImageException failure) {
        return new Fake("fails", sureness, Optional.empty(), Optional.of(failure));
    }

    private static Fake absent(int sureness) {
        return new Fake("absent", sureness, Optional.of("It was not found."), Optional.empty());
    }

    private static int openedBy(SlideProvider... providers) throws ImageException {
        return new Slides(List.of(providers)).open(FILE, HEAD).orElseThrow().width() / 16;
    }

    private static ImageException refusal(SlideProvider... providers) {
        Slides slides = new Slides(List.of(providers));
        return assertThrows(ImageException.class, () -> slides.open(FILE, HEAD));
    }

    @Test
    void theSurestOpensIt() throws Exception {
        assertEquals(90, openedBy(opens(20), opens(90), opens(50)));
    }

    @Test
    void oneThatDoesNotReadTheCompressionHandsOver() throws Exception {
        ImageException compression = ImageException.unsupported("Tile 0 is WebP.");
        assertEquals(20, openedBy(fails(90, compression), absent(50), opens(20)));
    }

    @Test
    void aDamagedFileIsNotHandedOver() {
        ImageException damage = ImageException.damaged("It is cut short.", "");
        assertEquals(damage, refusal(fails(90, damage), opens(20)));
    }

    @Test
    void oneSentenceSaysWhyAndWhoIsMissing() {
        ImageException compression = ImageException.unsupported("Tile 0 is WebP.");
        assertEquals(compression, refusal(fails(90, compression), fails(20, compression)));
        assertEquals(
                "Tile 0 is WebP. It was not found.",
                refusal(fails(90, compression), absent(20)).getMessage());
        assertEquals("It was not found.", refusal(absent(20)).getMessage());
        assertEquals(Fault.UNSUPPORTED, refusal(absent(20)).fault());
    }

    @Test
    void aFileThatNobodyKnowsIsNoSlide() throws Exception {
        Slides slides = new Slides(List.of(opens(0), absent(0)));
        assertFalse(slides.recognise(FILE, HEAD));
        assertEquals(Optional.empty(), slides.open(FILE, HEAD));
        assertTrue(new Slides(List.of(absent(1))).recognise(FILE, HEAD));
    }
}
