package dragonfly.app.viewer;

import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;

/**
 * Plays the frames of the viewer's image. It keeps the rate and leaves frames out where reading or
 * painting is slower; a frame is shown once it is in memory. Screen's thread.
 */
public final class CineController {
    /** Where a file does not say how fast it was taken. */
    public static final double USUAL_RATE = 15;

    private static final double MILLIS_A_SECOND = 1000;
    private static final double SLOWEST = 0.1;
    private static final int AHEAD = 24;

    private final Viewer viewer;
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate", USUAL_RATE);
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    tick(now);
                }
            };
    private @Nullable CineClock clock;

    CineController(Viewer viewer) {
        this.viewer = viewer;
        playing.subscribe(on -> start(on && viewer.frames() > 1));
        rate.subscribe(() -> start(playing.get()));
    }

    /** Whether frames are running; setting it plays and pauses. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Frames a second; starts at the file's own rate. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Plays if paused, pauses if playing; nothing happens to an image of one frame. */
    public void toggle() {
        playing.set(!playing.get() && viewer.frames() > 1);
    }

    /** Pauses and moves by so many frames, held at the first and the last. */
    public void step(int frames) {
        playing.set(false);
        show(viewer.displayProperty().get().frame() + frames);
    }

    /** Moves to a frame, held at the first and the last; playing goes on from there. */
    public void show(int frame) {
        int held = Math.clamp(frame, 0, Math.max(0, viewer.frames() - 1));
        viewer.showFrame(held);
        start(playing.get());
    }

    /**
     * Another image has come: it does not play by itself.
     *
     * @param frameMillis how long its file wants a frame to be seen
     */
    void reset(OptionalDouble frameMillis) {
        playing.set(false);
        double millis = frameMillis.orElse(0);
        rate.set(millis > 0 ? MILLIS_A_SECOND / millis : USUAL_RATE);
    }

    private void start(boolean on) {
        clock = null;
        if (on) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    /** One pulse of the screen; the first after a start counts as the moment of the start. */
    void tick(long now) {
        CineClock running = clock;
        if (running == null) {
            running =
                    new CineClock(
                            viewer.displayProperty().get().frame(),
                            now,
                            Math.max(SLOWEST, rate.get()),
                            viewer.frames());
            clock = running;
        }
        int due = running.frameAt(now);
        int shown = viewer.displayProperty().get().frame();
        if (due == shown) {
            return;
        }
        viewer.readAhead(due, AHEAD);
        // The newest frame that has come in since the one shown, so that a slow disk still moves.
        for (int back = 0; back < viewer.frames(); back++) {
            int frame = Math.floorMod(due - back, viewer.frames());
            if (frame == shown) {
                return;
            }
            if (viewer.isReady(frame)) {
                viewer.showFrame(frame);
                return;
            }
        }
    }
}
