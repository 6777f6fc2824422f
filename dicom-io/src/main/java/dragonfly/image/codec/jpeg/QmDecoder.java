package dragonfly.image.codec.jpeg;

/** Decodes binary decisions: the QM-coder of T.81 D.2. */
final class QmDecoder {
    private static final int SWITCH = 0x80;

    private final EntropyData data;
    private int at;

    /** The code register: 16 bits to compare, 16 bits to come. */
    private int code;

    private int interval;

    /** Shifts until the next byte. */
    private int shifts;

    QmDecoder(EntropyData data) {
        this.data = data;
        begin();
    }

    private void begin() {
        at = 0;
        code = 0;
        interval = 0x10000;
        takeByte();
        code <<= Byte.SIZE;
        takeByte();
        code <<= Byte.SIZE;
        shifts = 0;
    }

    /** Behind the data come zeros: an encoder leaves them out. */
    private void takeByte() {
        if (at < data.limit()) {
            code += (data.bytes()[at] & 0xFF) << Byte.SIZE;
        }
        at++;
    }

    boolean restart() {
        boolean more = data.restart();
        if (more) {
            begin();
        }
        return more;
    }

    /** Whether more was taken than an interval holds that no marker ended. */
    boolean isPastEnd() {
        return data.isCut() && at > data.limit() + 2;
    }

    /**
     * The next decision.
     *
     * @param bins states of the statistics area, the more probable symbol in the highest bit
     * @param bin which of them to use and to bring up to date
     */
    int decide(byte[] bins, int bin) {
        int state = bins[bin];
        int entry = QmStates.entry(state & 0x7F);
        int probable = state >>> 7 & 1;
        int part = entry >>> 16;
        interval -= part;
        if (code >>> 16 < interval) {
            if (interval >= 0x8000) {
                return probable;
            }
            boolean less = interval < part;
            return settle(bins, bin, entry, probable, less);
        }
        boolean less = interval >= part;
        code -= interval << 16;
        interval = part;
        return settle(bins, bin, entry, probable, less);
    }

    /** Brings a bin up to date with the symbol that came, and both registers to full width. */
    private int settle(byte[] bins, int bin, int entry, int probable, boolean less) {
        int decision = less ? 1 - probable : probable;
        int next = less ? entry >>> 8 & 0x7F : entry & 0x7F;
        boolean switches = less && (entry >>> 8 & SWITCH) != 0;
        bins[bin] = (byte) (next | (switches ? 1 - probable : probable) << 7);
        do {
            if (shifts == 0) {
                takeByte();
                shifts = Byte.SIZE;
            }
            interval <<= 1;
            code <<= 1;
            shifts--;
        } while (interval < 0x8000);
        return decision;
    }
}
