package dragonfly.image.codec.zstd;

import dragonfly.image.ImageException;

/**
 * A table of finite state entropy (RFC 8878, 4.1.1): for each state its symbol, and how many bits
 * make the next state.
 *
 * @param accuracy its states are so many bits
 */
record Fse(int accuracy, byte[] symbols, byte[] bits, short[] bases) {
    /** A table and where its description ended. */
    record Described(Fse table, int end) {}

    /** The table of one symbol, which needs no bits. */
    static Fse constant(int symbol) {
        return new Fse(0, new byte[] {(byte) symbol}, new byte[1], new short[1]);
    }

    int symbol(int state) {
        return symbols[state] & 0xFF;
    }

    int next(int state, BackwardBits from) {
        return bases[state] + from.read(bits[state]);
    }

    /**
     * The table for a distribution.
     *
     * @param shares of each symbol, -1 for "less than one"; their sizes add up to all states
     */
    static Fse of(int accuracy, short[] shares, int count) throws ImageException {
        int size = 1 << accuracy;
        byte[] symbols = new byte[size];
        int[] seen = new int[count];
        int high = size;
        for (int s = 0; s < count; s++) {
            if (shares[s] == -1) {
                symbols[--high] = (byte) s;
                seen[s] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < shares[s]; i++) {
                symbols[at] = (byte) s;
                seen[s] = shares[s];
                do {
                    at = (at + step) & (size - 1);
                } while (at >= high);
            }
        }
        if (at != 0) {
            throw Faults.damaged("an uneven distribution");
        }
        byte[] bits = new byte[size];
        short[] bases = new short[size];
        for (int i = 0; i < size; i++) {
            int next = seen[symbols[i] & 0xFF]++;
            int count2 = accuracy - (31 - Integer.numberOfLeadingZeros(next));
            bits[i] = (byte) count2;
            bases[i] = (short) ((next << count2) - size);
        }
        return new Fse(accuracy, symbols, bits, bases);
    }

    /**
     * Reads the description of a table.
     *
     * @param mostAccuracy the largest accuracy that is allowed here
     * @param mostSymbols how many symbols there are at most
     */
    static Described read(byte[] bytes, int start, int end, int mostAccuracy, int mostSymbols)
            throws ImageException {
        ForwardBits from = new ForwardBits(bytes, start, end);
        int accuracy = from.read(4) + 5;
        if (accuracy > mostAccuracy) {
            throw Faults.damaged("accuracy " + accuracy);
        }
        short[] shares = new short[mostSymbols];
        int count = 0;
        int remaining = 1 << accuracy;
        while (remaining > 0) {
            if (count == mostSymbols) {
                throw Faults.damaged("too many symbols");
            }
            int share = share(from, remaining);
            remaining -= Math.abs(share);
            shares[count++] = (short) share;
            if (share == 0) {
                count = zeros(from, count, mostSymbols);
            }
        }
        if (remaining < 0) {
            throw Faults.damaged("shares beyond all states");
        }
        return new Described(of(accuracy, shares, count), from.byteAfter());
    }

    /** One share, in as few bits as the remaining ones need. */
    private static int share(ForwardBits from, int remaining) throws ImageException {
        int bits = 32 - Integer.numberOfLeadingZeros(remaining + 1);
        int value = from.read(bits);
        int half = 1 << (bits - 1);
        int small = (1 << bits) - 1 - (remaining + 1);
        if ((value & (half - 1)) < small) {
            from.back(1);
            return (value & (half - 1)) - 1;
        }
        return (value >= half ? value - small : value) - 1;
    }

    private static int zeros(ForwardBits from, int count, int mostSymbols) throws ImageException {
        int after = count;
        int more;
        do {
            more = from.read(2);
            after += more;
            if (after > mostSymbols) {
                throw Faults.damaged("too many symbols");
            }
        } while (more == 3);
        return after;
    }
}
