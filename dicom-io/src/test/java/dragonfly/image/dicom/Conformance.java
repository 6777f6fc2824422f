package dragonfly.image.dicom;

import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.Rgb8;
import dragonfly.image.dicom.codec.SampleData;
import dragonfly.image.dicom.codec.Samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Decodes a frame and writes it as expected.tsv does. */
final class Conformance {
    private Conformance() {}

    /** One line of expected.tsv. */
    record Expected(
            String file,
            int frame,
            String dtype,
            String rawSha256,
            String rgbSha256,
            double smallest,
            double largest,
            double sum,
            String check) {

        @Override
        public String toString() {
            return file + " frame " + frame;
        }

        boolean isExact() {
            return check.startsWith("exact");
        }

        boolean hasReference() {
            return !dtype.equals("-");
        }

        private static Expected of(String line) {
            String[] cells = line.split("\t", -1);
            boolean numbers = !cells[6].equals("-");
            return new Expected(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    cells[2],
                    cells[4],
                    cells[5],
                    numbers ? Double.parseDouble(cells[6]) : 0,
                    numbers ? Double.parseDouble(cells[7]) : 0,
                    numbers ? Double.parseDouble(cells[8]) : 0,
                    cells[9]);
        }
    }

    static List<Expected> expected(Path tsv) throws IOException {
        return Files.readAllLines(tsv).stream().skip(1).map(Expected::of).toList();
    }

    /** Samples with clean bits, before any colour conversion. */
    static Samples samples(Path file, int frame) throws ImageException {
        try (DicomFile dicom = DicomFile.open(file)) {
            DicomFrames frames = DicomFrames.of(dicom);
            Samples samples = DicomFiles.reader(dicom, frames).samples(frame);
            StoredBits.clean(samples.data(), frames.format());
            return samples;
        }
    }

    static byte[] bytes(SampleData data) {
        ByteBuffer to = ByteBuffer.allocate(8 * data.size()).order(ByteOrder.LITTLE_ENDIAN);
        switch (data) {
            case SampleData.Bytes bytes -> to.put(bytes.values());
            case SampleData.Words words -> {
                for (short word : words.values()) {
                    to.putShort(word);
                }
            }
            case SampleData.Ints ints -> {
                for (int value : ints.values()) {
                    to.putInt(value);
                }
            }
            case SampleData.Floats floats -> {
                for (float value : floats.values()) {
                    to.putFloat(value);
                }
            }
            case SampleData.Doubles doubles -> {
                for (double value : doubles.values()) {
                    to.putDouble(value);
                }
            }
        }
        byte[] bytes = new byte[to.position()];
        to.flip().get(bytes);
        return bytes;
    }

    static byte[] rgb(Raster raster) {
        int[] packed = ((Rgb8) raster).packed();
        byte[] bytes = new byte[3 * packed.length];
        for (int i = 0; i < packed.length; i++) {
            bytes[3 * i] = (byte) (packed[i] >> 16);
            bytes[3 * i + 1] = (byte) (packed[i] >> 8);
            bytes[3 * i + 2] = (byte) packed[i];
        }
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
