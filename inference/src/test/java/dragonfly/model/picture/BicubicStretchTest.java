package dragonfly.model.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Random;

class BicubicStretchTest {
    /** Digests of what Pillow 10.4.0 makes of the same pictures. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 224, 224, 2, 0a3f0ee9e3cbab26f89ed53b7b20e22cb985b650fd4c52ef57e4aeb27560d773",
        "7, 3, 448, 448, 2, c5ba3578415e31ae8231ba64920a340d13a003737dcaaece704837a4b890b4f9",
        "1, 5000, 448, 2688, 0, e311c6c8e5f5da056dee804614f1f160a9eb399c11cfd64f414d4117aac21f66",
        "5000, 1, 336, 1008, 0, f437340d9032b286f597469be47d309f52b2e1ca27664b34b9276bd6f10463dc",
        "3, 1000, 224, 224, 0, ac1984102b4d428e75292e67b5f2666913d9ac1e2424fc9aaae43faad9512d11",
        "337, 451, 1344, 896, 1, 7c610065e673e7b7166805067eddd8ce7a35422a38019a9e42d9a4ce359dea70",
        "225, 223, 224, 224, 2, 790cf2042a648f6c9f8339594367d633461d5d8ecc9370b772405c4576956f80",
        "13, 999, 28, 28, 2, 8a90dcbbcb0f4f1125459632e2093e8fa613b15ee955b6d71bf09f11c91a818f",
        "448, 100, 448, 224, 0, 7838f40fc1088fbaa73ff90fcc47954d59ec51a9d76630642dc0f06da811fc25",
        "448, 100, 224, 100, 2, c380c981779504d93947ed729b892d392c73ae9029e9effaed443c07d7f69b4a",
        "1344, 10, 112, 336, 0, e5b544b06cd7336b972ed311641296d0bd9c464973386978ff4b35584f82e915",
        "50, 896, 1, 1, 0, 8ae40a3583aef6697d2c2eff57eb915ed0bda54aaa92812ad97982743ac06f37",
        "2, 2, 1344, 896, 0, 76c52cf0f3b770aa56e4b4a9ac635639b4a512273c477333fb7c25bb01886d67"
    })
    void theBytesAreThoseOfPillow(
            int width, int height, int toWidth, int toHeight, int kind, String digest) {
        RgbImage stretched =
                BicubicStretch.stretch(picture(width, height, kind), toWidth, toHeight);
        assertEquals(toWidth, stretched.width());
        assertEquals(toHeight, stretched.height());
        assertEquals(digest, stretched.sha256());
    }

    /** Noise (0), only black and full channels (1), a saw (2); written the same way for Pillow. */
    private static RgbImage picture(int width, int height, int kind) {
        byte[] rgb = new byte[width * height * 3];
        int state = width * 1000003 + height * 10007 + kind;
        for (int i = 0; i < rgb.length; i++) {
            state = state * 1664525 + 1013904223;
            int noise = state >>> 24;
            rgb[i] =
                    (byte)
                            switch (kind) {
                                case 0 -> noise;
                                case 1 -> noise > 127 ? 255 : 0;
                                default -> i / 3 * 7;
                            };
        }
        return new RgbImage(width, height, rgb);
    }

    @Test
    void aPictureOfTheRightSizeIsLeftAlone() {
        RgbImage picture = picture(31, 17, 0);
        assertSame(picture, BicubicStretch.stretch(picture, 31, 17));
    }

    @Test
    void aPictureOfOneColourKeepsItWhateverTheSize() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] colour = new byte[3];
            random.nextBytes(colour);
            RgbImage source = plain(1 + random.nextInt(90), 1 + random.nextInt(90), colour);
            int width = 1 + random.nextInt(90);
            int height = 1 + random.nextInt(90);
            assertEquals(
                    plain(width, height, colour).sha256(),
                    BicubicStretch.stretch(source, width, height).sha256());
        }
    }

    private static RgbImage plain(int width, int height, byte[] colour) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colour[i % 3];
        }
        return new RgbImage(width, height, rgb);
    }

    @Test
    void theSourceIsNotChanged() {
        RgbImage picture = picture(40, 30, 0);
        byte[] before = picture.rgb().clone();
        BicubicStretch.stretch(picture, 17, 61);
        assertEquals(0, Arrays.compare(before, picture.rgb()));
    }

    @Test
    void impossibleTargetsAreRefusedBeforeMemoryIsTaken() {
        RgbImage picture = picture(4, 4, 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> BicubicStretch.stretch(picture, 100_000, 100_000));
        assertThrows(IllegalArgumentException.class, () -> BicubicStretch.stretch(picture, 0, 4));
    }
}
