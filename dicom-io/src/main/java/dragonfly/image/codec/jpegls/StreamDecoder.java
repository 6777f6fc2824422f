package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.Arrays;
import java.util.Optional;

/** Decodes the scans of one stream into a sink. */
final class StreamDecoder {
    private final byte[] stream;
    private final SampleSink sink;
    private final JpegLsHeader header;

    StreamDecoder(byte[] stream, SampleSink sink) throws ImageException {
        this.stream = stream;
        this.sink = sink;
        header = JpegLs.header(stream);
        sink.check(header);
    }

    /** Whether every row of every component was there. */
    boolean decode() throws ImageException {
        StreamReader reader = new StreamReader(stream);
        int[] rows = new int[header.components()];
        boolean[] seen = new boolean[header.components()];
        Optional<ScanHeader> next = reader.nextScan();
        while (next.isPresent()) {
            ScanHeader scan = next.get();
            for (int component : scan.components()) {
                // Each component once: otherwise a short stream could ask for endless work.
                if (seen[component]) {
                    throw Damage.damaged("component " + component + " twice");
                }
                seen[component] = true;
            }
            ScanDecoder decoder =
                    new ScanDecoder(stream, header, scan, reader.preset(), maps(reader, scan));
            int done = decoder.decode(sink, reader.restartLines());
            for (int component : scan.components()) {
                rows[component] = done;
            }
            reader.resume(decoder.end());
            next = reader.nextScan();
        }
        int whole = Arrays.stream(rows).min().orElse(0);
        if (header.components() == 3) {
            reader.transform().undo(sink, whole * header.width(), header.precision());
        }
        return whole == header.height();
    }

    private int[][] maps(StreamReader reader, ScanHeader scan) throws ImageException {
        int[][] maps = new int[scan.tables().length][];
        for (int i = 0; i < maps.length; i++) {
            int table = scan.tables()[i];
            if (reader.tables().bits(table, header.precision()) > header.bits()) {
                throw Damage.damaged("wider values in a later scan");
            }
            maps[i] = reader.tables().entries(table);
        }
        return maps;
    }
}
