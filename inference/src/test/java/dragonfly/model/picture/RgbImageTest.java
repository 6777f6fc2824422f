package dragonfly.model.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RgbImageTest {
    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "-1, -1", "100000, 100000", "2147483647, 2147483647"})
    void impossibleSizesAreRefusedWhateverTheArray(int width, int height) {
        assertThrows(
                IllegalArgumentException.class, () -> new RgbImage(width, height, new byte[75]));
    }

    @Test
    void anArrayOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RgbImage(2, 2, new byte[11]));
        assertThrows(IllegalArgumentException.class, () -> new RgbImage(2, 2, new byte[16]));
    }

    @Test
    void theDigestIsThatOfThePackedBytes() {
        // SHA-256 of the three bytes "abc", the standard's own example.
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                new RgbImage(1, 1, new byte[] {'a', 'b', 'c'}).sha256());
    }
}
