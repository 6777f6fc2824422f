import dragonfly.image.ImageException;
import dragonfly.image.Raster;
import dragonfly.image.dicom.DicomObject;
import dragonfly.image.dicom.FrameStack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Our side of {@code bench/decode}: for each line {@code FILE<TAB>MILLISECONDS} it decodes the
 * file's first frame, over and over for so long and at least once, and answers the nanoseconds of
 * the last time with the frame's size, or {@code refused} with a sentence.
 */
final class Decode {
    private Decode() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String file = "";
        DicomObject open = null;
        FrameStack frames = null;
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] order = line.split("\t");
            try {
                if (!order[0].equals(file) || frames == null) {
                    if (open != null) {
                        open.close();
                    }
                    file = order[0];
                    frames = null;
                    open = DicomObject.open(Path.of(file));
                    frames = open.frames();
                }
                System.out.println(decode(frames, Long.parseLong(order[1])));
            } catch (ImageException e) {
                System.out.println("refused\t" + e.getMessage());
            }
        }
    }

    private static String decode(FrameStack frames, long milliseconds) throws ImageException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (true) {
            long start = System.nanoTime();
            Raster raster = frames.read(0);
            long now = System.nanoTime();
            if (now >= end) {
                return (now - start) + "\t" + raster.width() + "\t" + raster.height();
            }
        }
    }
}
