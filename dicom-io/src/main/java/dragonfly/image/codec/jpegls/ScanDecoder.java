package dragonfly.image.codec.jpegls;

import dragonfly.image.ImageException;

import java.util.Arrays;

/** Decodes the lines of one scan, with restarts, into a sink. */
final class ScanDecoder {
    private final byte[] stream;
    private final JpegLsHeader image;
    private final ScanHeader scan;
    private final BitReader reader;
    private final SampleCoder samples;
    private final RunCoder runs;
    private final LineDecoder lines;
    private final PixelDecoder pixels;
    private final int[][] maps;

    /** The line above and the one in work, of each component or of all together. */
    private final int[][] above;

    private final int[][] current;

    ScanDecoder(byte[] stream, JpegLsHeader image, ScanHeader scan, Preset preset, int[][] maps)
            throws ImageException {
        this.stream = stream;
        this.image = image;
        this.scan = scan;
        this.maps = maps;
        CodingParameters parameters = preset.resolve(image.precision(), scan.near());
        int components = scan.components().length;
        int together = isBySample() ? components : 1;
        int separate = components / together;
        reader = new BitReader(stream, scan.start());
        samples = new SampleCoder(reader, parameters);
        runs = new RunCoder(reader, samples, parameters, separate);
        Regions regions = new Regions(parameters);
        lines = new LineDecoder(samples, runs, regions, image.width());
        pixels = new PixelDecoder(samples, runs, regions, components, image.width());
        above = new int[separate][(image.width() + 2) * together];
        current = new int[separate][(image.width() + 2) * together];
    }

    private boolean isBySample() {
        return scan.interleaving() == Interleaving.SAMPLE;
    }

    /**
     * Decodes the scan.
     *
     * @param restartLines lines of an interval that starts afresh; 0 for never
     * @return how many rows there were, fewer than the image has if the stream ends early
     */
    int decode(SampleSink sink, long restartLines) throws ImageException {
        int interval = (int) Math.min(image.height(), restartLines);
        restart();
        for (int y = 0; y < image.height(); y++) {
            if (interval > 0 && y > 0 && y % interval == 0) {
                if (!nextInterval(y / interval - 1)) {
                    return y;
                }
                restart();
            }
            decodeLine();
            if (reader.overrun()) {
                return y;
            }
            write(sink, y);
        }
        return image.height();
    }

    /** Where the marker behind the scan is. */
    int end() {
        return reader.nextMarker();
    }

    private void restart() {
        samples.restart();
        runs.restart();
        for (int[] line : above) {
            Arrays.fill(line, 0);
        }
    }

    /** Steps over a restart marker; false if the stream ends instead. */
    private boolean nextInterval(int number) throws ImageException {
        int at = reader.nextMarker();
        if (at >= stream.length || stream[at + 1] == (byte) 0xD9) {
            return false;
        }
        if ((stream[at + 1] & 0xFF) != 0xD0 + number % 8) {
            throw Damage.damaged("no restart marker " + number);
        }
        reader.start(at + 2);
        return true;
    }

    private void decodeLine() throws ImageException {
        if (isBySample()) {
            pixels.decode(above[0], current[0]);
        } else {
            for (int i = 0; i < current.length; i++) {
                runs.select(i);
                lines.decode(above[i], current[i]);
            }
        }
        for (int i = 0; i < current.length; i++) {
            int[] done = current[i];
            current[i] = above[i];
            above[i] = done;
        }
    }

    private void write(SampleSink sink, int y) throws ImageException {
        int all = image.components();
        int row = y * image.width() * all;
        int together = isBySample() ? scan.components().length : 1;
        for (int i = 0; i < scan.components().length; i++) {
            int[] line = isBySample() ? above[0] : above[i];
            int from = isBySample() ? together + i : 1;
            if (maps[i].length > 0) {
                line = mapped(line, from, together, maps[i]);
            }
            sink.put(line, from, together, row + scan.components()[i], all, image.width());
        }
    }

    private int[] mapped(int[] line, int from, int by, int[] map) throws ImageException {
        int[] values = new int[line.length];
        for (int i = 0, at = from; i < image.width(); i++, at += by) {
            if (line[at] >= map.length) {
                throw Damage.damaged("value " + line[at] + " in a mapping table of " + map.length);
            }
            values[at] = map[line[at]];
        }
        return values;
    }
}
