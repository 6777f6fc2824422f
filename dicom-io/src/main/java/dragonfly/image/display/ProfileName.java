package dragonfly.image.display;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The description in an ICC profile: the 'desc' tag of ICC.1 versions 2 and 4. */
final class ProfileName {
    private static final int TAG_COUNT = 128;
    private static final int MOST_TAGS = 100;
    private static final int TAG_BYTES = 12;
    private static final int DESCRIPTION = 0x64657363;
    private static final int MANY_LANGUAGES = 0x6D6C7563;
    private static final int LONGEST = 80;

    private ProfileName() {}

    /** The name in one line; "" if there is none. */
    static String of(byte[] profile) {
        ByteBuffer icc = ByteBuffer.wrap(profile);
        int tags = profile.length < TAG_COUNT + 4 ? 0 : icc.getInt(TAG_COUNT);
        for (int i = 0; i < Math.clamp(tags, 0, MOST_TAGS); i++) {
            int entry = TAG_COUNT + 4 + TAG_BYTES * i;
            if (entry + TAG_BYTES > profile.length) {
                return "";
            }
            if (icc.getInt(entry) == DESCRIPTION) {
                return text(icc, icc.getInt(entry + 4));
            }
        }
        return "";
    }

    private static String text(ByteBuffer icc, int at) {
        if (at < 0 || at > icc.limit() - 12) {
            return "";
        }
        if (icc.getInt(at) != MANY_LANGUAGES) {
            return text(icc, at + 12, icc.getInt(at + 8), StandardCharsets.US_ASCII);
        }
        // The first language; every record has its length and its offset from the tag's start.
        boolean there = at <= icc.limit() - 28 && icc.getInt(at + 8) > 0;
        long start = there ? (long) at + icc.getInt(at + 24) : -1;
        return start < 0 || start > icc.limit()
                ? ""
                : text(icc, (int) start, icc.getInt(at + 20), StandardCharsets.UTF_16BE);
    }

    private static String text(ByteBuffer icc, int at, int length, Charset charset) {
        if (length < 0 || length > icc.limit() - at) {
            return "";
        }
        byte[] bytes = new byte[Math.min(length, 2 * LONGEST)];
        icc.get(at, bytes);
        String text = new String(bytes, charset).replaceAll("[\\p{Cntrl}\\uFFFD]", "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
