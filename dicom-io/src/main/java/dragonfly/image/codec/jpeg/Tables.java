package dragonfly.image.codec.jpeg;

import dragonfly.image.ImageException;

import org.jspecify.annotations.Nullable;

/** The tables in force while a stream is read: T.81 B.2.4. A later one takes an earlier's place. */
final class Tables {
    private static final int DESTINATIONS = 4;
    private static final int BLOCK = 64;

    private final int[] @Nullable [] quantisation = new int[DESTINATIONS][];
    private final @Nullable HuffmanTable[] dc = new HuffmanTable[DESTINATIONS];
    private final @Nullable HuffmanTable[] ac = new HuffmanTable[DESTINATIONS];

    /** Conditioning of arithmetic coding as it stands in the stream: T.81 B.2.4.3. */
    private final int[] dcConditioning = {0x10, 0x10, 0x10, 0x10};

    private final int[] acConditioning = {5, 5, 5, 5};
    private int restartInterval;

    /** Reads a segment if it is one of tables. */
    void read(Segments segments) throws ImageException {
        switch (segments.marker()) {
            case Marker.QUANTISATION_TABLES -> readQuantisation(segments);
            case Marker.HUFFMAN_TABLES -> readHuffman(segments);
            case Marker.ARITHMETIC_CONDITIONING -> readConditioning(segments);
            case Marker.RESTART_INTERVAL -> {
                segments.require(2);
                restartInterval = segments.word(segments.body());
            }
            default -> {}
        }
    }

    private void readQuantisation(Segments segments) throws ImageException {
        int at = segments.body();
        while (at < segments.end()) {
            int head = segments.octet(at++);
            int bytes = head >> 4 == 0 ? 1 : 2;
            if ((head & 15) >= DESTINATIONS || segments.end() - at < BLOCK * bytes) {
                throw Segments.damaged("quantisation table");
            }
            int[] values = new int[BLOCK];
            for (int i = 0; i < BLOCK; i++, at += bytes) {
                values[ZigZag.natural(i)] = bytes == 1 ? segments.octet(at) : segments.word(at);
            }
            quantisation[head & 15] = values;
        }
    }

    private void readHuffman(Segments segments) throws ImageException {
        int at = segments.body();
        while (at < segments.end()) {
            int head = segments.octet(at++);
            if ((head & 15) >= DESTINATIONS || segments.end() - at < HuffmanTable.LONGEST) {
                throw Segments.damaged("Huffman table");
            }
            int[] counts = new int[HuffmanTable.LONGEST];
            int total = 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = segments.octet(at++);
                total += counts[i];
            }
            if (total > segments.end() - at) {
                throw Segments.damaged("Huffman table cut short");
            }
            byte[] symbols = new byte[total];
            for (int i = 0; i < total; i++) {
                symbols[i] = (byte) segments.octet(at++);
            }
            (head >> 4 == 0 ? dc : ac)[head & 15] = new HuffmanTable(counts, symbols);
        }
    }

    private void readConditioning(Segments segments) throws ImageException {
        for (int at = segments.body(); at + 1 < segments.end(); at += 2) {
            int head = segments.octet(at);
            int value = segments.octet(at + 1);
            boolean direct = head >> 4 == 0;
            boolean possible = direct ? (value & 15) <= value >> 4 : value >= 1 && value < BLOCK;
            if ((head & 15) >= DESTINATIONS || !possible) {
                throw Segments.damaged("arithmetic conditioning");
            }
            (direct ? dcConditioning : acConditioning)[head & 15] = value;
        }
    }

    /** 64 values in natural order. */
    int[] quantisation(int destination) throws ImageException {
        int[] values = quantisation[destination];
        if (values == null) {
            throw Segments.damaged("no quantisation table " + destination);
        }
        return values;
    }

    /** A table of lossless coding. */
    HuffmanTable lossless(int destination) throws ImageException {
        HuffmanTable table = dc[destination];
        if (table == null) {
            throw Segments.damaged("no Huffman table " + destination);
        }
        return table;
    }

    /** A table of DC coding; the standard's own, as in motion JPEG, if the stream has none. */
    HuffmanTable dc(int destination) throws ImageException {
        HuffmanTable table = dc[destination];
        return table != null ? table : StandardTables.dc(destination);
    }

    /** The same of AC coding. */
    HuffmanTable ac(int destination) throws ImageException {
        HuffmanTable table = ac[destination];
        return table != null ? table : StandardTables.ac(destination);
    }

    /** L and U of a DC statistics area: L in the lower four bits. */
    int dcConditioning(int destination) {
        return dcConditioning[destination];
    }

    /** Kx of an AC statistics area. */
    int acConditioning(int destination) {
        return acConditioning[destination];
    }

    /** MCUs between restart markers, 0 without any. */
    int restartInterval() {
        return restartInterval;
    }
}
