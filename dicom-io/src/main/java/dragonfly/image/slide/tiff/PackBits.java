package dragonfly.image.slide.tiff;

import java.util.Arrays;

/** Run lengths as TIFF 6.0 section 9 has them. */
final class PackBits {
    private PackBits() {}

    /** Decodes up to {@code count} bytes; returns how many there were. */
    static int decode(byte[] packed, byte[] to, int count) {
        int at = 0;
        int done = 0;
        while (done < count && at < packed.length) {
            int code = packed[at++];
            if (code >= 0) {
                int run = Math.min(code + 1, Math.min(count - done, packed.length - at));
                System.arraycopy(packed, at, to, done, run);
                at += code + 1;
                done += run;
                if (at > packed.length) {
                    break;
                }
            } else if (code != -128 && at < packed.length) {
                int run = Math.min(1 - code, count - done);
                Arrays.fill(to, done, done + run, packed[at++]);
                done += run;
            }
        }
        return done;
    }
}
