package dragonfly.phantom.file;

import dragonfly.phantom.scene.Scene;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What all DICOM files of phantoms have in common: patient, study, series, equipment, file meta.
 */
final class DicomObject {
    private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

    /** The whole project's root: UIDs under 2.25 need no registration (PS3.5 B.2). */
    private static final String IMPLEMENTATION = uid("dragonfly phantom writer");

    private static final String DAY = "20260101";
    private static final String TIME = "120000";

    private DicomObject() {}

    /** The modules of patient, study, series and equipment, and the phantom's own words. */
    static DataSet common(Scene scene, int scale, String title, String sopClass) {
        String name = scene.kind().name();
        String key = key(scene);
        return new DataSet()
                .text(0x00080016, "UI", sopClass)
                .text(0x00080018, "UI", instance(scene, scale))
                .text(0x00080020, "DA", DAY)
                .text(0x00080023, "DA", DAY)
                .text(0x00080030, "TM", TIME)
                .text(0x00080033, "TM", TIME)
                .text(0x00080050, "SH", "")
                .text(0x00080070, "LO", "Dragonfly-Med phantoms")
                .text(0x00080090, "PN", "")
                .text(0x00081030, "LO", "PHANTOM, synthetic, no patient")
                .text(0x0008103E, "LO", title)
                .text(0x00081090, "LO", "phantom")
                .text(0x00100010, "PN", "PHANTOM^" + name)
                .text(0x00100020, "LO", "PHANTOM-" + name + "-" + scene.seed())
                .text(0x00100030, "DA", "")
                .text(0x00100040, "CS", "O")
                .text(0x00181000, "LO", "0")
                .text(0x00181020, "LO", "1")
                .text(0x0020000D, "UI", uid(key + " study"))
                .text(0x0020000E, "UI", uid(key + " scale " + scale + " series"))
                .text(0x00200010, "SH", Long.toString(scene.seed()))
                .text(0x00200011, "IS", "1")
                .text(0x00200013, "IS", "1")
                .text(0x00280300, "CS", "YES")
                .text(0x00280301, "CS", "NO")
                .text(0x00282110, "CS", "00");
    }

    /** Writes a Part 10 file; the stream stays open. */
    static void write(OutputStream target, DataSet data, String sopClass, String instance)
            throws IOException {
        DataSet meta =
                new DataSet()
                        .element(0x00020001, "OB", new byte[] {0, 1})
                        .text(0x00020002, "UI", sopClass)
                        .text(0x00020003, "UI", instance)
                        .text(0x00020010, "UI", EXPLICIT_LITTLE_ENDIAN)
                        .text(0x00020012, "UI", IMPLEMENTATION)
                        .text(0x00020013, "SH", "DRAGONFLY");
        byte[] rest = meta.bytes();
        target.write(new byte[128]);
        target.write("DICM".getBytes(StandardCharsets.US_ASCII));
        byte[] length = {
            (byte) rest.length, (byte) (rest.length >>> 8), (byte) (rest.length >>> 16), 0
        };
        target.write(new DataSet().element(0x00020000, "UL", length).bytes());
        target.write(rest);
        target.write(data.bytes());
    }

    /** The instance UID of a drawn scene. */
    static String instance(Scene scene, int scale) {
        return uid(key(scene) + " scale " + scale);
    }

    /** Joined, not formatted: some languages write numbers with other digits. */
    private static String key(Scene scene) {
        return "phantom " + scene.kind().name() + " " + scene.seed();
    }

    /** A UID that the words decide, under the arc for UUIDs. */
    static String uid(String words) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(words.getBytes(StandardCharsets.UTF_8));
            byte[] uuid = Arrays.copyOf(hash, 16);
            // Version 8 (made by the application) and the RFC's variant.
            uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x80);
            uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
            return "2.25." + new BigInteger(1, uuid);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A coded entry of a sequence. */
    static DataSet code(String value, String scheme, String meaning) {
        return new DataSet()
                .text(0x00080100, "SH", value)
                .text(0x00080102, "SH", scheme)
                .text(0x00080104, "LO", meaning);
    }
}
