package dragonfly.image.codec.jpeg;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An ICC profile in the application segments of a stream: ICC.1 annex B.4. */
final class ProfileSegments {
    private static final int APPLICATION_2 = 0xE2;
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);

    private ProfileSegments() {}

    /** The parts before an offset in their order; nothing if one is missing. */
    static Optional<byte[]> profile(byte[] stream, int before) {
        SortedMap<Integer, byte[]> parts = new TreeMap<>();
        int announced = 0;
        int length = 0;
        Segments segments = new Segments(stream, 2);
        while (segments.next() && segments.start() < before) {
            int at = segments.body();
            int head = at + NAME.length + 2;
            if (segments.marker() == APPLICATION_2
                    && head <= segments.end()
                    && Arrays.equals(NAME, 0, NAME.length, stream, at, at + NAME.length)) {
                byte[] part = Arrays.copyOfRange(stream, head, segments.end());
                announced = segments.octet(head - 1);
                length += part.length;
                if (parts.put(segments.octet(head - 2), part) != null) {
                    return Optional.empty();
                }
            }
        }
        boolean whole = parts.size() == announced && announced > 0;
        if (!whole || parts.firstKey() != 1 || parts.lastKey() != announced) {
            return Optional.empty();
        }
        byte[] profile = new byte[length];
        int to = 0;
        for (byte[] part : parts.values()) {
            System.arraycopy(part, 0, profile, to, part.length);
            to += part.length;
        }
        return Optional.of(profile);
    }
}
