package dragonfly.app.bench;

import dragonfly.model.picture.RgbImage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pillow in a process of its own, that stretches a picture when told to. */
final class PillowPeer implements AutoCloseable {
    private static final String VERSION = "10.4.0";

    private final PythonPeer peer;

    private PillowPeer(PythonPeer peer) {
        this.peer = peer;
    }

    /** Starts it; empty where there is no Python, or Pillow cannot be installed. */
    static Optional<PillowPeer> start(Path folder) throws IOException, InterruptedException {
        return PythonPeer.start(folder, "pillow_peer.py", "pillow==" + VERSION)
                .map(PillowPeer::new);
    }

    String version() {
        return peer.version();
    }

    /** Nanoseconds that Pillow takes for all stretches of the picture whose bytes are in a file. */
    long stretch(Path raw, RgbImage picture, List<RgbImage> levels) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(raw.toString());
        words.add(Integer.toString(picture.width()));
        words.add(Integer.toString(picture.height()));
        levels.forEach(level -> words.add(level.width() + "x" + level.height()));
        return peer.nanos(words.toArray(String[]::new));
    }

    @Override
    public void close() {
        peer.close();
    }
}
