package dragonfly.image.dicom.codec;

import java.util.Arrays;
import java.util.Optional;

/** How a DICOM data set and its pixels are encoded: PS3.5 annex A, PS3.6 table A-1. */
public enum TransferSyntax {
    IMPLICIT_LITTLE("1.2.840.10008.1.2", "Implicit VR Little Endian", Family.NATIVE_LITTLE),
    EXPLICIT_LITTLE("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Family.NATIVE_LITTLE),
    ENCAPSULATED_EXPLICIT(
            "1.2.840.10008.1.2.1.98",
            "Encapsulated Uncompressed Explicit VR Little Endian",
            Family.NATIVE_LITTLE),
    DEFLATED("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", Family.NATIVE_LITTLE),
    EXPLICIT_BIG("1.2.840.10008.1.2.2", "Explicit VR Big Endian", Family.NATIVE_BIG),
    RLE("1.2.840.10008.1.2.5", "RLE Lossless", Family.RLE),
    DEFLATED_FRAME(
            "1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression", Family.DEFLATED_FRAME),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline", Family.JPEG),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended", Family.JPEG),
    JPEG_EXTENDED_ARITHMETIC("1.2.840.10008.1.2.4.52", "JPEG Extended", Family.JPEG),
    JPEG_SPECTRAL("1.2.840.10008.1.2.4.53", "JPEG Spectral Selection", Family.JPEG),
    JPEG_SPECTRAL_ARITHMETIC("1.2.840.10008.1.2.4.54", "JPEG Spectral Selection", Family.JPEG),
    JPEG_PROGRESSIVE("1.2.840.10008.1.2.4.55", "JPEG Full Progression", Family.JPEG),
    JPEG_PROGRESSIVE_ARITHMETIC("1.2.840.10008.1.2.4.56", "JPEG Full Progression", Family.JPEG),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless", Family.JPEG),
    JPEG_LOSSLESS_ARITHMETIC("1.2.840.10008.1.2.4.58", "JPEG Lossless", Family.JPEG),
    JPEG_LOSSLESS_SV1("1.2.840.10008.1.2.4.70", "JPEG Lossless", Family.JPEG),
    JPEG_LS_LOSSLESS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Family.JPEG_LS),
    JPEG_LS("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless", Family.JPEG_LS),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 Lossless", Family.JPEG_2000),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000", Family.JPEG_2000),
    JPEG_2000_PART_2_LOSSLESS(
            "1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Lossless", Family.JPEG_2000),
    JPEG_2000_PART_2("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2", Family.JPEG_2000),
    JPIP("1.2.840.10008.1.2.4.94", "JPIP Referenced", Family.NONE),
    JPIP_DEFLATED("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflated", Family.NONE),
    MPEG_2_MAIN("1.2.840.10008.1.2.4.100", "MPEG-2 video", Family.NONE),
    MPEG_2_HIGH("1.2.840.10008.1.2.4.101", "MPEG-2 video", Family.NONE),
    MPEG_4_HIGH("1.2.840.10008.1.2.4.102", "MPEG-4 video", Family.NONE),
    MPEG_4_BLU_RAY("1.2.840.10008.1.2.4.103", "MPEG-4 video", Family.NONE),
    MPEG_4_2D("1.2.840.10008.1.2.4.104", "MPEG-4 video", Family.NONE),
    MPEG_4_3D("1.2.840.10008.1.2.4.105", "MPEG-4 video", Family.NONE),
    MPEG_4_STEREO("1.2.840.10008.1.2.4.106", "MPEG-4 video", Family.NONE),
    HEVC_MAIN("1.2.840.10008.1.2.4.107", "HEVC video", Family.NONE),
    HEVC_MAIN_10("1.2.840.10008.1.2.4.108", "HEVC video", Family.NONE),
    JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL Lossless", Family.NONE),
    JPEG_XL_RECOMPRESSION("1.2.840.10008.1.2.4.111", "JPEG XL", Family.NONE),
    JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL", Family.NONE),
    HTJ2K_LOSSLESS(
            "1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 Lossless", Family.JPEG_2000),
    HTJ2K_LOSSLESS_RPCL(
            "1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 Lossless", Family.JPEG_2000),
    HTJ2K("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000", Family.JPEG_2000),
    JPIP_HTJ2K("1.2.840.10008.1.2.4.204", "JPIP High-Throughput JPEG 2000", Family.NONE),
    JPIP_HTJ2K_DEFLATED("1.2.840.10008.1.2.4.205", "JPIP High-Throughput JPEG 2000", Family.NONE);

    /** Which decoder reads a frame. */
    enum Family {
        NATIVE_LITTLE,
        NATIVE_BIG,
        RLE,
        DEFLATED_FRAME,
        JPEG,
        JPEG_LS,
        JPEG_2000,
        NONE
    }

    private final String uid;
    private final String label;
    private final Family family;

    TransferSyntax(String uid, String label, Family family) {
        this.uid = uid;
        this.label = label;
        this.family = family;
    }

    /**
     * The syntax of a UID, if it is known here; unknown ones are private or newer than this
     * program.
     */
    public static Optional<TransferSyntax> of(String uid) {
        return Arrays.stream(values()).filter(s -> s.uid.equals(uid)).findFirst();
    }

    /** The DICOM UID. */
    public String uid() {
        return uid;
    }

    /** What to call it on the screen, for example "JPEG 2000 Lossless". */
    public String label() {
        return label;
    }

    /** Whether elements are written without their value representation. */
    public boolean isImplicit() {
        return this == IMPLICIT_LITTLE;
    }

    /** Whether numbers start with the most significant byte. */
    public boolean isBigEndian() {
        return this == EXPLICIT_BIG;
    }

    /** Whether the whole data set is deflated. */
    public boolean isDeflated() {
        return this == DEFLATED || this == JPIP_DEFLATED || this == JPIP_HTJ2K_DEFLATED;
    }

    /** Whether frames lie in items of their own instead of one after the other. */
    public boolean isEncapsulated() {
        return switch (this) {
            case IMPLICIT_LITTLE, EXPLICIT_LITTLE, EXPLICIT_BIG, DEFLATED -> false;
            default -> true;
        };
    }

    /** Whether frames are JPEG streams, JPEG-LS and JPEG 2000 apart. */
    public boolean isJpeg() {
        return family == Family.JPEG;
    }

    Family family() {
        return family;
    }
}
