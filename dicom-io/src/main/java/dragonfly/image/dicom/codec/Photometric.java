package dragonfly.image.dicom.codec;

import java.util.Arrays;
import java.util.Optional;

/** What the samples of a pixel mean: Photometric Interpretation, PS3.3 C.7.6.3.1.2. */
public enum Photometric {
    MONOCHROME1(1),
    MONOCHROME2(1),
    PALETTE_COLOR(1),
    RGB(3),
    YBR_FULL(3),
    YBR_FULL_422(3),
    YBR_PARTIAL_422(3),
    YBR_PARTIAL_420(3),
    YBR_ICT(3),
    YBR_RCT(3);

    private final int channels;

    Photometric(int channels) {
        this.channels = channels;
    }

    /** The interpretation a file names, if it is one that is read. */
    public static Optional<Photometric> of(String name) {
        String constant = name.strip().replace(' ', '_');
        return Arrays.stream(values()).filter(p -> p.name().equals(constant)).findFirst();
    }

    /** Samples a pixel. */
    public int channels() {
        return channels;
    }

    /** Whether the one sample is a gray. */
    public boolean isMonochrome() {
        return this == MONOCHROME1 || this == MONOCHROME2;
    }

    /** Whether native pixels come as Y Y Cb Cr for every two. */
    public boolean isHalved() {
        return this == YBR_FULL_422 || this == YBR_PARTIAL_422;
    }
}
