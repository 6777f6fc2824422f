package dragonfly.training.stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens stages one after the other and owns what they hand on: the remembered features, and the
 * anchor of a frozen projector.
 */
public final class Stages implements AutoCloseable {
    private final Classroom room;
    private final Path anchorFile;
    private @Nullable RememberedSight remembered;
    private @Nullable Anchor anchor;

    /**
     * @param folder of the run, where the anchor is kept
     */
    public Stages(Classroom room, Path folder) {
        this.room = room;
        this.anchorFile = folder.resolve("anchor.bin");
    }

    /**
     * Opens a stage; the one before must be closed.
     *
     * @param from the step that it goes on at
     */
    public Stage open(StageSettings settings, int from) throws IOException {
        return switch (settings.kind()) {
            case ENCODER -> new EncoderStage(room, settings);
            case PROJECTOR -> {
                if (from == 0) {
                    Files.deleteIfExists(anchorFile);
                }
                yield new ProjectorStage(room, settings, remembered(), from);
            }
            case LANGUAGE -> {
                RememberedSight sight = remembered();
                if (room.cure().frozen() && !Files.exists(anchorFile)) {
                    Anchor.write(anchorFile, sight);
                }
                yield new LanguageStage(room, settings, sight, null);
            }
            case JOINT, TUNING -> {
                forget();
                yield new LanguageStage(
                        room,
                        settings,
                        new LiveSight(room.model(), room.cache(), room.precision()),
                        anchor());
            }
        };
    }

    private RememberedSight remembered() {
        if (remembered == null) {
            remembered =
                    RememberedSight.encode(
                            room.model(), room.cache(), room.precision(), room.cancelled());
        }
        return remembered;
    }

    private @Nullable Anchor anchor() throws IOException {
        if (anchor == null && room.cure().frozen() && room.zoom().selects()) {
            anchor =
                    Anchor.read(
                            anchorFile,
                            room.model(),
                            room.cache().count(),
                            room.cache().frame().tiles());
        }
        return anchor;
    }

    private void forget() {
        if (remembered != null) {
            remembered.close();
            remembered = null;
        }
    }

    @Override
    public void close() {
        forget();
        if (anchor != null) {
            anchor.close();
            anchor = null;
        }
    }
}
