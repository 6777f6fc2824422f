package dragonfly.image.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragonfly.image.ImageException;
import dragonfly.image.ImageException.Fault;
import dragonfly.image.dicom.codec.FrameFormat.Kind;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HexFormat;

class JpegLsDecoderTest {
    /** 4 x 3 samples of 8 bits, all of them 0: eight bits that say so. */
    private static final byte[] BLACK =
            HexFormat.of()
                    .parseHex("ffd8fff7000b08000300040101" + "1100ffda0008010100000000ff00ffd9");

    private static FrameFormat format(int columns, Photometric colours, int bits, boolean signed) {
        return new FrameFormat(
                columns, 3, colours, Kind.INTEGER, bits, bits, bits - 1, signed, false);
    }

    private static FrameFormat gray(int bits) {
        return format(4, Photometric.MONOCHROME2, bits, false);
    }

    @Test
    void samplesComeInTheTypeThatTheFileStatesWhateverTheStreamHas() throws Exception {
        Samples narrow = new JpegLsDecoder().decode(BLACK, gray(8));
        assertArrayEquals(new byte[12], ((SampleData.Bytes) narrow.data()).values());
        Samples wide = new JpegLsDecoder().decode(BLACK, gray(16));
        assertArrayEquals(new short[12], ((SampleData.Words) wide.data()).values());
        assertTrue(wide.complete());
    }

    @Test
    void aCutStreamIsFilledUpAndSaysSo() throws Exception {
        byte[] cut = Arrays.copyOf(BLACK, BLACK.length - 3);
        cut[cut.length - 1] = (byte) 0xF0;
        assertFalse(new JpegLsDecoder().decode(cut, gray(8)).complete());
    }

    @Test
    void aStreamOfAnotherSizeIsRefused() {
        for (FrameFormat other :
                new FrameFormat[] {
                    format(5, Photometric.MONOCHROME2, 8, false),
                    format(4, Photometric.RGB, 8, false),
                    format(4, Photometric.MONOCHROME2, 1, false),
                    format(4, Photometric.MONOCHROME2, 32, true),
                }) {
            ImageException e =
                    assertThrows(
                            ImageException.class, () -> new JpegLsDecoder().check(BLACK, other));
            assertEquals(Fault.DAMAGED, e.fault());
        }
    }
}
