package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Where a frame is decoded to: an array with an end, beyond which nothing is kept. */
final class Output {
    private final byte[] bytes;
    private final int end;
    private int frame;
    private int done;

    Output(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Bytes that were decoded. */
    int done() {
        return done;
    }

    boolean isFull() {
        return done == end;
    }

    /** From here on nothing before may be repeated. */
    void beginFrame() {
        frame = done;
    }

    void copy(byte[] from, int start, int count) {
        int kept = Math.min(count, end - done);
        System.arraycopy(from, start, bytes, done, kept);
        done += kept;
    }

    void fill(byte value, int count) {
        int kept = Math.min(count, end - done);
        Arrays.fill(bytes, done, done + kept, value);
        done += kept;
    }

    /** Repeats what lies so far back, also where that reaches into what is being written. */
    void repeat(long distance, int count) throws ImageException {
        if (isFull()) {
            return;
        }
        if (distance < 1 || distance > done - frame) {
            throw Faults.damaged("a distance of " + distance);
        }
        int kept = Math.min(count, end - done);
        int from = done - (int) distance;
        if (distance >= kept) {
            System.arraycopy(bytes, from, bytes, done, kept);
        } else {
            for (int i = 0; i < kept; i++) {
                bytes[done + i] = bytes[from + i];
            }
        }
        done += kept;
    }
}
