package dragonfly.image.codec.jpeg;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The entropy-coded data of a scan, one restart interval at a time: the bytes between two markers
 * without the zeros that were stuffed behind 0xFF (T.81 B.1.1.5). Behind the last byte follow
 * {@link #SPARE} zeros, so that eight bytes can be taken at once anywhere. The array is one for the
 * whole stream and is written over by the next interval.
 */
final class EntropyData {
    /** Zeros behind the data. */
    static final int SPARE = 8;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] stream;
    private final byte[] bytes;
    private int next;
    private int limit;
    private int marker;

    /**
     * A reader of a stream's scans.
     *
     * @param firstScan nothing before this offset is entropy-coded
     */
    EntropyData(byte[] stream, int firstScan) {
        this.stream = stream;
        this.bytes = new byte[stream.length - firstScan + SPARE];
    }

    /** Takes the interval that starts at an offset. */
    void start(int offset) {
        next = offset;
        take();
    }

    /**
     * Takes the next interval of the same scan.
     *
     * @return false if no restart marker ended the last one, or it was the stream's end
     */
    boolean restart() {
        if (!Marker.isRestart(marker)) {
            return false;
        }
        take();
        return true;
    }

    /** Goes behind the last interval of the scan. */
    void skip() {
        while (restart()) {
            // Each step takes an interval.
        }
    }

    /** Whether the stream ended before a marker ended the interval. */
    boolean isCut() {
        return marker == 0;
    }

    private void take() {
        int from = next;
        int to = 0;
        while (true) {
            int stop = nextFf(from);
            System.arraycopy(stream, from, bytes, to, stop - from);
            to += stop - from;
            int second = stop + 1;
            while (second < stream.length && stream[second] == (byte) 0xFF) {
                second++; // fill bytes, T.81 B.1.1.2
            }
            if (second >= stream.length) {
                marker = 0;
                next = stream.length;
                break;
            }
            from = second + 1;
            if (stream[second] != 0) {
                marker = stream[second] & 0xFF;
                next = from;
                break;
            }
            bytes[to++] = (byte) 0xFF;
        }
        limit = to;
        Arrays.fill(bytes, to, to + SPARE, (byte) 0);
    }

    /** The first 0xFF from an offset on, or the length of the stream. */
    private int nextFf(int from) {
        int at = from;
        for (; at <= stream.length - Long.BYTES; at += Long.BYTES) {
            long inverse = ~(long) LONGS.get(stream, at);
            // A zero byte in the inverse, by borrowing into the highest bit of each byte.
            if (((inverse - 0x0101010101010101L) & ~inverse & 0x8080808080808080L) != 0) {
                break;
            }
        }
        while (at < stream.length && stream[at] != (byte) 0xFF) {
            at++;
        }
        return at;
    }

    /** The interval's bytes from index 0 on. The array itself: read only. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the interval has. */
    int limit() {
        return limit;
    }

    /** Offset of the marker behind the interval, or the length of the stream. */
    int markerOffset() {
        return marker == 0 ? next : next - 2;
    }

    /** Eight bytes from an index up to {@link #limit()} on, the first one most significant. */
    static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }
}
