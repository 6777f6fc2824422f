package dragonfly.image.slide.jpeg;

import dragonfly.image.ImageException;
import dragonfly.image.foreign.ForeignLibrary;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

/** libjpeg-turbo where it is installed and makes the very pixels that the JDK makes. */
final class TurboEngine implements JpegEngine {
    static final String PROPERTY = "dragonfly.turbojpeg";
    private static final String VARIABLE = "DRAGONFLY_TURBOJPEG";
    private static final List<String> NAMES =
            List.of(
                    "libturbojpeg.so.0",
                    "libturbojpeg.so",
                    "libturbojpeg.0.dylib",
                    "/opt/homebrew/lib/libturbojpeg.dylib",
                    "/usr/local/lib/libturbojpeg.dylib",
                    "turbojpeg.dll",
                    "libturbojpeg.dll");

    private static final int TRIAL_SIDE = 47;

    private final TurboLibrary library;

    private TurboEngine(TurboLibrary library) {
        this.library = library;
    }

    /** The library of this machine, tried once; empty if it is absent or makes other pixels. */
    static Optional<JpegEngine> find() {
        return ForeignLibrary.find(PROPERTY, VARIABLE, NAMES)
                .flatMap(TurboLibrary::bind)
                .map(library -> (JpegEngine) new TurboEngine(library))
                .filter(TurboEngine::makesTheSamePixels);
    }

    private static boolean makesTheSamePixels(JpegEngine engine) {
        try {
            JpegStream stream = JpegStream.of(null, trial(), true);
            int[] ours = new int[TRIAL_SIDE * TRIAL_SIDE];
            int[] theirs = new int[TRIAL_SIDE * TRIAL_SIDE];
            try (JpegDecoder jdk = JdkJpeg.ENGINE.decoder();
                    JpegDecoder other = engine.decoder()) {
                jdk.colours(stream, ours);
                other.colours(stream, theirs);
            }
            return Arrays.equals(ours, theirs);
        } catch (ImageException | IOException e) {
            // One that cannot decode a plain picture is not used.
            return false;
        }
    }

    /** A picture with sharp and soft edges in it, compressed as most slides are. */
    private static byte[] trial() throws IOException {
        BufferedImage picture =
                new BufferedImage(TRIAL_SIDE, TRIAL_SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < TRIAL_SIDE; y++) {
            for (int x = 0; x < TRIAL_SIDE; x++) {
                picture.setRGB(x, y, (x * 5) << 16 | (y * 5) << 8 | (x * y * 37 % 256));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    @Override
    public String name() {
        return "libjpeg-turbo (" + library.place() + ")";
    }

    @Override
    public JpegDecoder decoder() {
        return new TurboJpeg(library);
    }
}
